import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../model/fuzzyDate.ts";
import { axisTicks } from "./svgAxis.ts";

const at = (text: string): number => Date.parse(`${text}Z`);
const labels = (from: string, to: string, lang = "en"): string[] =>
  axisTicks({ from: at(from), to: at(to) }, 700, 64, lang).map(({ label }) => label);

describe("axisTicks", () => {
  it("stand at whole units of the calendar and say what is new", () => {
    expect(labels("2025-02-01T00:00", "2025-04-13T00:00")).toEqual(
      "1 Feb,11 Feb,21 Feb,1 Mar,11 Mar,21 Mar,1 Apr,11 Apr".split(","),
    );
    expect(labels("2024-11-15T00:00", "2025-05-15T00:00")).toEqual("Dec,2025,Feb,Mar,Apr,May".split(","));
    expect(labels("1942-01-01T00:00", "2030-01-01T00:00")[0]).toBe("1950");
    expect(labels("1942-01-01T00:00", "2030-01-01T00:00", "ja")[0]).toBe("1950年");
    expect(labels("2025-03-29T22:00", "2025-03-30T04:00")).toContain("30 Mar");
  });

  it("never has the 31st beside the first, nor the end of February", () => {
    for (const from of ["2025-01-31", "2025-02-24", "2025-03-31"])
      for (const days of [20, 40, 80]) {
        const window = { from: at(`${from}T00:00`), to: at(`${from}T00:00`) + days * 86_400_000 };
        const ticks = axisTicks(window, 700, 64, "en");
        const apart = ticks.slice(1).map(({ ms }, before) => ms - (ticks[before]?.ms ?? 0));
        expect(Math.min(...apart) * 2, `${from} ${days}`).toBeGreaterThanOrEqual(Math.max(...apart));
      }
  });

  it("rise within the window, are few, and are days of the calendar, whatever the window", () => {
    const edge = fc.double({ min: -8.6e15, max: 8.6e15, noNaN: true });
    fc.assert(
      fc.property(edge, edge, fc.integer({ min: 1, max: 3000 }), (one, other, width) => {
        const window = { from: Math.min(one, other), to: Math.max(one, other) + 1 };
        const ticks = axisTicks(window, width, 64, "en");
        expect(ticks.length).toBeLessThanOrEqual(Math.max(3, (width / 64) * 2));
        for (const [place, { label, ms }] of ticks.entries()) {
          expect(ms).toBeGreaterThanOrEqual(window.from);
          expect(ms).toBeLessThan(window.to);
          expect(ms).toBeGreaterThan(ticks[place - 1]?.ms ?? -Infinity);
          expect(label).not.toBe("");
          expect(isoDay(ms)).not.toBe("");
        }
      }),
    );
  });
});
