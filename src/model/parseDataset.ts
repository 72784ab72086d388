import { atOnce } from "../lib/steps.ts";
import type { Steps } from "../lib/steps.ts";
import { beginDataset, failed } from "./datasetReading.ts";
import { openEnvelope } from "./envelope.ts";
import { explainText } from "./explainText.ts";
import type { ParseResult } from "./parseResult.ts";
import { relate } from "./readEvents.ts";

export type { ParseResult } from "./parseResult.ts";

/**
 * Turns a file's JSON (version 1 of the format, or older) into a dataset in which every field has its value,
 * with everything that was left out or read differently as a problem. Never throws, and never changes `input`.
 * @param now ms since 1970: what lies ahead then and has no status is planned. Without it nothing lies ahead.
 */
export function parseDataset(input: unknown, now?: number): ParseResult {
  return atOnce(parseSteps(input, now));
}

/** `parseDataset` with rests. */
function* parseSteps(input: unknown, now: number | undefined): Steps<ParseResult> {
  const envelope = openEnvelope(input);
  if ("problem" in envelope) return failed(envelope.problem);
  const { file, events: rawEvents } = envelope;
  const dataset = beginDataset(file, now);
  const events = yield* dataset.events.read(rawEvents);
  relate(events, dataset.events.relations());
  return dataset.end(file, events);
}

/**
 * The same from the text of a file. A byte order mark is passed over; what is no JSON is told apart as empty, a
 * web page, cut off, or wrong at a line and column.
 */
export function parseDatasetText(text: string, now?: number): ParseResult {
  return atOnce(parseTextSteps(text, now));
}

/** `parseDatasetText` with rests, every one or two milliseconds once the JSON is read. */
export function* parseTextSteps(text: string, now?: number): Steps<ParseResult> {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return failed(explainText(json));
  }
  yield;
  return yield* parseSteps(input, now);
}
