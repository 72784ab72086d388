import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./cli.ts";
import { UsageError } from "./io.ts";
import type { ExitCode } from "./io.ts";
import { diskStreams } from "./streams.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const page = (name: string): string => readFileSync(join(ROOT, name), "utf8");

/** Pages before Vite has seen them: what a build fills is the same. */
const BUILT = page("index.html")
  .replace("<head>", '<head><meta http-equiv="Content-Security-Policy" content="script-src x">')
  .replaceAll(/(href|src)="\/(icon|boot)/g, '$1="./$2');
const SHELL: ReadonlyMap<string, string> = new Map([
  ["index.html", BUILT],
  ["embed.html", page("embed.html")],
  ["inline.js", "const file = `data/japan-us-2025.json`"],
  ["assets/start-12345678.js", ""],
]);
/** A program in which there is what would end a script, or hide its end. */
const PROGRAM = 'const end = "</script>", hidden = "<!--<script>";';
const ASSETS: ReadonlyMap<string, string> = new Map([
  ["dataset-1.schema.json", "{}"],
  ["site/index.html", BUILT],
  ["site/boot.js", "// boot"],
  ["site/icon.svg", "<svg/>"],
  ["single/single.js", PROGRAM],
  ["single/single.css", "p { color: red }"],
]);

export interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the command line on files that are only in memory. */
export async function asof(
  line: string | readonly string[],
  given: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Result> {
  const files = new Map<string, string>();
  let out = "";
  let err = "";
  const code = await run(typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line, {
    read: async (path) => {
      const file = given[path];
      if (file === undefined) throw new UsageError(`${path} can't be read: there is no such file.`);
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    },
    write: async (path, content) =>
      void files.set(path, typeof content === "string" ? content : new TextDecoder().decode(content)),
    streams: diskStreams((path) => new UsageError(path)),
    exists: (path) => path in given || files.has(path),
    isFolder: (path) => path === "folder",
    asset: (path) => ASSETS.get(path) ?? null,
    shell: () => SHELL,
    renderer: async () => {
      throw new Error("There is none here.");
    },
    watch: async () => undefined,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    now: () => Date.UTC(2026, 10, 23),
    version: "9.9.9",
  });
  return { code, out, err, files };
}
