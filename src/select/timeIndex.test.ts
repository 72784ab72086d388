import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { Match } from "./filterEvents.ts";
import { candidates, countStarts, extent, lowerBound, overlaps, timeIndex, touches } from "./timeIndex.ts";

const DATES = [
  "2025-03-30",
  "2025-03",
  "2025-03-30T09:50+09:00",
  "../2024",
  "2024/..",
  "1945-02-19/1945-03-26",
];
const date = fc.oneof(
  fc.constantFrom(...DATES),
  fc.integer({ min: 1900, max: 2100 }).map((year) => String(year)),
);
const matches = fc.array(fc.option(date), { maxLength: 40 }).map((texts) => texts.map(matchOf));
const window = fc
  .tuple(fc.integer({ min: -2_000, max: 4_000 }), fc.integer({ min: 1, max: 3_000 }))
  .map(([month, length]) => ({ from: Date.UTC(1970, month), to: Date.UTC(1970, month + length) }));

function matchOf(text: string | null, index: number): Match {
  const when = text === null ? null : parseFuzzyDate(text);
  const event = { id: `e${index}`, index, current: { when, status: "occurred" } };
  return { event: event as unknown as TimelineEvent, certainty: "certain" };
}

describe("timeIndex", () => {
  it("keeps the dated matches by start, and leaves the undated out", () => {
    fc.assert(
      fc.property(matches, (all) => {
        const index = timeIndex(all);
        expect(index.matches.length).toBe(all.filter(({ event }) => event.current.when !== null).length);
        for (let at = 1; at < index.starts.length; at++) {
          expect(index.starts[at]).toBeGreaterThanOrEqual(index.starts[at - 1] ?? 0);
          expect(index.reach[at]).toBeGreaterThanOrEqual(index.reach[at - 1] ?? 0);
        }
      }),
    );
  });

  it("finds all that overlap a window among its candidates", () => {
    fc.assert(
      fc.property(matches, window, (all, view) => {
        const index = timeIndex(all);
        const { first, last } = candidates(index, view);
        for (let at = 0; at < index.starts.length; at++) {
          if (overlaps(index, at, view)) expect(at >= first && at < last).toBe(true);
        }
        const starts = [...index.starts].filter((start) => start >= view.from && start < view.to).length;
        expect(countStarts(index, view)).toBe(starts);
      }),
    );
  });

  it("covers every finite side, and open sides do not count", () => {
    expect(extent(timeIndex([]))).toBeNull();
    expect(
      extent(timeIndex([matchOf("2025-03-30", 0), matchOf("../2024", 1), matchOf("2026/..", 2)])),
    ).toEqual({
      from: Date.UTC(2025, 0),
      to: Date.UTC(2026, 0),
    });
  });

  it("searches like a scan", () => {
    expect(lowerBound(Float64Array.of(1, 3, 3, 7), 3)).toBe(1);
    expect(lowerBound(Float64Array.of(1, 3, 3, 7), 8)).toBe(4);
    expect(lowerBound(Float64Array.of(), 8)).toBe(0);
  });
});

describe("touches", () => {
  const march = { from: Date.UTC(2025, 2, 1), to: Date.UTC(2025, 3, 1) };
  it.each([
    ["2025-03-30", true],
    ["2024/2025-03-25", true],
    ["2024/..", false],
    ["1945", false],
  ])("%s begins or ends in March 2025: %s", (text, expected) => {
    expect(touches(timeIndex([matchOf(text, 0)]), march)).toBe(expected);
  });
});
