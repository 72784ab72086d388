import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../model/calendar.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import { addMonths } from "./relative.ts";
import { calendarParts, inZoneOf, lagTo } from "./lag.ts";

function date(text: string): FuzzyDate {
  const read = parseFuzzyDate(text);
  if (read === null) throw new Error(text);
  return read;
}

test.each([
  // 09:50 in Tokyo is 00:50 UTC, 20:10 in Washington the day before 00:10 UTC.
  ["2025-03-30T09:50+09:00", "2025-03-29T20:10-04:00", -40],
  ["2025-03-30T09:50+09:00", "2025-03-30T14:10+09:00", 260],
  ["2025-03-30T09:50+09:00", "2025-03-30T14:10+09:00/2025-03-31", 260],
  ["2025-03-30T09:50+09:00/2025-03-30T11:15+09:00", "2025-03-30T00:50Z", 0],
])("%s to %s in true minutes", (anchor, other, minutes) => {
  expect(lagTo(date(anchor), date(other))).toEqual({ kind: "minutes", minutes, about: false });
});

test.each([
  ["2025-03-30T09:50+09:00", "2025-03-29", -1, -1, false],
  ["2025-03-30T09:50", "2025-03-30T11:00+09:00", 0, 0, false],
  ["2025-03-30", "[2025-03-25..2025-03-28]", -5, -2, false],
  ["2025-03", "2025-03-10", -21, 9, false],
  ["2025-03-30", "[2025-04-02..]", 3, Infinity, false],
  ["2025-03-30", "/2025-03-20", -Infinity, -10, false],
  ["2025-03-30", "../2025-03-20", -Infinity, -Infinity, false],
  ["2025-03-30", "2025-03-16~", -14, -14, true],
  ["2025-03-30?", "2025-03-16", -14, -14, true],
  ["2025-03-30", "2025-03-16/2025-04-02~", -14, -14, false],
])("%s to %s in whole days", (anchor, other, least, most, about) => {
  expect(lagTo(date(anchor), date(other))).toMatchObject({ kind: "days", least, most, about });
});

const day = fc.integer({ min: -700_000, max: 300_000 });

test("a lag in days holds for every reading of both dates, and no tighter one does", () => {
  const iso = (at: number): string => new Date(at * DAY_MS).toISOString().slice(0, 10);
  const stretch = fc.tuple(fc.integer({ min: 10_000, max: 30_000 }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(stretch, stretch, ([a, long], [b, longer]) => {
      const lag = lagTo(date(`[${iso(a)}..${iso(a + long)}]`), date(`[${iso(b)}..${iso(b + longer)}]`));
      let [least, most] = [Infinity, -Infinity];
      for (let i = 0; i <= long; i++) {
        for (let j = 0; j <= longer; j++) {
          least = Math.min(least, b + j - (a + i));
          most = Math.max(most, b + j - (a + i));
        }
      }
      expect(lag).toMatchObject({ least, most });
    }),
    { numRuns: 60 },
  );
});

test("years, months and days lead from one day to the other", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90_000 }), (from, days) => {
      const { years, months, days: rest } = calendarParts(from * DAY_MS, days);
      expect(months).toBeLessThan(12);
      expect(addMonths(from * DAY_MS, years * 12 + months) / DAY_MS + rest).toBe(from + days);
      // One month more would be too far.
      expect(addMonths(from * DAY_MS, years * 12 + months + 1) / DAY_MS).toBeGreaterThan(from + days);
    }),
    // 29 June 53 to 28 February 289: eight months after 29 June there is no 29 February.
    { numRuns: 300, examples: [[-699_990, 86_076]] },
  );
});

test("a moment stands on the anchor's calendar as far from it as it truly is", () => {
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
  const moment = fc.tuple(fc.integer({ min: 1e12, max: 2e12 }), offset).map(([utc, east]) => {
    const civil = new Date(Math.floor(utc / 60_000) * 60_000 + east * 60_000).toISOString().slice(0, 16);
    const size = Math.abs(east);
    const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
    return date(`${civil}${east < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`);
  });
  fc.assert(
    fc.property(moment, moment, (anchor, other) => {
      const there = inZoneOf(anchor, other) ?? other;
      const lag = lagTo(anchor, other);
      expect(lag.kind === "minutes" && lag.minutes * 60_000).toBe(there.startMin - anchor.startMin);
      expect(there.endMax - there.startMin).toBe(other.endMax - other.startMin);
    }),
    { numRuns: 100 },
  );
  expect(inZoneOf(date("2025-03-30"), date("2025-03-30T09:50+09:00"))).toBeNull();
  expect(inZoneOf(date("2025-03-30T09:50+09:00"), date("2025-03-30"))).toBeNull();
});
