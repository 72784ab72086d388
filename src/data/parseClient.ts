import type { Steps } from "../lib/steps.ts";
import { parseTextSteps } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import type { Problem } from "../model/problems.ts";
import { relate } from "../model/readEvents.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { plantSteps, seedSteps } from "../select/datasetSeed.ts";
import { createEventUnpacker } from "./eventBatch.ts";
import type { ParseAnswer, ParseRequest, Tables } from "./parseProtocol.ts";
import type { DatasetParser } from "./parser.ts";
import { startWorker } from "./startWorker.ts";

/** A parser in a worker of its own. Rejects where none can be had. */
export async function openWorkerParser(onEvents: (count: number) => void): Promise<DatasetParser> {
  let settle: (result: ParseResult) => void = () => {};
  let fail: (fault: Error) => void = () => {};
  const over = new Promise<ParseResult>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  // It may stop before anybody asks for the end.
  over.catch(() => undefined);
  const assemble = createAssembler(onEvents);
  const onMessage = ({ data }: MessageEvent<ParseAnswer>): void => {
    const steps = assemble(data);
    if (steps !== null) inSlices(steps).then(settle, fail);
  };
  const make = (): Worker => new Worker(new URL("./parseWorker.ts", import.meta.url), { type: "module" });
  const worker = await startWorker(make, onMessage, () => fail(new Error("The parser has stopped.")));
  const post = (request: ParseRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, transfer);
  return {
    push: (bytes) => post({ kind: "bytes", bytes }, [bytes.buffer]),
    end: () => {
      post({ kind: "end" });
      return over.finally(() => worker.terminate());
    },
    stop: () => worker.terminate(),
  };
}

/** Puts a dataset together of what a parser's host sends; the last steps are given once all of it is here. */
export function createAssembler(
  onEvents: (count: number) => void,
): (answer: ParseAnswer) => Steps<ParseResult> | null {
  let tables = emptyTables();
  let events: TimelineEvent[] = [];
  const problems: Problem[] = [];
  let unpack = createEventUnpacker();
  return (answer) => {
    if (answer.kind === "failed") return complete(answer.result);
    if (answer.kind === "again") {
      tables = emptyTables();
      events = [];
      unpack = createEventUnpacker();
    } else if (answer.kind === "table") {
      for (const name of ["actors", "places", "topics", "sources"] as const)
        for (const entry of answer.part[name] ?? []) tables[name].set(entry.id, entry);
    } else if (answer.kind === "events") {
      for (const event of unpack(answer.batch)) events.push(event);
      onEvents(events.length);
    } else if (answer.kind === "relations") relate(events, answer.all);
    else if (answer.kind === "problems") problems.push(...answer.some);
    else if (answer.kind === "done") {
      const { rest, result, seed } = answer;
      const dataset = { ...rest, ...(tables as Pick<Dataset, keyof Tables>), events };
      return complete({ ...result, dataset, problems }, plantSteps(dataset, seed));
    }
    return null;
  };
}

function* complete(result: ParseResult, before: Iterable<undefined> = []): Steps<ParseResult> {
  yield* before;
  return result;
}

const emptyTables = (): Record<keyof Tables, Map<string, unknown>> => ({
  actors: new Map(),
  places: new Map(),
  topics: new Map(),
  sources: new Map(),
});

/** The page is busy no longer than this at a stretch. */
const SLICE_MS = 12;

/**
 * Parses on the main thread in slices, between which the page stays alive; only the JSON itself is read in one.
 * @param isStopped nobody waits for it any more
 */
export async function parseHere(
  pieces: readonly Uint8Array[],
  isStopped: () => boolean = () => false,
): Promise<ParseResult> {
  const decoder = new TextDecoder();
  const parts = pieces.map((piece) => decoder.decode(piece, { stream: true }));
  const steps = parseTextSteps(parts.join("") + decoder.decode(), Date.now());
  const result = await inSlices(steps, isStopped);
  if (result.ok) await inSlices(seedSteps(result.dataset), isStopped);
  return result;
}

async function inSlices<T>(steps: Steps<T>, isStopped: () => boolean = () => false): Promise<T> {
  for (;;) {
    // First of all the loading state is painted.
    await new Promise((resolve) => setTimeout(resolve));
    if (isStopped()) throw new DOMException("Nobody waits for it any more.", "AbortError");
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
  }
}
