import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnCounts, overviewScale } from "./overview.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

const DAY_MS = 86_400_000;
const years = (from: number, to: number): TimeWindow => ({ from: Date.UTC(from, 0), to: Date.UTC(to, 0) });

/** An index of starts only: the overview asks for nothing else but the ends, for its extent. */
function indexOf(starts: readonly number[]): TimeIndex {
  const sorted = Float64Array.from(starts).sort();
  return {
    matches: [],
    starts: sorted,
    ends: sorted.map((start) => start + DAY_MS),
    reach: sorted.map((start) => start + DAY_MS),
    planned: new Uint8Array(sorted.length),
    files: new Uint32Array(0),
    heaps: null,
  };
}

const anyIndex = fc
  .array(fc.integer({ min: Date.UTC(-500, 0), max: Date.UTC(2500, 0) }), { maxLength: 60 })
  .map(indexOf);

describe("overviewScale", () => {
  it("rises, and gives back each moment it placed", () => {
    fc.assert(
      fc.property(
        anyIndex,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (index, at) => {
          const scale = overviewScale(index, years(2024, 2026));
          const width = scale.extent.to - scale.extent.from;
          const moments = at.map((part) => scale.extent.from + part * width).toSorted((a, b) => a - b);
          const places = moments.map((ms) => scale.toFraction(ms));
          for (const [place, ms] of moments.entries()) {
            const fraction = places[place] ?? Number.NaN;
            expect(fraction).toBeGreaterThanOrEqual(-1e-9);
            expect(fraction).toBeLessThanOrEqual(1 + 1e-9);
            expect(fraction).toBeGreaterThanOrEqual((places[place - 1] ?? 0) - 1e-9);
            expect(Math.abs(scale.toTime(fraction) - ms)).toBeLessThan(width * 1e-6 + 1);
          }
        },
      ),
    );
  });

  it("is even in time where the events are", () => {
    const index = indexOf(Array.from({ length: 200 }, (_, at) => Date.UTC(1825 + at, 5)));
    const scale = overviewScale(index, years(1825, 2025));
    expect(scale.bent).toBeLessThan(0.05);
    expect(scale.toFraction(Date.UTC(1925, 0))).toBeCloseTo(0.5, 1);
  });

  it("gives a crowded year of eighty a good part of the width, and leaves the others in sight", () => {
    const old = [1945, 1960, 1968, 1985, 2000, 2013].map((year) => Date.UTC(year, 2));
    const crowd = Array.from({ length: 40 }, (_, at) => Date.UTC(2025, 0, 1 + at * 8));
    const scale = overviewScale(indexOf([...old, ...crowd]), years(2025, 2026));
    const wide = scale.toFraction(Date.UTC(2026, 0)) - scale.toFraction(Date.UTC(2025, 0));
    expect(wide).toBeGreaterThan(0.4);
    expect(scale.toFraction(Date.UTC(1960, 0)) - scale.toFraction(Date.UTC(1950, 0))).toBeGreaterThan(0.03);
  });

  it("covers what it must without any event", () => {
    const scale = overviewScale(indexOf([]), years(2024, 2026));
    expect(scale.extent.from).toBeLessThan(Date.UTC(2024, 0));
    expect(scale.extent.to).toBeGreaterThan(Date.UTC(2026, 0));
    expect(scale.bent).toBe(0);
  });
});

describe("columnCounts", () => {
  it("counts each dated event once", () => {
    fc.assert(
      fc.property(anyIndex, fc.integer({ min: 1, max: 300 }), (index, columns) => {
        const counts = columnCounts(index, overviewScale(index, years(2024, 2026)), columns);
        expect(counts).toHaveLength(columns);
        expect(counts.every((count) => count >= 0)).toBe(true);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(index.starts.length);
      }),
    );
  });

  it("counts an event without a beginning in the first column", () => {
    const index = indexOf([Date.UTC(2000, 0), Date.UTC(2020, 0)]);
    const starts = Float64Array.from([-Infinity, ...index.starts]);
    const open = { ...index, starts, ends: Float64Array.from([Date.UTC(1990, 0), ...index.ends]) };
    expect(columnCounts(open, overviewScale(open, years(1980, 2021)), 10)[0]).toBe(1);
  });
});
