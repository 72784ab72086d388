import { describe, expect, it } from "vitest";
import type { YearGroup } from "./groupEvents.ts";
import { yearJumps } from "./yearJumps.ts";

const group = (year: number | null, count = 5): YearGroup => ({
  key: year === null ? "undated" : `y${year}`,
  year,
  count,
  months: [],
});
const span = (from: number, to: number, every = 1): YearGroup[] =>
  Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => group(from + index * every));

describe("yearJumps", () => {
  it("leads to each year, the undated ones last, with how many there are", () => {
    expect(yearJumps([group(1945, 2), group(2025, 30), group(null, 1)])).toEqual([
      { key: "y1945", from: 1945, to: 1945, count: 2 },
      { key: "y2025", from: 2025, to: 2025, count: 30 },
      { key: "undated", from: null, to: null, count: 1 },
    ]);
  });

  it("is nothing for one year, for none, and for a list that needs no ways", () => {
    expect(yearJumps([group(2025, 500)])).toEqual([]);
    expect(yearJumps([])).toEqual([]);
    expect(yearJumps([group(2024, 4), group(2025, 5)])).toEqual([]);
  });

  it.each([
    [16, 16, 1],
    [17, 2, 10],
    [120, 12, 10],
    [121, 7, 20],
    [200, 10, 20],
    [600, 12, 50],
    [2000, 10, 200],
    [10_000, 10, 1000],
    [200_000, 10, 20_000],
  ])("%i years are %i ways, of %i years each", (years, ways, step) => {
    const jumps = yearJumps(span(100_000, 99_999 + years));
    expect(jumps).toHaveLength(ways);
    expect(jumps[0]).toEqual({ key: "y100000", from: 100_000, to: 99_999 + step, count: 5 * step });
    expect(jumps.reduce((sum, { count }) => sum + count, 0)).toBe(5 * years);
    expect(jumps.at(-1)?.to).toBe(99_999 + years);
  });

  it("says of a stretch which years have events, over the turn of the eras too", () => {
    const jumps = yearJumps([...span(-33, -21), ...span(1903, 1999, 18), group(null, 2)]);
    // 34 to 30 BC, the thirties as they are named.
    expect(jumps.map(({ from, to }) => [from, to])).toContainEqual([-33, -29]);
    expect(jumps.at(-1)).toEqual({ key: "undated", from: null, to: null, count: 2 });
    expect(new Set(jumps.map(({ key }) => key)).size).toBe(jumps.length);
  });

  it("parts the years before the common era as they are named: 3000 BC begins a thousand, 1 BC ends one", () => {
    const years = yearJumps(span(-4500, 2500, 20));
    const bc = (year: number): number => (year > 0 ? year : year - 1);
    for (const { from, to } of years) {
      const [first, last] = [bc(from ?? 0), bc(to ?? 0)];
      expect(Math.sign(first)).toBe(Math.sign(last));
      expect(Math.trunc(first / 1000)).toBe(Math.trunc(last / 1000));
    }
    expect(years).toHaveLength(8);
  });
});
