import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SIDECAR_LANES } from "../../model/sidecarLanes.ts";
import { parseDataset } from "../../model/parseDataset.ts";
import type { Dataset, TimelineEvent } from "../../model/types.ts";
import { aggregate } from "../../select/aggregate.ts";
import { filterEvents } from "../../select/filterEvents.ts";
import { laneModes, laneResolver, laneTable } from "../../select/lanes.ts";
import { markKind } from "../../select/timeIndex.ts";
import { markOf } from "../../select/toldLanes.ts";
import { canvasModel } from "../../timeline/canvasModel.ts";
import { DEFAULT_VIEW } from "../../view/viewUrl.ts";
import type { EventPart } from "./eventPart.ts";
import type { EventSource } from "./eventSource.ts";
import { openEventSource } from "./openEventSource.ts";
import { hostOf, parser, written } from "../../../tests/parquetFiles.ts";
import { DAY, NAMES, T0, day, look, openFiles } from "../../../tests/parquetLook.ts";

const ACTORS = [
  { id: "japan", name: "Japan", kind: "state" },
  { id: "usa", name: "United States", kind: "state" },
  { id: "mod", name: "Ministry", kind: "organization", memberOf: [{ actor: "japan" }] },
  // Of another ministry, and of another state, by and by.
  {
    id: "minister",
    name: "Minister",
    memberOf: [
      { actor: "mod", to: "2000-06-01" },
      { actor: "usa", from: "2000-09-01" },
    ],
  },
  { id: "press", name: "Press", kind: "organization" },
  ...Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, name: `P${at}` })),
];
const IDS = ACTORS.map(({ id }) => id);

const anyEvent = fc.record({
  at: fc.integer({ min: 0, max: 700 }),
  undated: fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
  planned: fc.boolean(),
  actors: fc.uniqueArray(fc.constantFrom(...IDS, ...IDS.slice(0, 5), "japan", "usa"), { maxLength: 3 }),
  topics: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
  /** First announced with somebody else. */
  guest: fc.option(fc.constantFrom(...IDS), { freq: 4 }),
});
type AnyEvent = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never;

function datasetOf(events: readonly AnyEvent[]): Dataset {
  const sorted = events.toSorted((a, b) => (a.undated ? 1e9 : a.at) - (b.undated ? 1e9 : b.at));
  const read = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: ACTORS,
    topics: ["a", "b", "c"].map((id) => ({ id, name: id })),
    events: sorted.map(({ actors, at, guest, planned, topics, undated }, n) => {
      const when = undated ? null : day(at);
      const status = planned ? "planned" : "occurred";
      const own = { id: `n${n}`, title: `Event ${n}`, topics };
      return guest === null
        ? { ...own, actors, status, ...(when !== null && { when }) }
        : {
            ...own,
            accounts: [
              { status: "planned", when: when ?? undefined, actors: [guest] },
              { status, when: when ?? undefined, actors },
            ].map((account) => JSON.parse(JSON.stringify(account)) as object),
          };
    }),
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.dataset;
}

async function opened(dataset: Dataset, size: number): Promise<EventSource> {
  return openFiles(dataset, await written(dataset, size));
}

const many = (event: TimelineEvent): number => event.stands ?? 1;

/** How many of what stands in the lanes of a part there are, by lane and whether they are planned. */
function inLanes({ dataset }: EventPart, mode: (typeof SIDECAR_LANES)[number]): Map<string, number> {
  const { lanes, laneOf } = laneTable(dataset, mode);
  const heaps = dataset.crowd?.lanes?.get(mode)?.left() ?? new Map<TimelineEvent, number>();
  const counted = new Map<string, number>();
  const add = (lane: number | undefined, event: TimelineEvent): void => {
    if (event.current.when === null) return;
    const kind = markKind(event.current.status);
    const key = `${markOf(lanes[lane ?? 0] ?? { kind: "all", id: "" })} ${kind}`;
    counted.set(key, (counted.get(key) ?? 0) + many(event));
  };
  for (const event of dataset.events) add(laneOf[event.index], event);
  for (const [event, lane] of heaps) add(lane, event);
  return counted;
}

/** The same of all events, by the rule for lanes alone. */
function bruteForce(whole: Dataset, mode: (typeof SIDECAR_LANES)[number], marks: readonly string[]) {
  const resolve = laneResolver(whole.actors, mode);
  const counted = new Map<string, number>();
  for (const event of whole.events) {
    if (event.current.when === null) continue;
    const mark = markOf(resolve(event));
    const key = `${marks.includes(mark) ? mark : "~other"} ${markKind(event.current.status)}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}

/** By lane alone. */
function byLane(byKind: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map<string, number>();
  for (const [key, count] of byKind) {
    const [lane = ""] = key.split(" ");
    all.set(lane, (all.get(lane) ?? 0) + count);
  }
  return all;
}

const anyFile = fc.record({
  events: fc.array(anyEvent, { minLength: 20, maxLength: 80 }),
  size: fc.integer({ min: 4, max: 40 }),
  from: fc.integer({ min: -50, max: 700 }),
  days: fc.integer({ min: 1, max: 400 }),
});

describe("events known by number only, in lanes", () => {
  test("what is shown and the heaps are all events of each lane, whatever has been read", async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async ({ days, events, from, size }) => {
        const whole = datasetOf(events);
        const source = await opened(whole, size);
        const window = { from: T0 + from * DAY, to: T0 + (from + days) * DAY };
        for (const query of [look(), look({ ...window, window })]) {
          const { next, now } = source.look(query);
          const part = (await next) ?? now;
          for (const mode of laneModes(part.dataset)) {
            if (mode === "none") continue;
            const marks = part.dataset.crowd?.lanes?.get(mode)?.marks ?? [];
            const all = bruteForce(whole, mode, marks);
            const found = inLanes(part, mode);
            // Where there are more groups than units of time, those planned are a part of each group.
            const exact = source.sidecar.groups.length <= 2 * (source.sidecar.levels.at(-1)?.all.size ?? 0);
            expect(exact ? found : byLane(found)).toEqual(exact ? all : byLane(all));
            // And on the canvas: what its lanes hold, drawn and summed up.
            const matches = filterEvents(part.dataset, DEFAULT_VIEW);
            const model = canvasModel(part.dataset, matches, mode, 40);
            const wide = { from: T0 - 100 * DAY, to: T0 + 900 * DAY };
            const rows = model.lanes.map(() => 2);
            const measure = { labelPx: () => 90, widestLabel: 200, pinned: new Set<string>() };
            const layout = aggregate(model.index, {
              ...model,
              ...measure,
              window: wide,
              width: 1000,
              rows,
              before: new Map(),
            });
            const drawn = model.lanes.map(() => 0);
            for (const { lane } of layout.shown) drawn[lane] = (drawn[lane] ?? 0) + 1;
            for (const { count, lane } of layout.aggregates) drawn[lane] = (drawn[lane] ?? 0) + count;
            for (const [place, lane] of model.lanes.entries()) {
              const mark = markOf(lane);
              expect(drawn[place]).toBe((all.get(`${mark} held`) ?? 0) + (all.get(`${mark} planned`) ?? 0));
            }
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("a filter leaves as many in lanes as without them, and none where none can be", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFile,
        fc.constantFrom("japan", "minister", "usa"),
        fc.constantFrom("a", "b"),
        async ({ events, size }, actor, topic) => {
          // What has no date may match, and is in no lane.
          const whole = datasetOf(events.map((event) => ({ ...event, undated: false })));
          const source = await opened(whole, size);
          const queries = [
            look({ actors: [source.members(actor)] }),
            look({ topics: new Set([topic]) }),
            look({ statuses: new Set(["planned"]), topics: new Set([topic]) }),
          ];
          for (const query of queries) {
            const { crowd } = source.look(query).now.dataset;
            const sum = crowd?.left.reduce((total, event) => total + many(event), 0);
            for (const [mode, { left, marks }] of crowd?.lanes ?? []) {
              const heaps = [...left()];
              expect(heaps.reduce((total, [event]) => total + many(event), 0)).toBe(sum);
              for (const [event, lane] of heaps) {
                expect(many(event)).toBeGreaterThan(0);
                if (mode === "status" && query.statuses.size > 0) expect(marks[lane]).toBe("planned");
              }
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

test("the first topic alone asked for: all of its lane, to the number", async () => {
  const whole = datasetOf(
    Array.from({ length: 3000 }, (_, at) => ({
      at: Math.floor(at / 5),
      undated: false,
      planned: false,
      actors: ["japan"],
      topics: at % 3 === 0 ? ["a", "b"] : at % 3 === 1 ? ["b", "c"] : ["c"],
      guest: null,
    })),
  );
  const source = await opened(whole, 500);
  const { dataset } = source.look(look({ topics: new Set(["b"]) })).now;
  const matches = filterEvents(dataset, { ...DEFAULT_VIEW, topic: ["b"] });
  const { lanes, laneOf } = canvasModel(dataset, matches, "topic", 10);
  const table = laneTable(dataset, "topic");
  expect(table.lanes.map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
  const crowd = dataset.crowd?.lanes?.get("topic");
  const left = [...(crowd?.left() ?? [])];
  const sum = (topic: string): number =>
    left.reduce((total, [event, lane]) => total + (crowd?.marks[lane] === topic ? many(event) : 0), 0) +
    matches.filter(({ event }) => event.topics[0] === topic).length;
  expect(sum("b")).toBe(1000);
  expect(sum("a") + sum("c")).toBe(1000);
  expect(lanes.length).toBe(3);
  expect(laneOf.length).toBeGreaterThan(left.length);
});

test("an older sidecar has no lanes, and none are offered", async () => {
  const whole = datasetOf(
    Array.from({ length: 40 }, (_, at) => ({
      at,
      undated: false,
      planned: at % 2 === 0,
      actors: ["japan"],
      topics: [],
      guest: null,
    })),
  );
  const files = await written(whole, 10);
  const bare = JSON.parse(files.sidecar) as { levels: { lanes?: object }[]; groups: { lanes?: object }[] };
  for (const each of [...bare.levels, ...bare.groups]) delete each.lanes;
  const open = (sidecar: object): Promise<EventSource> =>
    openEventSource("https://example.org/d.json", { ...whole, events: [] }, NAMES, {
      fetch: hostOf({ ...files, sidecar: JSON.stringify(sidecar) }),
      parser,
    });
  const { dataset } = (await open(bare)).look(look()).now;
  expect(laneModes(dataset)).toEqual(["none"]);
  expect(canvasModel(dataset, filterEvents(dataset, DEFAULT_VIEW), "none", 9).lanes).toHaveLength(1);
  // One that does not add up is no sidecar of this file.
  const odd = JSON.parse(files.sidecar) as { groups: { lanes: { status: Record<string, number> } }[] };
  if (odd.groups[2] !== undefined) odd.groups[2].lanes.status["planned"] = 4;
  await expect(open(odd)).rejects.toThrow(/\/groups\/2\/lanes\/status/);
});
