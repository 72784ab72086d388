import { readArgs } from "./args.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { starter } from "../formats/starter.ts";
import { NEW_USAGE } from "./words.ts";

const SCHEMA = "dataset-1.schema.json";

/** `asof new [FILE]`. */
export async function newFile(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArgs(argv, { title: "value", help: "flag" });
  if (args.flags.has("help")) {
    io.out(NEW_USAGE);
    return 0;
  }
  const [path = "timeline.json", ...others] = args.files;
  if (others.length > 0) throw new UsageError("asof new writes one file: name one.");
  if (io.exists(path))
    throw new UsageError(`${path} is there already and was left as it is: name another file.`);
  const folder = /^(.*[\\/])/.exec(path)?.[1] ?? "";
  const schema = io.asset(SCHEMA);
  const beside = `${folder}${SCHEMA}`;
  const text = starter(args.values.get("title") ?? "My timeline", schema === null ? null : `./${SCHEMA}`);
  await io.write(path, text);
  io.out(`Wrote ${path}: open it in an editor and put your events in.\n`);
  if (schema !== null && !io.exists(beside)) {
    await io.write(beside, schema);
    io.out(`Wrote ${beside}: editors complete and check by it; it may stay or go.\n`);
  }
  io.out(`Then: npx asof validate ${path}\n`);
  io.out(`And to see it as you write: npx asof build ${path} --out site --watch\n`);
  return 0;
}
