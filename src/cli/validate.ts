import { readArgs } from "./args.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { chooseFormat, load, readSources } from "./load.ts";
import type { Loaded } from "./load.ts";
import { FileLines, findingText, lossText, problemsIn, verdict } from "./report.ts";
import { VALIDATE_USAGE } from "./words.ts";

/** `asof validate FILE…`: each file on its own, or all as the tables of one dataset. */
export async function validate(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArgs(argv, { json: "flag", quiet: "flag", together: "flag", from: "value", help: "flag" });
  if (args.flags.has("help")) {
    io.out(VALIDATE_USAGE);
    return 0;
  }
  if (args.files.length === 0) throw new UsageError("Name the file to validate: asof validate FILE");
  const checked: Loaded[] = [];
  const sets = args.flags.has("together") ? [args.files] : args.files.map((path) => [path]);
  for (const paths of sets) {
    const sources = await readSources(paths, io);
    const format = chooseFormat(sources, args.values.get("from"));
    checked.push(await load(sources, format, { name: nameOf(paths[0] ?? ""), now: io.now() }));
  }
  const count = checked.reduce((sum, each) => sum + problemsIn(each.findings).length, 0);
  if (args.flags.has("json")) io.out(`${JSON.stringify(jsonReport(checked), null, 2)}\n`);
  else for (const each of checked) io.out(textReport(each, args.flags.has("quiet")));
  return count === 0 ? 0 : 1;
}

function textReport(loaded: Loaded, quiet: boolean): string {
  const lines = new FileLines(loaded.sources);
  const found = loaded.findings.map((finding) => findingText(finding, lines.of(finding.file))).join("\n");
  const lost = quiet ? "" : lossText(loaded.losses, { label: "dataset" }, "made of it");
  if (loaded.findings.length === 0) return quiet ? "" : verdict(loaded) + lost;
  return `${found}\n${verdict(loaded)}${lost}`;
}

function jsonReport(checked: readonly Loaded[]): unknown {
  return {
    files: checked.map(({ name, format, events, dropped, findings }) => ({
      file: name,
      format,
      events,
      dropped,
      problems: findings.map(({ file: _file, ...finding }) => finding),
    })),
    problems: checked.reduce((sum, each) => sum + problemsIn(each.findings).length, 0),
  };
}

/** "…/My events.csv" → "My events". */
export function nameOf(path: string): string {
  const last =
    path
      .replace(/[?#].*$/, "")
      .split(/[\\/]/)
      .findLast((part) => part !== "") ?? "";
  return path === "-" ? "dataset" : last.replace(/\.\w{1,10}$/, "") || "dataset";
}
