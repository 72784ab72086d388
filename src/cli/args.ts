import { UsageError } from "./io.ts";

/** What an option takes: nothing, a value, or several values by being given several times. */
export type OptionKind = "flag" | "value" | "list";

export interface Args {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const SHORT: Readonly<Record<string, string>> = { o: "out", h: "help" };

/** Reads `--to csv`, `--to=csv`, `-o OUT`, and files anywhere; behind `--` everything is a file. */
export function readArgs(argv: readonly string[], options: Readonly<Record<string, OptionKind>>): Args {
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const queue = [...argv];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === "--") {
      files.push(...queue);
      break;
    }
    const found = /^(?:--([a-z][a-z-]*)|-([a-zA-Z]))(?:=(.*))?$/s.exec(arg);
    if (found === null) {
      if (arg.startsWith("--")) throw new UsageError(`There is no option ${arg}.`);
      files.push(arg);
      continue;
    }
    const name = found[1] ?? SHORT[found[2] ?? ""] ?? "";
    const kind = Object.hasOwn(options, name) ? options[name] : undefined;
    if (kind === undefined) throw new UsageError(`There is no option ${arg.split("=")[0]} here.`);
    if (kind === "flag") {
      if (found[3] !== undefined) throw new UsageError(`--${name} takes no value.`);
      flags.add(name);
      continue;
    }
    const value = found[3] ?? queue.shift();
    if (value === undefined) throw new UsageError(`--${name} wants a value after it.`);
    if (kind === "list") lists.set(name, [...(lists.get(name) ?? []), value]);
    else if (values.has(name)) throw new UsageError(`--${name} is given twice.`);
    else values.set(name, value);
  }
  return { files, flags, values, lists };
}
