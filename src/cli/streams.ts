import { createReadStream, createWriteStream, mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { ByteSink, Scratch, Streams } from "./io.ts";

/** The disk, part by part. `failed` makes the sentence of a fault. */
export function diskStreams(
  failed: (path: string, act: "read" | "written", error: unknown) => Error,
): Streams {
  const create = async (path: string): Promise<ByteSink> => {
    try {
      mkdirSync(dirname(path), { recursive: true });
    } catch (error) {
      throw failed(path, "written", error);
    }
    const file = createWriteStream(path);
    let fault: unknown = null;
    file.on("error", (error) => (fault = error));
    const done = (act: (back: () => void) => void): Promise<void> =>
      new Promise((resolve, reject) => {
        const refuse = (error: unknown): void => reject(failed(path, "written", error));
        if (fault !== null) return refuse(fault);
        file.once("error", refuse);
        return act(() => {
          file.off("error", refuse);
          resolve();
        });
      });
    return {
      write: (bytes) =>
        done((back) =>
          file.write(bytes, (error) => {
            // Else the file itself tells.
            if (error === null || error === undefined) back();
          }),
        ),
      close: () => done((back) => file.end(back)),
    };
  };
  return {
    async *read(path) {
      try {
        for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }))
          yield bytes as Uint8Array;
      } catch (error) {
        throw failed(path, "read", error);
      }
    },
    create,
    scratch: async (): Promise<Scratch> => {
      const folder = mkdtempSync(join(tmpdir(), "asof-"));
      return {
        create: (name) => create(join(folder, name)),
        lines: (name) =>
          createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity }),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
  };
}
