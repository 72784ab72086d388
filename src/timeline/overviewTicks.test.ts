import { describe, expect, it } from "vitest";
import { overviewScale } from "../select/overview.ts";
import type { TimeIndex } from "../select/timeIndex.ts";
import { roughWidth } from "./measureText.ts";
import { overviewTicks } from "./overviewTicks.ts";

const index = (starts: readonly number[]): TimeIndex => {
  const sorted = Float64Array.from(starts);
  return {
    matches: [],
    starts: sorted,
    ends: sorted,
    reach: sorted,
    planned: new Uint8Array(sorted.length),
    files: new Uint32Array(0),
    heaps: null,
  };
};
const ticks = (from: number, to: number, starts: readonly number[], width = 1200, lang = "en") =>
  overviewTicks(overviewScale(index(starts), { from, to }), width, lang);

describe("overviewTicks", () => {
  it("writes decades where time is even", () => {
    const decades = Array.from({ length: 21 }, (_, at) => Date.UTC(1820 + at * 10, 0));
    const labels = ticks(Date.UTC(1820, 0), Date.UTC(2020, 0), decades).map(({ label }) => label);
    expect(labels).toContain("1900");
    expect(labels).toContain("1910");
    expect(labels).not.toContain("Feb");
  });

  it("writes months where a crowded year is drawn wide, and never one label over another", () => {
    const crowd = Array.from({ length: 60 }, (_, at) => Date.UTC(2025, 0, 1 + at * 6));
    for (const width of [1200, 700, 320]) {
      for (const lang of ["en", "ja"]) {
        const found = ticks(Date.UTC(1945, 0), Date.UTC(2026, 0), [Date.UTC(1945, 1), ...crowd], width, lang);
        expect(found.length).toBeGreaterThan(2);
        for (const [place, tick] of found.entries()) {
          const next = found[place + 1];
          if (next !== undefined)
            expect(tick.at * width + roughWidth(tick.label)).toBeLessThan(next.at * width);
        }
        const months = found.filter(({ ms }) => new Date(ms).getUTCMonth() !== 0);
        if (width === 1200) expect(months.length).toBeGreaterThan(1);
        // None in a year that has no room for its own name.
        expect(months.every(({ ms }) => new Date(ms).getUTCFullYear() === 2025)).toBe(true);
      }
    }
  });

  it("knows the first century and years before it", () => {
    const found = ticks(Date.UTC(-300, 0), Date.UTC(400, 0), []);
    expect(found.map(({ ms }) => new Date(ms).getUTCFullYear())).toContain(100);
    expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
  });

  it("names days where everything is on one or two of them", () => {
    const day = Date.UTC(2025, 2, 30);
    const labels = ticks(day - 86_400_000 * 15, day + 86_400_000 * 15, [day, day + 3_600_000]).map(
      ({ label }) => label,
    );
    expect(labels.length).toBeGreaterThan(2);
    expect(labels.join(" ")).toMatch(/\d+ (Mar|Apr)/);
  });

  it("writes what can be written where the story reaches as far as dates do", () => {
    const found = ticks(-8.6e15, 8.6e15, [-8.6e15, 8.6e15]);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ label }) => label !== "")).toBe(true);
  });
});
