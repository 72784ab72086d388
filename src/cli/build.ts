import { readArgs } from "./args.ts";
import type { Args } from "./args.ts";
import { buildOnce } from "./buildOnce.ts";
import type { BuildPlan } from "./buildOnce.ts";
import { READ_OPTIONS, readOptions } from "./convert.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { BUILD_USAGE } from "./words.ts";

const OPTIONS = {
  ...READ_OPTIONS,
  out: "value",
  site: "value",
  "single-file": "flag",
  together: "flag",
  watch: "flag",
  port: "value",
  help: "flag",
} as const;

const PORT = 4173;

/** `asof build FILE… --out DIR`: a page of its own for a dataset. */
export async function build(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArgs(argv, OPTIONS);
  if (args.flags.has("help")) {
    io.out(BUILD_USAGE);
    return 0;
  }
  const plan = planOf(args);
  if (!args.flags.has("watch")) {
    const { code, report, said } = await buildOnce(plan, io);
    io.err(report);
    io.out(said);
    return code;
  }
  if (plan.files.some((path) => path === "-" || /^https?:/i.test(path)))
    throw new UsageError("--watch needs files: standard input and addresses can't be watched.");
  await io.watch(plan.files, portOf(args), async () => await buildOnce(plan, io));
  return 0;
}

function planOf(args: Args): BuildPlan {
  const { files, flags, values } = args;
  if (files.length === 0) throw new UsageError("Name the file to build from: asof build FILE --out DIR");
  const out = values.get("out");
  if (out === undefined) throw new UsageError("Say where the site goes: asof build FILE --out DIR");
  const single = flags.has("single-file");
  if (!single && /\.html?$/i.test(out))
    throw new UsageError(`--out ${out}: a site is a folder; for one file add --single-file.`);
  const sets = flags.has("together") ? [files] : files.map((path) => [path]);
  if (single && sets.length > 1) throw new UsageError("--single-file holds one dataset: name one file.");
  return {
    sets,
    files,
    out,
    single,
    site: values.get("site"),
    from: values.get("from"),
    title: values.get("title"),
    read: readOptions(args),
  };
}

function portOf({ values }: Args): number {
  const port = values.get("port");
  if (port === undefined) return PORT;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`--port is a number from 0 to 65535, not "${port}".`);
  return Number(port);
}
