import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { atOnce } from "../lib/steps.ts";
import { someFile } from "../model/datasets.arbitrary.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { createAssembler, parseHere } from "./parseClient.ts";
import { createParseHost } from "./parseHost.ts";
import { openParser } from "./parser.ts";

const FOLDER = new URL("../../public/data/", import.meta.url);
const STORIES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")] as const);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** As a worker would: in two pieces, everything cloned on its way. */
function byWorker(text: string): { result: ParseResult | null; counts: number[]; messages: number } {
  const counts: number[] = [];
  let messages = 0;
  const assemble = createAssembler((count) => counts.push(count));
  let result: ParseResult | null = null;
  const host = createParseHost((answer, transfer = []) => {
    messages++;
    const steps = assemble(structuredClone(answer, { transfer }));
    if (steps !== null) result = atOnce(steps);
  });
  const bytes = bytesOf(text);
  const middle = Math.floor(bytes.length / 2);
  host({ kind: "bytes", bytes: bytes.slice(0, middle) });
  host({ kind: "bytes", bytes: bytes.slice(middle) });
  host({ kind: "end" });
  return { result, counts, messages };
}

function file(events: number, more: (index: number) => object = () => ({})): string {
  return JSON.stringify({
    schemaVersion: 1,
    id: "d",
    title: "日本",
    actors: [
      { id: "a", name: "A" },
      { id: "b", name: "B", memberOf: [{ actor: "a" }] },
    ],
    sources: Array.from({ length: events }, (_, index) => ({ id: `s${index}`, title: "S" })),
    events: Array.from({ length: events }, (_, index) => ({
      id: `e${index}`,
      title: { en: "E", ja: "出来事" },
      when: `20${String(99 - (index % 90))}-02-0${1 + (index % 9)}`,
      actors: index % 2 === 0 ? ["b"] : [{ actor: "a", role: "host" }],
      sources: [`s${index}`],
      ...more(index),
    })),
  });
}

describe("a dataset by way of a worker is the one parsed here", () => {
  it.each(STORIES)("%s", (_, text) => {
    expect(byWorker(text).result).toEqual(parseDatasetText(text, Date.now()));
  });

  it("random files", () => {
    fc.assert(
      fc.property(someFile, (raw) => {
        const text = JSON.stringify(raw);
        expect(byWorker(text).result).toEqual(parseDatasetText(text, Date.now()));
      }),
      { numRuns: 60 },
    );
  });

  it("a long file with events of every kind comes in pieces", () => {
    const text = file(
      6_000,
      (index) =>
        [
          {},
          { accounts: [{ status: "planned", when: "2030" }, { status: "occurred" }] },
          { claims: [{ id: "c", about: "who", statement: "s", source: `s${index}` }], summary: "S" },
          { duration: "P2D", relations: [{ type: "follows", event: "e0" }] },
          { when: undefined, featured: true },
          { when: "2025-02-30" },
        ][index % 6] ?? {},
    );
    const { result, counts, messages } = byWorker(text);
    expect(result).toEqual(parseDatasetText(text, Date.now()));
    expect(messages).toBeGreaterThan(8);
    expect(counts.at(-1)).toBe(6_000);
    expect(counts.length).toBeGreaterThan(1);
  });

  it("what can't be shown, too", () => {
    for (const text of ["", "[]", "<!doctype html>", '{"schemaVersion":99}', file(1).slice(0, 80)])
      expect(byWorker(text).result).toEqual(parseDatasetText(text, Date.now()));
  });

  it.each<[string, string]>([
    [
      "tables behind the events",
      JSON.stringify({
        events: [{ id: "e", title: "E", actors: ["a"] }],
        actors: [{ id: "a", name: "A" }],
        schemaVersion: 1,
      }),
    ],
    [
      "eras, corrections and stories behind them",
      file(3).replace(
        /}$/,
        ',"eras":[{"title":"R","when":"2020/2025"}],"corrections":[{"on":"2025","event":"x","text":"t"}],"stories":[]}',
      ),
    ],
    ["a field nobody knows behind them", file(3).replace(/}$/, ',"more":1}')],
    ["a second list of events", file(3).replace(/}$/, ',"events":[{"id":"x","title":"X"}]}')],
    ["an event cut off", file(2_000).slice(0, -40)],
    ["a comma too many", file(3).replace(/\]}$/, ",]}")],
    ["no JSON far behind", file(2_500).replace(/\]}$/, ",oops]}")],
    ["nothing but bad events", JSON.stringify({ schemaVersion: 1, id: "d", title: "D", events: [{}, 1] })],
    ["an older version", file(3).replace('"schemaVersion":1', '"schemaVersion":0')],
    ["a mark of the byte order", `\uFEFF${file(3)}`],
    [
      "relations to what comes later",
      file(1_000, (at) => ({
        relations: [
          { type: "follows", event: `e${at + 1}` },
          { type: "follows", event: `e${at}` },
        ],
      })),
    ],
    ["the same event twice", file(10, (at) => (at === 7 ? { id: "e2" } : {}))],
  ])("%s", (_, text) => {
    expect(byWorker(text).result).toEqual(parseDatasetText(text, Date.now()));
  });

  it("comes before all of the file has", () => {
    const counts: number[] = [];
    const host = createParseHost((answer) => {
      if (answer.kind === "events") counts.push(answer.batch.index.length);
    });
    host({ kind: "bytes", bytes: bytesOf(file(8_000).slice(0, -1_000)) });
    expect(counts.length).toBeGreaterThan(1);
  });

  it("keeps what was one object one object, within and between the pieces", () => {
    const { result } = byWorker(file(6_000));
    if (result?.ok !== true) throw new Error("not parsed");
    const { events } = result.dataset;
    for (const event of events) expect(event.current).toBe(event.accounts.at(-1));
    expect(events[5_940]?.current.when).toBe(events[0]?.current.when);
    expect(events[5_940]?.actors).toBe(events[0]?.actors);
  });

  it("brings its index along, which filters as one made here does", () => {
    const text = file(300, (index) => (index % 50 === 0 ? { when: undefined } : {}));
    const [there, here] = [byWorker(text).result, parseDatasetText(text, Date.now())];
    if (there?.ok !== true || !here.ok) throw new Error("not parsed");
    for (const actor of [[], ["a"], ["b"], ["nobody"]]) {
      const filter = { ...NO_FILTERS, actor };
      expect(filterEvents(there.dataset, filter)).toEqual(filterEvents(here.dataset, filter));
    }
  });
});

test("without a worker the page parses by itself, in slices", async () => {
  const text = file(6_000);
  const bytes = bytesOf(text);
  let rests = 0;
  const timer = setInterval(() => rests++, 0);
  const result = await parseHere([bytes.slice(0, 1_001), bytes.slice(1_001)]);
  clearInterval(timer);
  expect(result).toEqual(parseDatasetText(text, Date.now()));
  expect(rests).toBeGreaterThan(0);
});

test("a parse that nobody waits for any more stops", async () => {
  await expect(parseHere([bytesOf(file(10))], () => true)).rejects.toThrow("Nobody waits");
});

test.each([10, 3_000])("a file of %i events is read wherever there are no workers", async (events) => {
  const parser = openParser(() => {});
  const bytes = bytesOf(file(events));
  parser.push(bytes.slice(0, 7));
  parser.push(bytes.slice(7));
  expect(await parser.end()).toEqual(parseDatasetText(file(events), Date.now()));
});
