import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../model/calendar.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { TimelineEvent } from "../model/types.ts";
import { aggregate } from "./aggregate.ts";
import type { Match } from "./filterEvents.ts";
import { orderOf, placesIn, rankEvents } from "./importance.ts";
import { countOutOfView } from "./outOfView.ts";
import { columnCounts, overviewScale } from "./overview.ts";
import { countStarts, timeIndex } from "./timeIndex.ts";

const T0 = Date.UTC(2000, 0, 1);
const day = (at: number): string => new Date(T0 + at * DAY_MS).toISOString().slice(0, 10);

/** Days from the first, and of heaps how many they stand for. */
const anyCanvas = fc.record({
  events: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 }),
  heaps: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 900 }), stands: fc.integer({ min: 1, max: 5000 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  ),
  from: fc.integer({ min: -50, max: 900 }),
  days: fc.integer({ min: 1, max: 900 }),
});

test("events and those known by number only are all counted, once, at every zoom", () => {
  fc.assert(
    fc.property(anyCanvas, ({ events, heaps, from, days }) => {
      const read = parseDataset({
        schemaVersion: 1,
        id: "d",
        title: "D",
        events: events.map((at, n) => ({ id: `n${n}`, title: `Event ${n}`, when: day(at) })),
      });
      if (!read.ok) throw new Error(read.problem.message);
      const [like] = read.dataset.events;
      const crowd = heaps.flatMap(({ at, stands }, n): TimelineEvent[] => {
        const when = like?.current.when;
        if (like === undefined || when === null || when === undefined) return [];
        const start = T0 + at * DAY_MS;
        const span = {
          startMin: start,
          startMax: start,
          endMin: start + 30 * DAY_MS,
          endMax: start + 30 * DAY_MS,
        };
        const current = { ...like.current, when: { ...when, ...span } };
        return [{ ...like, id: `~${n}`, index: events.length + n, current, stands }];
      });
      const matches = [...read.dataset.events, ...crowd].map((event): Match => ({
        event,
        certainty: "certain",
      }));
      const index = timeIndex(matches);
      const window = { from: T0 + from * DAY_MS, to: T0 + (from + days) * DAY_MS };
      const order = orderOf(index, rankEvents(read.dataset));
      const layout = aggregate(index, {
        window,
        width: 1000,
        order,
        placeOf: placesIn(order),
        laneOf: new Uint8Array(matches.length),
        rows: [4],
        labelPx: () => 90,
        widestLabel: 200,
        pinned: new Set(),
        before: new Map(),
      });
      const { drawn, shown, aggregates } = layout;
      // None of them is drawn as an event.
      expect(shown.every(({ match }) => match.event.stands === undefined)).toBe(true);
      const overlapping = matches.filter(({ event }) => {
        const { startMin = 0, endMax = 0 } = event.current.when ?? {};
        return startMin < drawn.to && endMax > drawn.from;
      });
      const many = (all: readonly Match[]): number =>
        all.reduce((sum, { event }) => sum + (event.stands ?? 1), 0);
      expect(shown.length + aggregates.reduce((sum, { count }) => sum + count, 0)).toBe(many(overlapping));
      for (const { positions } of aggregates)
        for (const position of positions) expect(index.matches[position]?.event.stands).toBeUndefined();
      const startIn = ({ event }: Match): boolean => {
        const start = event.current.when?.startMin ?? 0;
        return start >= window.from && start < window.to;
      };
      expect(countStarts(index, window)).toBe(many(matches.filter(startIn)));
      const earlier = matches.filter(({ event }) => (event.current.when?.endMax ?? 0) <= window.from);
      const later = matches.filter(({ event }) => (event.current.when?.startMin ?? 0) >= window.to);
      expect(countOutOfView(index, window)).toEqual({ earlier: many(earlier), later: many(later) });
      const columns = columnCounts(index, overviewScale(index, window), 20);
      expect(columns.reduce((sum, count) => sum + count, 0)).toBeCloseTo(many(matches), 6);
      expect(columns.every((count) => count >= 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
