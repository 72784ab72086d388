import { watch as watchFolder } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";
import type { Built } from "./buildOnce.ts";
import { UsageError } from "./io.ts";
import { openPreview } from "./preview.ts";

/** Editors write a file in several steps. */
const SETTLE_MS = 120;

interface Says {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Builds and serves; builds again after each change of one of the files, and tells the open pages. What is wrong in the
 * data is said here and there. Resolves when it is interrupted (Ctrl+C).
 */
export async function watchFiles(
  paths: readonly string[],
  port: number,
  build: () => Promise<Built>,
  { out, err }: Says,
): Promise<void> {
  const preview = openPreview();
  let first = true;
  const again = async (): Promise<void> => {
    try {
      const { files, report, said } = await build();
      err(report);
      // The first time all of it, then that it was done.
      if (files !== null) out(first ? said : `${said.split("\n", 1)[0] ?? ""}\n`);
      first = first && files === null;
      preview.show(files, report);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      err(`${error.message}\n`);
      preview.show(null, error.message);
    }
  };
  await again();
  const address = await preview.listen(port);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again);
    }, SETTLE_MS);
  };
  const watchers = watchEach(paths, changed);
  out(`Open ${address} – it is built again when ${paths.join(", ")} changes. Ctrl+C ends this.\n`);
  await interrupted();
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  await preview.close();
}

/** The folders, not the files: many editors put a new file in the old one's place. */
function watchEach(paths: readonly string[], changed: () => void): FSWatcher[] {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const names = folders.get(dirname(path)) ?? new Set();
    folders.set(dirname(path), names.add(basename(path)));
  }
  return [...folders].map(([folder, names]) => {
    const watcher = watchFolder(folder, (_, name) => {
      if (name === null || names.has(name)) changed();
    });
    watcher.on("error", () => undefined);
    return watcher;
  });
}

async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
  });
}
