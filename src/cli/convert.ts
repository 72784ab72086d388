import type { Format, ReadOptions, SourceFile, WriteOptions } from "../formats/format.ts";
import { FORMATS, formatOf } from "../formats/formats.ts";
import { json } from "../formats/json.ts";
import type { Loss } from "../formats/losses.ts";
import { isTimeZone } from "../model/readTimeZone.ts";
import { readArgs } from "./args.ts";
import type { Args } from "./args.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { chooseFormat, load, readSources } from "./load.ts";
import type { Loaded } from "./load.ts";
import { FileLines, findingText, lossText, problemsIn } from "./report.ts";
import { toParquet } from "./toParquet.ts";
import { nameOf } from "./validate.ts";
import { CONVERT_USAGE } from "./words.ts";

/** How a foreign file is to be read. */
export const READ_OPTIONS = {
  from: "value",
  language: "value",
  "time-zone": "value",
  map: "list",
  dates: "value",
  repeats: "value",
  people: "flag",
  "part-by": "value",
  title: "value",
} as const;

const OPTIONS = { ...READ_OPTIONS, to: "value", out: "value", quiet: "flag", help: "flag" } as const;

/** `asof convert IN… --to FORMAT [-o OUT]`. What is wrong or can't be carried goes to standard error. */
export async function convert(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArgs(argv, OPTIONS);
  if (args.flags.has("help")) {
    io.out(CONVERT_USAGE);
    return 0;
  }
  if (args.files.length === 0) throw new UsageError("Name the file to convert: asof convert IN --to FORMAT");
  const convertOptions = { ...readOptions(args), now: io.now() };
  if (args.values.get("to") === "parquet") {
    const out = args.values.get("out");
    if (out === undefined) throw new UsageError("Parquet is three files: name a folder for them, -o OUT/.");
    const from = args.values.get("from");
    const quiet = args.flags.has("quiet");
    return toParquet(args.files, { out, from, quiet, options: convertOptions }, io);
  }
  const to = targetOf(args);
  const sources = await readSources(args.files, io);
  const loaded = await load(sources, chooseFormat(sources, args.values.get("from")), convertOptions);
  const lines = new FileLines(loaded.sources);
  for (const finding of loaded.findings) io.err(findingText(finding, lines.of(finding.file)));
  if (loaded.dataset === null || isNothing(loaded)) {
    io.err("Nothing can be shown of it, and nothing was written.\n");
    return 1;
  }
  const language = args.values.get("language");
  const options: WriteOptions = { now: io.now(), x: loaded.x, ...(language !== undefined && { language }) };
  const named = args.values.get("out");
  // As with files that are read: "-" is the standard one.
  const out = named === "-" ? undefined : named;
  const many = out !== undefined && to.writeMany !== undefined && (/[\\/]$/.test(out) || io.isFolder(out));
  const written = many
    ? await to.writeMany(loaded.dataset, options)
    : await writeOne(to, loaded.dataset, options);
  const losses = [...loaded.losses, ...written.losses];
  const { eventsFile } = loaded.dataset;
  if (eventsFile !== undefined)
    io.err(`Only the events of the file itself: those in ${eventsFile.parquet} are left there.\n`);
  if (!args.flags.has("quiet")) io.err(lossText(losses, to));
  if (out === undefined) io.out(written.files[0]?.text ?? "");
  else
    for (const { name, text } of written.files)
      await io.write(many ? `${out.replace(/[\\/]$/, "")}/${name}` : out, text);
  return problemsIn(loaded.findings).length === 0 ? 0 : 1;
}

/** No event, and none elsewhere; but a dataset that is empty on purpose has nothing wrong in it. */
function isNothing({ dataset, findings, format }: Loaded): boolean {
  if (dataset === null || dataset.events.length > 0 || dataset.eventsFile !== undefined) return false;
  return format !== json.label || problemsIn(findings).length > 0;
}

async function writeOne(
  to: Format,
  dataset: Parameters<NonNullable<Format["write"]>>[0],
  options: WriteOptions,
): Promise<{ files: readonly SourceFile[]; losses: readonly Loss[] }> {
  const written = await to.write?.(dataset, options);
  return { files: [{ name: "", text: written?.text ?? "" }], losses: written?.losses ?? [] };
}

function targetOf(args: Args): Format {
  const writable = FORMATS.filter((format) => format.write !== undefined).map((format) => format.id);
  const names = [...writable, "parquet"];
  const to = args.values.get("to");
  if (to === undefined) throw new UsageError(`Say what to convert to: --to ${names.join("|")}`);
  const format = formatOf(to);
  if (format?.write === undefined)
    throw new UsageError(`There is no format "${to}" to write; use one of ${names.join(", ")}.`);
  return format;
}

export function readOptions({ values, lists, files, flags }: Args): ReadOptions {
  const columns = lists.get("map")?.map((entry): [string, string] => {
    const at = entry.lastIndexOf("=");
    if (at <= 0) throw new UsageError(`--map "${entry}" should be "HEAD=FIELD".`);
    return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
  });
  const dates = values.get("dates");
  if (dates !== undefined && dates !== "day-first" && dates !== "month-first")
    throw new UsageError(`--dates is day-first or month-first, not "${dates}".`);
  const repeats = values.get("repeats");
  if (repeats !== undefined && !/^[1-9]\d{0,5}$/.test(repeats))
    throw new UsageError(`--repeats wants a number from 1 to 999999, not "${repeats}".`);
  const timeZone = values.get("time-zone");
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new UsageError(`There is no time zone "${timeZone}"; use a name such as Asia/Tokyo.`);
  const partBy = values.get("part-by");
  if (partBy !== undefined && !/^[^\w\s]$/u.test(partBy))
    throw new UsageError(`--part-by wants one sign, such as ",", not "${partBy}".`);
  const language = values.get("language");
  return {
    ...(partBy !== undefined && { partBy }),
    ...(flags.has("people") && { people: true }),
    name: values.get("title") ?? nameOf(files[0] ?? ""),
    ...(columns !== undefined && { columns: new Map(columns) }),
    ...(dates !== undefined && { dayOrder: dates }),
    ...(repeats !== undefined && { mostRepeats: Number(repeats) }),
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { language }),
  };
}
