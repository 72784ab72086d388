import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./cli.ts";
import { UsageError } from "./io.ts";
import type { Io } from "./io.ts";
import { diskStreams } from "./streams.ts";

/** Larger than any table or dataset that a page could show. */
const MOST_BYTES = 100_000_000;
const PATIENCE_MS = 30_000;

/** Where this file stands: `bin/` of the package. */
const BIN = dirname(fileURLToPath(import.meta.url));

const io: Io = {
  read: async (path) => {
    if (/^https?:\/\//i.test(path)) return download(path);
    try {
      return readFileSync(path === "-" ? 0 : path);
    } catch (error) {
      throw new UsageError(`${path === "-" ? "Standard input" : path} can't be read: ${reason(error)}.`);
    }
  },
  write: async (path, content) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    } catch (error) {
      throw new UsageError(`${path} can't be written: ${reason(error)}.`);
    }
  },
  streams: diskStreams((path, act, error) => new UsageError(`${path} can't be ${act}: ${reason(error)}.`)),
  exists: existsSync,
  isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
  asset: (name) => {
    const file = join(BIN, name);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  },
  shell: () => {
    const folder = join(BIN, "site");
    if (!existsSync(folder))
      throw new UsageError("The program's own site/ is missing: install the package anew.");
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => statSync(join(folder, name)).isFile());
    return new Map(files.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name))]));
  },
  renderer: async () => (await import("./pictures.ts")).renderer(),
  watch: async (paths, port, build) => {
    const { watchFiles } = await import("./watch.ts");
    await watchFiles(paths, port, build, io);
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: Date.now,
  version: (JSON.parse(readFileSync(join(BIN, "..", "package.json"), "utf8")) as { version: string }).version,
};

async function download(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok)
      throw new UsageError(`${address} can't be read: the server answers ${response.status}.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > MOST_BYTES)
      throw new UsageError(`${address} can't be read: it is larger than 100 MB.`);
    return bytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${address} can't be read: ${reason(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it is not allowed",
  EROFS: "nothing can be written there",
  ENOTDIR: "a part of its path is no folder",
};

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message.replace(/\.$/, "") : "it failed");
}

// A reader that goes away early (`asof … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), io);
