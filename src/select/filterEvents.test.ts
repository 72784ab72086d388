import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { actorTree } from "./actorFacets.ts";
import type { ActorNode } from "./actorFacets.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import type { EventFilter } from "./eventFilter.ts";
import { filterEvents } from "./filterEvents.ts";
import { groupEvents } from "./groupEvents.ts";

function dataset(parts: object): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "test", title: "Test", ...parts });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

const found = (data: Dataset, filter: Partial<EventFilter>): string[] =>
  filterEvents(data, { ...NO_FILTERS, ...filter }).map(({ event, certainty }) =>
    certainty === "certain" ? event.id : `${event.id}?`,
  );

const OFFICE = dataset({
  topics: [{ id: "talks", name: "Talks" }],
  actors: [
    { id: "japan", name: "Japan", kind: "state" },
    { id: "mod", name: "Ministry of Defense", kind: "organization", memberOf: [{ actor: "japan" }] },
    {
      id: "minister",
      name: "Minister",
      memberOf: [{ actor: "mod", from: "2024-10-01", to: "2025-10-21" }],
    },
    { id: "us", name: "United States", kind: "state" },
  ],
  events: [
    { id: "undated", title: "Undated", actors: ["minister"] },
    { id: "march", title: "March", when: "2025-03", actors: ["mod", "us"], topics: ["talks"] },
    { id: "before", title: "Before", when: "2024-09-30", actors: ["minister"] },
    { id: "day", title: "Day", when: "2025-03-30", actors: ["minister"], status: "planned" },
    { id: "around", title: "Around", when: "2024", actors: ["minister"] },
    { id: "same-day", title: "Same day", when: "2025-03-30", actors: ["us"] },
  ],
});

test("without a filter every event is there: chronological, ties in file order, undated last", () => {
  expect(found(OFFICE, {})).toEqual(["around", "before", "march", "day", "same-day", "undated"]);
});

test("a state finds its minister's events only while the membership may have lasted", () => {
  expect(found(OFFICE, { actor: ["japan"] })).toEqual(["around", "march", "day", "undated"]);
  expect(found(OFFICE, { actor: ["minister"] })).toEqual(["around", "before", "day", "undated"]);
});

test("any of the actors, or all of them; an unknown one matches nothing", () => {
  expect(found(OFFICE, { actor: ["minister", "us"] })).toHaveLength(6);
  expect(found(OFFICE, { actor: ["japan", "us"], match: "all" })).toEqual(["march"]);
  expect(found(OFFICE, { actor: ["nobody"] })).toEqual([]);
  expect(found(OFFICE, { actor: ["us", "__proto__"] })).toEqual(["march", "same-day"]);
  expect(found(OFFICE, { actor: ["us", "__proto__"], match: "all" })).toEqual([]);
});

test("topics and statuses", () => {
  expect(found(OFFICE, { topic: ["talks", "nothing"] })).toEqual(["march"]);
  expect(found(OFFICE, { topic: ["nothing"] })).toEqual([]);
  expect(found(OFFICE, { status: ["planned", "cancelled"] })).toEqual(["day"]);
});

test("a range marks what may lie outside it and leaves undated events out", () => {
  expect(found(OFFICE, { from: "2025-03-10", to: "2025-03-30" })).toEqual(["march?", "day", "same-day"]);
  expect(found(OFFICE, { from: "2025-03-10", to: "2025-03-30", certain: true })).toEqual(["day", "same-day"]);
  expect(found(OFFICE, { from: "2025-03" })).toEqual(["march", "day", "same-day"]);
  expect(found(OFFICE, { to: "2024-12" })).toEqual(["around", "before"]);
  expect(found(OFFICE, { certain: true })).toHaveLength(6);
});

test("the same question gives the same matches", () => {
  const [first] = filterEvents(OFFICE, NO_FILTERS);
  expect(filterEvents(OFFICE, { ...NO_FILTERS, to: "2024" })[0]).toBe(first);
});

/*
 * Brute force on days 1–59 of 2025 (January and February), written from the words of the format and not from
 * the code: a date is a set of readings, each reading the set of days on which the event takes place.
 */
const LAST = 59;
const days = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const iso = (day: number): string => `2025-${day <= 31 ? `01-${pad(day)}` : `02-${pad(day - 31)}`}`;
const pad = (value: number): string => String(value).padStart(2, "0");

interface Told {
  readonly text: string | undefined;
  readonly readings: readonly (readonly number[])[];
  readonly sure: boolean;
}

const day = fc.integer({ min: 1, max: LAST });
const pair = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const told: fc.Arbitrary<Told> = fc.oneof(
  day.map((d) => ({ text: iso(d), readings: [[d]], sure: true })),
  day.map((d) => ({ text: `${iso(d)}~`, readings: [[d]], sure: false })),
  fc.constant({ text: "2025-01", readings: days(1, 31).map((d) => [d]), sure: true }),
  fc.constant({ text: "2025-02?", readings: days(32, LAST).map((d) => [d]), sure: false }),
  pair.map(([a, b]) => ({ text: `${iso(a)}/${iso(b)}`, readings: [days(a, b)], sure: true })),
  pair.map(([a, b]) => ({
    text: `[${iso(a)}..${iso(b)}]`,
    readings: days(a, b).map((d) => [d]),
    sure: true,
  })),
  pair.map(([a, b]) => ({ text: `[${iso(a)},${iso(b)}]`, readings: [[a], [b]], sure: true })),
  pair.map(([a, b]) => ({ text: `{${iso(a)},${iso(b)}}`, readings: [[a, b]], sure: true })),
  fc.constant({ text: undefined, readings: [], sure: true }),
);

const ACTORS = ["a", "b", "c", "d", "__proto__", "constructor"] as const;
const link = fc.record({
  actor: fc.constantFrom(...ACTORS),
  from: fc.option(day, { nil: undefined }),
  to: fc.option(day, { nil: undefined }),
});
const world = fc.record({
  // Each actor may be a member of earlier ones only: circles are the parser's business.
  links: fc
    .tuple(...ACTORS.map(() => fc.array(link, { maxLength: 2 })))
    .map((lists) =>
      lists.map((list, index) =>
        list.filter((each) => ACTORS.indexOf(each.actor) < index && (each.from ?? 1) <= (each.to ?? LAST)),
      ),
    ),
  events: fc.array(
    fc.record({
      told,
      actors: fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 3 }),
      topics: fc.uniqueArray(fc.constantFrom("x", "y"), { maxLength: 2 }),
      status: fc.constantFrom("planned", "occurred", "cancelled"),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  filter: fc.record({
    actor: fc.uniqueArray(fc.constantFrom(...ACTORS, "nobody"), { maxLength: 2 }),
    topic: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 2 }),
    status: fc.uniqueArray(fc.constantFrom("planned" as const, "occurred" as const), { maxLength: 2 }),
    match: fc.constantFrom("any" as const, "all" as const),
    range: fc.tuple(fc.option(day), fc.option(day)),
    certain: fc.boolean(),
  }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
type Event = World["events"][number];

const worldData = ({ links, events }: World): Dataset =>
  dataset({
    topics: ["x", "y"].map((id) => ({ id, name: id })),
    actors: ACTORS.map((id, index) => ({
      id,
      name: id,
      kind: index === 0 ? "state" : "organization",
      memberOf: (links[index] ?? []).map((each) => ({
        actor: each.actor,
        ...(each.from === undefined ? {} : { from: iso(each.from) }),
        ...(each.to === undefined ? {} : { to: iso(each.to) }),
      })),
    })),
    events: events.map(({ told: { text }, actors, topics, status }, index) => ({
      id: `e${index}`,
      title: "x",
      actors,
      topics,
      status,
      ...(text === undefined ? {} : { when: text }),
    })),
  });

/** Whether `member` counts as `whole` on at least one of the days, all memberships on the way holding on that day. */
function belongs(links: World["links"], member: string, whole: string, on: readonly number[]): boolean {
  if (on.length === 0) return false;
  if (member === whole) return true;
  return (links[ACTORS.findIndex((id) => id === member)] ?? []).some(({ actor, from = 1, to = LAST }) =>
    belongs(
      links,
      actor,
      whole,
      on.filter((each) => each >= from && each <= to),
    ),
  );
}

/** Days on which an event may take place: of an undated one, any. */
const daysOf = ({ told: { readings } }: Event): number[] =>
  readings.length === 0 ? days(1, LAST) : readings.flat();

function expected({ links, events, filter }: World): string[] {
  const [from, to] = filter.range;
  return events.flatMap((event, index) => {
    const takesPart = (id: string): boolean =>
      event.actors.some((actor) => belongs(links, actor, id, daysOf(event)));
    const { actor, topic, status } = filter;
    if (actor.length > 0) {
      if (!(filter.match === "all" ? actor.every(takesPart) : actor.some(takesPart))) return [];
    }
    if (topic.length > 0 && !topic.some((id) => event.topics.some((other) => other === id))) return [];
    if (status.length > 0 && !status.some((each) => each === event.status)) return [];
    if (from === null && to === null) return [`e${index}`];
    const inside = event.told.readings.map((reading) =>
      reading.some((d) => d >= (from ?? 1) && d <= (to ?? LAST)),
    );
    if (!inside.includes(true)) return [];
    const certain = event.told.sure && !inside.includes(false);
    return certain ? [`e${index}`] : filter.certain ? [] : [`e${index}?`];
  });
}

const filterOf = ({ filter: { range, ...filter } }: World): EventFilter => ({
  ...NO_FILTERS,
  ...filter,
  from: range[0] === null ? null : iso(range[0]),
  to: range[1] === null ? null : iso(range[1]),
});

test("filtering, grouping and counting agree with brute force on random datasets", () => {
  fc.assert(
    fc.property(world, (random) => {
      const data = worldData(random);
      const filter = filterOf(random);
      const matches = filterEvents(data, filter);
      const ids = found(data, filter);
      expect(ids.toSorted()).toEqual(expected(random).toSorted());

      const starts = matches.map(({ event }) => event.current.when?.startMin ?? Infinity);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b || 0));

      const grouped = groupEvents(matches).flatMap(({ months }) => months.flatMap((month) => month.matches));
      expect(new Set(grouped)).toEqual(new Set(matches));
      expect(grouped).toHaveLength(matches.length);

      const nodes = flat(actorTree(data, filter));
      for (const node of nodes) {
        const alone = { ...random, filter: { ...random.filter, actor: [node.actor.id as "a"] } };
        expect(node.count).toBe(expected(alone).length);
        expect(node.count).toBe(filterEvents(data, filterOf(alone)).length);
      }
      const shown = ACTORS.filter((id) =>
        random.events.some((event) =>
          event.actors.some((actor) => belongs(random.links, actor, id, daysOf(event))),
        ),
      );
      expect(new Set(nodes.map((node) => node.actor.id))).toEqual(new Set(shown));
    }),
    { numRuns: 200 },
  );
}, 30_000);

test("what words find leaves the same, asked of the events or looked up by their places", () => {
  fc.assert(
    fc.property(world, fc.array(fc.boolean()), (random, finds) => {
      const data = worldData(random);
      const filter = { ...filterOf(random), q: "words" };
      const asked = ({ index }: TimelineEvent): boolean => finds[index] === true;
      const places = Uint8Array.from(random.events, (_, index) => Number(finds[index] === true));
      const known = Object.assign((event: TimelineEvent) => asked(event), { places });
      expect(filterEvents(data, filter, known)).toEqual(filterEvents(data, filter, asked));
      const all = filterEvents(data, { ...filter, q: null }, null);
      expect(filterEvents(data, filter, known)).toEqual(all.filter(({ event }) => asked(event)));
    }),
    { numRuns: 100 },
  );
}, 30_000);

function flat(nodes: readonly ActorNode[]): ActorNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
