import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openEventSource } from "../src/data/columnar/openEventSource.ts";
import type { EventSource, ReadEvents } from "../src/data/columnar/eventSource.ts";
import { parseDataset } from "../src/model/parseDataset.ts";
import type { TimelineEvent } from "../src/model/types.ts";
import { hostOf, parser } from "./parquetFiles.ts";

const DAY = 86_400_000;
const T0 = Date.UTC(2025, 0, 1);
const NAMES = { parquet: "events.parquet", sidecar: "events.density.json" };
const IDS = ["x0", "x1", "x2", "x3", "x4", "x5"];

/** A file of `pyarrow/make.py`, six events of six days, with a sidecar for it. */
async function opened(name: string, undated: number): Promise<EventSource> {
  const last = T0 + (5 - undated) * DAY;
  const sidecar = JSON.stringify({
    asofSidecar: 1,
    rows: 6,
    undated,
    levels: [{ unit: "year", all: { "2025": 6 - undated } }],
    groups: [{ rows: 6, start: [T0, last], end: last + DAY }],
  });
  const parquet = new Uint8Array(readFileSync(join(import.meta.dirname, "pyarrow", `${name}.parquet`)));
  const base = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: ["a", "b"].map((id) => ({ id, name: id })),
    topics: [{ id: "7", name: "Seven" }],
    events: [],
    eventsFile: NAMES,
  });
  if (!base.ok) throw new Error(base.problem.message);
  const fetch = hostOf({ parquet, sidecar });
  return openEventSource("https://example.org/d.json", base.dataset, NAMES, { fetch, parser });
}

const read = async (name: string, undated = 0): Promise<ReadEvents> => (await opened(name, undated)).group(0);
const day = ({ current }: TimelineEvent): string | null => current.when?.text ?? null;
const actors = (event: TimelineEvent): string => event.actors.map(({ actor }) => actor).join(" ");

describe("events as pyarrow writes them", () => {
  test.each([
    "millis",
    "micros",
    "nanos",
    "utc",
    "int96",
    "date32",
    "int64",
    "dictionary",
    "pages-v2",
    "delta",
    "large-text",
  ])("%s: the same six days", async (name) => {
    const { events, problems } = await read(name);
    expect(problems).toEqual([]);
    expect(events.map((event) => [event.id, day(event)])).toEqual(
      IDS.map((id, at) => [id, new Date(T0 + at * DAY).toISOString().slice(0, 10)]),
    );
  });

  test("statuses out of a dictionary page", async () => {
    const { events } = await read("dictionary");
    expect(events.map(({ current }) => current.status)).toEqual(
      IDS.map((_, at) => (at % 2 === 0 ? "planned" : "occurred")),
    );
  });

  test("rows without a date, at the end", async () => {
    const { events, problems } = await read("undated", 2);
    expect(problems).toEqual([]);
    expect(events.map(day).slice(3)).toEqual(["2025-01-04", null, null]);
  });

  test("ids that are numbers are ids", async () => {
    const { events, problems } = await read("number-ids");
    expect(problems).toEqual([]);
    expect(events.map(({ id, topics }) => [id, topics])).toEqual(IDS.map((_, at) => [String(at), ["7"]]));
    const source = await opened("number-ids", 0);
    const window = { from: T0, to: T0 + DAY };
    expect(await source.find("4", window, new AbortController().signal)).toBe("found");
  });

  test.each([
    ["lists", ["a b", "", "", "a", "b", "a"]],
    ["text-lists", ["a b", "", "", "a", "b", "a"]],
    ["nested", ["a b", "", "", "a", "b", "a"]],
    ["struct", ["a", "a", "a", "a", "a", "a"]],
  ])("%s: who takes part", async (name, expected) => {
    const { events, problems } = await read(name);
    expect(problems).toEqual([]);
    expect(events.map(actors)).toEqual(expected);
  });

  test.each([
    ["twice", "this id is taken"],
    ["no-id", "expected a text, found null"],
    ["no-title", "an event without a title can't be shown"],
  ])("%s: one event less, and said why", async (name, reason) => {
    const { dropped, events, problems } = await read(name);
    expect([events.length, dropped]).toEqual([5, 1]);
    expect(problems.map(({ message }) => message).join()).toContain(reason);
  });

  test.each([
    ["text-times", 'The column "start" of events.parquet holds BYTE_ARRAY where times are needed'],
    ["undated-between", "row 4 begins before the one above it"],
    ["zstd", "events.parquet is compressed as ZSTD"],
  ])("%s: a sentence of its own", async (name, sentence) => {
    await expect(read(name)).rejects.toMatchObject({
      info: { kind: "events-file", detail: expect.stringContaining(sentence) as string },
    });
  });
});
