import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../model/calendar.ts";
import { addMonths, relativeTicks, spanAround } from "./relative.ts";

const at = Date.UTC(2025, 2, 30, 9, 50);

test.each([
  ["PT72H", Date.UTC(2025, 2, 27, 9, 50), Date.UTC(2025, 3, 2, 9, 50)],
  ["P2W", Date.UTC(2025, 2, 16, 9, 50), Date.UTC(2025, 3, 13, 9, 50)],
  ["P1M", Date.UTC(2025, 1, 28, 9, 50), Date.UTC(2025, 3, 30, 9, 50)],
  ["P1Y1DT30M", Date.UTC(2024, 2, 29, 9, 20), Date.UTC(2026, 2, 31, 10, 20)],
])("%s before and after, by the calendar", (span, from, to) => {
  expect(spanAround(at, span)).toEqual({ from, to });
});

test("the longest span stays within what a date can say", () => {
  const { from, to } = spanAround(at, "P999999Y999999M");
  expect(Number.isFinite(from) && Number.isFinite(to) && from < at && to > at).toBe(true);
});

test.each([
  ["PT72H", 1000, "hour", [-72, -60, -48, -36, -24, -12, 0, 12, 24, 36, 48, 60, 72]],
  ["PT72H", 500, "hour", [-72, -48, -24, 0, 24, 48, 72]],
  ["P2W", 500, "day", [-14, -7, 0, 7, 14]],
  ["P6M", 1000, "month", [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]],
  ["P5Y", 700, "year", [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]],
])("ticks of %s on %i px", (span, width, unit, counts) => {
  const ticks = relativeTicks(at, spanAround(at, span), width, 60);
  expect(ticks.map((tick) => tick.unit)).toEqual(counts.map(() => unit));
  expect(ticks.map(({ count }) => count)).toEqual(counts);
});

test("ticks are what they say, in order, in the window, and have room", () => {
  const LENGTH: Record<string, number> = { minute: 60_000, hour: HOUR_MS, day: DAY_MS };
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 3e12 }),
      fc.double({ min: Math.log(HOUR_MS), max: Math.log(1e14), noNaN: true }),
      fc.integer({ min: 200, max: 2000 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (from, length, width, shift) => {
        const long = Math.exp(length);
        const window = { from: from + shift * long, to: from + shift * long + long };
        const ticks = relativeTicks(from, window, width, 60);
        expect(ticks.length).toBeLessThanOrEqual(width / 54 + 2);
        for (const [index, { at: ms, count, unit }] of ticks.entries()) {
          expect(ms).toBeGreaterThanOrEqual(window.from);
          expect(ms).toBeLessThanOrEqual(window.to);
          const fixed = LENGTH[unit];
          const expected =
            fixed === undefined ? addMonths(from, count * (unit === "year" ? 12 : 1)) : from + count * fixed;
          expect(ms).toBe(expected);
          if (index > 0) expect(ms).toBeGreaterThan(ticks[index - 1]?.at ?? Infinity);
        }
      },
    ),
    { numRuns: 200 },
  );
});
