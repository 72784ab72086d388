import { createReadStream, createWriteStream, mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
        lines: (name) => linesOf(join(folder, name)),
        drop: (name) => rm(join(folder, name), { force: true }),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
  };
}

/** Many files are read beside each other: no more of each is held than this. Node's `readline` holds a thousand lines. */
const PIECE_BYTES = 1 << 15;

async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const lines = (rest + decoder.decode(bytes as Uint8Array, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
