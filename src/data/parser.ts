import type { ParseResult } from "../model/parseDataset.ts";
import type * as ParseClient from "./parseClient.ts";

/** Reads one file, piece by piece as it arrives: the boundary that a worker stands behind. */
export interface DatasetParser {
  /** About so many bytes will come: what takes its time to start may start. */
  expect?(bytes: number): void;
  /** The next piece (UTF-8). Belongs to the parser from then on. */
  push(bytes: Uint8Array<ArrayBuffer>): void;
  /** There is no more: what was in it. Rejects only for faults of ours. */
  end(): Promise<ParseResult>;
  /** Nobody waits for it any more. */
  stop(): void;
}

/** @param onEvents told how many events have been read so far */
export type OpenParser = (onEvents: (count: number) => void) => DatasetParser;

/** Smaller files are read by the page itself in a few milliseconds, before a worker has even started. */
const SMALL_BYTES = 200_000;

type Client = typeof ParseClient;

/** Parses off the main thread where the file is worth it and a worker can be had, else in pieces between which the page stays alive. */
export const openParser: OpenParser = (onEvents) => {
  // Its code comes while the file does.
  const client: Promise<Client> = import("./parseClient.ts");
  // Said when it is needed.
  client.catch(() => undefined);
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let worker: Promise<DatasetParser | null> | null = null;
  let running: DatasetParser | null = null;
  let stopped = false;

  const start = async (): Promise<DatasetParser | null> => {
    const parser = await (await client).openWorkerParser(onEvents).catch(() => null);
    if (parser === null) return null;
    if (stopped) parser.stop();
    running = parser;
    for (const piece of pieces) parser.push(piece);
    pieces = [];
    return parser;
  };

  const expect = (bytes: number): void => {
    if (bytes <= SMALL_BYTES) return;
    worker ??= start();
    worker.catch(() => undefined);
  };

  return {
    expect,
    push(bytes) {
      size += bytes.byteLength;
      if (running === null) pieces.push(bytes);
      else running.push(bytes);
      expect(size);
    },
    async end() {
      const parser = await worker;
      if (parser !== null) return await parser.end();
      const { parseHere } = await client;
      return await parseHere(pieces, () => stopped);
    },
    stop() {
      stopped = true;
      running?.stop();
    },
  };
};
