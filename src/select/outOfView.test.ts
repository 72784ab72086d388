import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account, FuzzyDate, TimelineEvent } from "../model/types.ts";
import type { Match } from "./filterEvents.ts";
import { countOutOfView, nearestOutOfView } from "./outOfView.ts";
import { overlaps, timeIndex } from "./timeIndex.ts";

function matchOf([start, length]: readonly [number, number], index: number): Match {
  const when = { startMin: start, startMax: start, endMin: start + length, endMax: start + length };
  const current = { status: "occurred", when: when as FuzzyDate } as Account;
  return { event: { id: `e${index}`, index, current } as unknown as TimelineEvent, certainty: "certain" };
}

const stretch = fc.tuple(
  fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(-Infinity)),
  fc.constantFrom(1, 1, 5, 40, Infinity),
);

test("every event is in view, earlier or later, and in one of them only", () => {
  fc.assert(
    fc.property(
      fc.array(stretch, { maxLength: 40 }),
      fc.oneof(fc.integer({ min: -60, max: 60 }), fc.double({ min: -60, max: 60, noNaN: true })),
      fc.integer({ min: 1, max: 60 }),
      (events, from, length) => {
        const index = timeIndex(events.map(matchOf));
        const window = { from, to: from + length };
        const { earlier, later } = countOutOfView(index, window);
        const seen = index.matches.filter((_, position) => overlaps(index, position, window)).length;
        expect(earlier + seen + later).toBe(events.length);
      },
    ),
  );
});

test("the nearest event out of view comes into view where its moment is shown", () => {
  const index = timeIndex(
    [[-40, 10] as const, [-90, 70] as const, [0, 1] as const, [30, 5] as const, [60, 1] as const].map(
      matchOf,
    ),
  );
  expect(countOutOfView(index, { from: -5, to: 10 })).toEqual({ earlier: 2, later: 2 });
  // Of the two before, the long one begins earlier but ends later.
  expect(nearestOutOfView(index, { from: -5, to: 10 }, -1)).toBe(-21);
  expect(nearestOutOfView(index, { from: -5, to: 10 }, 1)).toBe(30);
  expect(nearestOutOfView(index, { from: -100, to: 100 }, 1)).toBeNull();
  expect(nearestOutOfView(index, { from: -100, to: 100 }, -1)).toBeNull();
});
