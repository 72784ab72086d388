import { piecesOf } from "../lib/piecesOf.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import type { DatasetReading } from "../model/datasetReading.ts";
import type { ParseResult } from "../model/parseResult.ts";
import type { RelationsAt } from "../model/readEvents.ts";
import type { TimelineEvent } from "../model/types.ts";
import { buffersIn } from "../select/datasetSeed.ts";
import { createSeedMaker } from "../select/seedMaker.ts";
import type { SeedMaker } from "../select/seedMaker.ts";
import { createEventPacker } from "./eventBatch.ts";
import type { EventBatch } from "./eventBatch.ts";
import { createParseStream } from "./parseStream.ts";
import type { ParseAnswer, ParseRequest } from "./parseProtocol.ts";

/** Events, and entries of tables, in a piece: the page takes some milliseconds for one. */
const EVENTS = 2_500;
const ENTRIES = 1_000;

type Send = (answer: ParseAnswer, transfer?: Transferable[]) => void;

/** The parser's own side: takes the pieces of one file and sends what is in it, the first while others still come. */
export function createParseHost(send: Send): (request: ParseRequest) => void {
  const now = Date.now();
  // Kept until it is known that the file can be read piece by piece.
  let pieces: Uint8Array[] = [];
  let out = createOutput(send);
  const stream = createParseStream(
    { tables: (tables) => out.tables(tables), events: (some) => out.events(some) },
    now,
  );
  let streams = true;
  return (request) => {
    if (request.kind === "bytes") {
      pieces.push(request.bytes);
      if (streams) streams = stream.push(request.bytes);
      return;
    }
    const read = streams ? stream.end() : null;
    if (read !== null) return out.end(read.result, read.relations);
    if (out.isBegun()) send({ kind: "again" });
    out = createOutput(send);
    const text = textOf(pieces);
    pieces = [];
    const result = parseDatasetText(text, now);
    if (result.ok) {
      out.tables(result.dataset);
      for (const some of piecesOf(result.dataset.events, EVENTS)) out.events(some);
    }
    out.end(result, []);
  };
}

function textOf(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

interface Output {
  tables(tables: DatasetReading["tables"]): void;
  events(events: readonly TimelineEvent[]): void;
  /** @param relations of events that were sent without theirs */
  end(result: ParseResult, relations: readonly RelationsAt[]): void;
  isBegun(): boolean;
}

function createOutput(send: Send): Output {
  const pack = createEventPacker();
  let seed: SeedMaker | null = null;
  return {
    isBegun: () => seed !== null,
    tables: (tables) => {
      seed = createSeedMaker(tables.actors);
      for (const name of ["actors", "places", "topics", "sources"] as const) {
        for (const some of piecesOf([...tables[name].values()], ENTRIES))
          send({ kind: "table", part: { [name]: some } });
      }
    },
    events: (events) => {
      seed?.add(events);
      const batch = pack(events);
      send({ kind: "events", batch }, buffersOf(batch));
    },
    end: (result, relations) => {
      if (!result.ok || seed === null) {
        if (!result.ok) send({ kind: "failed", result });
        return;
      }
      for (const all of piecesOf(relations, ENTRIES)) send({ kind: "relations", all });
      const { dataset, problems, ...counts } = result;
      for (const some of piecesOf(problems, ENTRIES)) send({ kind: "problems", some });
      const { actors: _a, places: _p, topics: _t, sources: _s, events: _e, ...rest } = dataset;
      const found = seed.end(relations);
      send({ kind: "done", rest, result: counts, seed: found }, buffersIn(found));
    },
  };
}

function buffersOf(batch: EventBatch): ArrayBuffer[] {
  return Object.values(batch).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}
