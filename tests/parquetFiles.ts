import { laneMarks, LaneTally } from "../src/formats/laneTally.ts";
import { rowOfEvent } from "../src/formats/eventRow.ts";
import { ParquetEvents } from "../src/formats/parquetWriter.ts";
import { toFile } from "../src/formats/toFile.ts";
import type { Dataset } from "../src/model/types.ts";
import { parseHere } from "../src/data/parseClient.ts";
import type { OpenParser } from "../src/data/parser.ts";

/** In the place of a worker. */
export const parser: OpenParser = () => {
  const pieces: Uint8Array[] = [];
  return { push: (piece) => void pieces.push(piece), end: () => parseHere(pieces), stop: () => undefined };
};

export interface Written {
  readonly parquet: Uint8Array;
  readonly sidecar: string;
}

/** A dataset's events, which are in order of start, as the command line writes them. */
export async function written(dataset: Dataset, groupSize?: number): Promise<Written> {
  const parts: Uint8Array[] = [];
  const lanesOf = laneMarks(dataset);
  const tally = new LaneTally();
  const lanes = dataset.events.map(lanesOf);
  for (const each of lanes) tally.add(each);
  const writer = new ParquetEvents(
    async (bytes) => void parts.push(bytes),
    dataset.events.length,
    tally.ranked(),
    groupSize,
  );
  const file = toFile(dataset);
  for (const [at, event] of dataset.events.entries()) {
    const [raw, own] = [file.events[at], lanes[at]];
    if (raw !== undefined && own !== undefined) await writer.add(rowOfEvent(event, raw, own));
  }
  const sidecar = await writer.finish();
  return { parquet: new Uint8Array(Buffer.concat(parts)), sidecar };
}

/** A host of both that answers ranges; `asked` is told each of them. */
export function hostOf({ parquet, sidecar }: Written, asked?: (bytes: number) => unknown): typeof fetch {
  return async (address, init) => {
    const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get("Range") ?? "");
    if (init?.method === "HEAD")
      return new Response(null, { headers: { "Content-Length": String(parquet.length) } });
    if (range === null) return new Response((address as string).endsWith(".json") ? sidecar : null);
    init?.signal?.throwIfAborted();
    const part = parquet.slice(Number(range[1]), Number(range[2]) + 1);
    asked?.(part.length);
    return new Response(part, { status: 206 });
  };
}
