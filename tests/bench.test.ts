import { describe, expect, it } from "vitest";
import { DISTRIBUTIONS, makeDataset } from "../bench/dataset.mjs";
import { exponent, spread } from "../bench/statistics.mjs";
import { parseDataset } from "../src/model/parseDataset.ts";

describe("the events of the benchmark", () => {
  it.each(Object.keys(DISTRIBUTIONS))("%s: a sound dataset, the same for the same seed", (distribution) => {
    const wanted = { size: 300, distribution, seed: 3, window: 30 };
    const dataset = makeDataset(wanted);
    const parsed = parseDataset(JSON.parse(JSON.stringify(dataset)));
    expect(parsed).toMatchObject({ ok: true, total: 300, dropped: 0, problems: [] });
    expect(parsed.ok && parsed.dataset.opening).not.toBeNull();
    expect(makeDataset(wanted)).toEqual(dataset);
    expect(makeDataset({ ...wanted, seed: 4 })).not.toEqual(dataset);
  });

  it("lie as their name says", () => {
    const dates = (distribution: string): string[] =>
      makeDataset({ size: 300, distribution, seed: 1, window: 1 }).events.map(({ when }) => when);
    expect(new Set(dates("one-day")).size).toBe(1);
    const ranges = dates("ranges").filter((when) => when.includes("/")).length;
    expect(ranges).toBeGreaterThan(150);
    expect(ranges).toBeLessThan(210);
    expect(dates("millennia").some((when) => when.startsWith("-7"))).toBe(true);
    expect(dates("heavy-tail").filter((when) => when.startsWith("2024")).length).toBeGreaterThan(80);
  });
});

describe("the statistics of the benchmark", () => {
  it("find the exponent of a power law", () => {
    const points = [100, 1_000, 10_000].map((size) => ({ size, value: 3 * size ** 0.75 }));
    expect(exponent(points)).toBeCloseTo(0.75, 10);
    expect(exponent(points.slice(0, 1))).toBeNull();
  });

  it("give smallest, middle and largest of what was measured", () => {
    expect(spread([5, null, 1, 9, undefined])).toEqual({ min: 1, median: 5, max: 9 });
    expect(spread([null])).toBeNull();
  });
});
