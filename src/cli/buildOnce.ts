import { isObject } from "../model/leaves.ts";
import { siteAddress } from "../entries/publish.ts";
import type { ReadOptions } from "../formats/format.ts";
import { json } from "../formats/json.ts";
import { JsonEditor } from "../formats/jsonEdit.ts";
import { READ_ME } from "../formats/starter.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { chooseFormat, load, readSources } from "./load.ts";
import type { Loaded } from "./load.ts";
import type { Render } from "./pictures.ts";
import { FileLines, findingText, lossText, problemsIn, verdict } from "./report.ts";
import { singleFile } from "./singleFile.ts";
import { siteFiles } from "./site.ts";
import type { Files, SiteStory } from "./site.ts";
import { nameOf } from "./validate.ts";

/** What is to be built from what. */
export interface BuildPlan {
  /** The files of each dataset. */
  readonly sets: readonly (readonly string[])[];
  readonly files: readonly string[];
  /** A folder; for a single file also the file itself. */
  readonly out: string;
  readonly single: boolean;
  readonly site: string | undefined;
  readonly from: string | undefined;
  /** Of datasets whose file has none. */
  readonly title: string | undefined;
  readonly read: ReadOptions;
}

export interface Built {
  readonly code: ExitCode;
  /** What is wrong in the data, as `asof validate` says it; "" when nothing is. */
  readonly report: string;
  /** What was written. */
  readonly said: string;
  /** As they were written, the page as "index.html"; null: nothing could be built. */
  readonly files: Files | null;
}

/** Reads, checks and writes once. Rejects with a `UsageError` where a file can't be read or written. */
export async function buildOnce(plan: BuildPlan, io: Io): Promise<Built> {
  const site = addressOf(plan.site);
  const loaded: Loaded[] = [];
  for (const paths of plan.sets) {
    const sources = await readSources(paths, io);
    const name = plan.title ?? nameOf(paths[0] ?? "");
    loaded.push(await load(sources, chooseFormat(sources, plan.from), { ...plan.read, name, now: io.now() }));
  }
  const parted = loaded.find(({ dataset }) => dataset?.eventsFile !== undefined);
  if (parted !== undefined)
    throw new UsageError(
      `The events of ${parted.name} are in a Parquet file, and a page can't be written of them: put its files beside a built site, and open it there as ?data=ADDRESS.`,
    );
  const report = loaded.map(reportOf).join("");
  const stories = await storiesOf(loaded);
  const [first, ...others] = stories;
  if (first === undefined || stories.length < loaded.length)
    return { code: 1, report: `${report}Nothing was built.\n`, said: "", files: null };
  const code = loaded.some(({ findings }) => problemsIn(findings).length > 0) ? 1 : 0;
  if (plan.single) {
    const html = await singleFile(first, singleParts(io));
    const target = /\.html?$/i.test(plan.out) ? plan.out : `${folder(plan.out)}/${first.id}.html`;
    await io.write(target, html);
    const said = `Wrote ${target}: one file, ${kB(html)}, that opens from disk without a network.\n`;
    return { code, report, said, files: new Map([["index.html", html]]) };
  }
  const { render, note } = await rendererOf(io);
  const files = await siteFiles([first, ...others], io.shell(), { site, now: io.now(), render });
  for (const [name, content] of files) await io.write(`${folder(plan.out)}/${name}`, content);
  const events = loaded.reduce((sum, each) => sum + (each.events ?? 0), 0);
  const count = `${events} ${events === 1 ? "event" : "events"}, ${files.size} files`;
  const said = [
    `Built ${folder(plan.out)}/: ${count} for any static host.\n`,
    note,
    site === ""
      ? "Without --site ADDRESS its pages name no address of their own, which cards and feeds want.\n"
      : "",
  ].join("");
  return { code, report, said, files };
}

function addressOf(site: string | undefined): string {
  try {
    return siteAddress(site);
  } catch {
    throw new UsageError(
      `--site ${site} is not the address of a folder; it should look like https://example.org/timeline/`,
    );
  }
}

function reportOf(loaded: Loaded): string {
  const lost = lossText(loaded.losses, { label: "dataset" }, "made of it");
  if (loaded.findings.length === 0) return lost;
  const lines = new FileLines(loaded.sources);
  const found = loaded.findings.map((finding) => findingText(finding, lines.of(finding.file))).join("\n");
  return `${found}\n${verdict(loaded)}${lost}`;
}

/** Those that can be shown, under ids that can be names of files. */
async function storiesOf(loaded: readonly Loaded[]): Promise<SiteStory[]> {
  const taken = new Set<string>();
  const stories: SiteStory[] = [];
  for (const { dataset, format, sources, x } of loaded) {
    if (dataset === null) continue;
    const plain = dataset.id.replace(/[^\w.-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "") || "dataset";
    let id = plain;
    for (let count = 2; taken.has(id.toLowerCase()); count++) id = `${plain}-${count}`;
    taken.add(id.toLowerCase());
    const own =
      format === json.label ? withoutReadMe(sources[0]?.text.replace(/^\uFEFF/, "") ?? "", x) : undefined;
    const text = own ?? (await json.write?.(dataset, { x }))?.text ?? "";
    stories.push({ id, dataset, text });
  }
  return stories;
}

/** The starter explains itself to its editor, and not to readers; with anything changed it is the editor's own. */
function withoutReadMe(text: string, x: unknown): string {
  if (!isObject(x) || JSON.stringify(x["readMe"]) !== JSON.stringify(READ_ME)) return text;
  return new JsonEditor(text).remove(Object.keys(x).length === 1 ? ["x"] : ["x", "readMe"]);
}

function singleParts(io: Io): Parameters<typeof singleFile>[1] {
  const part = (name: string): string => {
    const text = io.asset(name);
    if (text === null)
      throw new UsageError(`The program's own ${name} is missing: install the package anew.`);
    return text;
  };
  return {
    page: part("site/index.html"),
    boot: part("site/boot.js"),
    icon: part("site/icon.svg"),
    app: part("single/single.js"),
    styles: part("single/single.css"),
  };
}

async function rendererOf(io: Io): Promise<{ render: Render | null; note: string }> {
  try {
    return { render: await io.renderer(), note: "" };
  } catch {
    return {
      render: null,
      note: "It has no share picture: npm install @resvg/resvg-wasm @expo-google-fonts/biz-udpgothic @expo-google-fonts/biz-udpmincho\n",
    };
  }
}

function folder(path: string): string {
  return path.replace(/(?<=.)[\\/]+$/, "");
}

function kB(text: string): string {
  return `${Math.round(new TextEncoder().encode(text).length / 1000)} kB`;
}
