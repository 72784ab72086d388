import fc from "fast-check";
import { expect, test } from "vitest";
import { nextRoundYear, roundYear } from "./roundYears.ts";

const between = (from: number, to: number, step: number): number[] => {
  const years: number[] = [];
  for (let year = roundYear(from, step); year <= to; year = nextRoundYear(year, step)) years.push(year);
  return years;
};

test.each([
  // 100 BC, 50 BC, 1, 50, 100
  [-99, 100, 50, [-99, -49, 1, 50, 100]],
  // 10 BC, 5 BC, 1, 5
  [-7, 6, 5, [-9, -4, 1, 5]],
  // 4 BC, 2 BC, 2, 4: a 1 beside the 2 would touch it
  [-3, 4, 2, [-3, -1, 2, 4]],
  [-1, 2, 1, [-1, 0, 1, 2]],
  [1990, 2025, 10, [1990, 2000, 2010, 2020]],
  [0, 1, 1000, [-999, 1]],
])("from %i to %i in steps of %i", (from, to, step, years) => {
  expect(between(from, to, step)).toEqual(years);
});

test("the last round year is never later, the next one never missed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -300_000, max: 300_000 }),
      fc.constantFrom(1, 2, 5, 10, 20, 50, 100, 1000, 100_000),
      (year, step) => {
        const round = roundYear(year, step);
        const next = nextRoundYear(round, step);
        expect(round).toBeLessThanOrEqual(year);
        expect(next).toBeGreaterThan(year);
        expect(roundYear(round, step)).toBe(round);
        expect(roundYear(next, step)).toBe(next);
        const named = round > 0 ? round : 1 - round;
        expect(round === 1 || named % step === 0).toBe(true);
      },
    ),
  );
});
