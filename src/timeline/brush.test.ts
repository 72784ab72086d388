import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overviewScale } from "../select/overview.ts";
import type { OverviewScale } from "../select/overview.ts";
import { brushOf, dragged, drawn, recentred, stepped } from "./brush.ts";
import type { BrushPart } from "./brush.ts";

const DAY_MS = 86_400_000;

/** Sparse decades and a crowded 2025. */
function unevenScale(): OverviewScale {
  const starts = Float64Array.from([
    Date.UTC(1945, 1),
    Date.UTC(1968, 5),
    ...Array.from({ length: 40 }, (_, at) => Date.UTC(2025, 0, 1 + at * 8)),
  ]);
  const index = {
    matches: [],
    starts,
    ends: starts,
    reach: starts,
    planned: new Uint8Array(starts.length),
    files: new Uint32Array(0),
    heaps: null,
  };
  return overviewScale(index, { from: Date.UTC(2025, 0), to: Date.UTC(2026, 0) });
}

const scale = unevenScale();
const spring = { from: Date.UTC(2025, 0), to: Date.UTC(2025, 4) };

describe("the brush", () => {
  it("moves by a drag of its body without changing its length in time", () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (by) => {
        const moved = dragged(scale, spring, "body", by);
        expect(moved.to - moved.from).toBeCloseTo(spring.to - spring.from, -2);
        const middle = scale.toFraction((spring.from + spring.to) / 2) + by;
        const there = scale.toFraction((moved.from + moved.to) / 2);
        expect(there).toBeCloseTo(Math.min(1, Math.max(0, middle)), 5);
      }),
    );
  });

  it("never turns over when an edge is dragged beyond the other", () => {
    const edges = fc.constantFrom<BrushPart>("from", "to");
    fc.assert(
      fc.property(edges, fc.double({ min: -1, max: 1, noNaN: true }), (edge, by) => {
        const moved = dragged(scale, spring, edge, by);
        expect(moved.to - moved.from).toBeGreaterThanOrEqual(3_600_000);
        expect(edge === "from" ? moved.to : moved.from).toBe(edge === "from" ? spring.to : spring.from);
      }),
    );
  });

  it("is drawn in either direction", () => {
    const one = drawn(scale, 0.8, 0.4);
    expect(one).toEqual(drawn(scale, 0.4, 0.8));
    expect(brushOf(scale, one).from).toBeCloseTo(0.4, 5);
    expect(brushOf(scale, one).to).toBeCloseTo(0.8, 5);
  });

  it("stands in sight also when the window lies beyond the overview", () => {
    expect(brushOf(scale, { from: Date.UTC(1700, 0), to: Date.UTC(1800, 0) })).toEqual({ from: 0, to: 0 });
    const beyond = brushOf(scale, { from: Date.UTC(2500, 0), to: Date.UTC(2600, 0) });
    expect(beyond).toEqual({ from: 1, to: 1 });
  });

  it("goes with the keys by a tenth, by itself, to the ends, and zooms about its middle", () => {
    const length = spring.to - spring.from;
    expect(stepped(scale, spring, "ArrowRight")?.from).toBe(spring.from + length / 10);
    expect(stepped(scale, spring, "ArrowLeft")?.from).toBe(spring.from - length / 10);
    expect(stepped(scale, spring, "PageDown")?.from).toBe(spring.to);
    // Where the first and the last event are, not beyond them.
    const home = stepped(scale, spring, "Home");
    expect(home?.from).toBeLessThan(Date.UTC(1945, 1));
    expect(home?.to).toBeGreaterThan(Date.UTC(1945, 1));
    const last = Date.UTC(2025, 0, 1 + 39 * 8);
    expect(stepped(scale, spring, "End")?.from).toBeLessThan(last);
    expect(stepped(scale, spring, "End")?.to).toBeGreaterThan(last);
    const closer = stepped(scale, spring, "+");
    expect(closer === null ? 0 : closer.to - closer.from).toBeCloseTo(length / 1.5, -1);
    expect(stepped(scale, spring, "a")).toBeNull();
  });

  it("comes to where it is pressed", () => {
    const there = recentred(scale, spring, 0.1);
    expect(scale.toFraction((there.from + there.to) / 2)).toBeCloseTo(0.1, 5);
    expect(there.to - there.from).toBeCloseTo(120 * DAY_MS, -2);
  });
});
