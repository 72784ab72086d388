import { parseDatasetText } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { buffersIn, seedOf } from "../select/datasetSeed.ts";
import { createEventPacker } from "./eventBatch.ts";
import type { EventBatch } from "./eventBatch.ts";
import type { ParseAnswer, ParseRequest, Tables } from "./parseProtocol.ts";

/** Events, and entries of tables, in a piece: the page takes some milliseconds for one. */
const EVENTS = 2_500;
const ENTRIES = 1_000;

type Send = (answer: ParseAnswer, transfer?: Transferable[]) => void;

/** The parser's own side: takes the pieces of one file, then sends what was in it. */
export function createParseHost(send: Send): (request: ParseRequest) => void {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  return (request) => {
    if (request.kind === "bytes") {
      parts.push(decoder.decode(request.bytes, { stream: true }));
      return;
    }
    const text = parts.join("") + decoder.decode();
    parts = [];
    const result = parseDatasetText(text, Date.now());
    if (!result.ok) return send({ kind: "failed", result });
    const { dataset, ...counts } = result;
    sendDataset(dataset, send);
    const {
      actors: _actors,
      places: _places,
      topics: _topics,
      sources: _sources,
      events: _events,
      ...rest
    } = dataset;
    const seed = seedOf(dataset);
    send({ kind: "done", rest, result: counts, seed }, buffersIn(seed));
  };
}

function sendDataset(dataset: Dataset, send: Send): void {
  for (const name of ["actors", "places", "topics", "sources"] as const) {
    const entries = [...dataset[name].values()];
    for (let at = 0; at < entries.length; at += ENTRIES) {
      const part: Partial<Tables> = { [name]: entries.slice(at, at + ENTRIES) };
      send({ kind: "table", part });
    }
  }
  const pack = createEventPacker();
  for (let at = 0; at < dataset.events.length; at += EVENTS) {
    const batch = pack(dataset.events.slice(at, at + EVENTS));
    send({ kind: "events", batch }, buffersOf(batch));
  }
}

function buffersOf(batch: EventBatch): ArrayBuffer[] {
  return Object.values(batch).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}
