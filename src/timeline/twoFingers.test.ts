import { describe, expect, test } from "vitest";
import { gripped } from "./twoFingers.ts";

const WINDOW = { from: 1000, to: 2000 };
const at = (window: { from: number; to: number }, x: number) =>
  window.from + (x / 500) * (window.to - window.from);

describe("two fingers", () => {
  test("apart by twice as much: half the time, and the same under their middle", () => {
    const after = gripped(WINDOW, { x: 100, apart: 80 }, { x: 100, apart: 160 }, 500);
    expect(after.to - after.from).toBe(500);
    expect(at(after, 100)).toBe(at(WINDOW, 100));
  });

  test("together to the side: the time goes along", () => {
    expect(gripped(WINDOW, { x: 250, apart: 80 }, { x: 150, apart: 80 }, 500)).toEqual({
      from: 1200,
      to: 2200,
    });
  });

  test("both at once: what was under the middle is where the middle is now", () => {
    const after = gripped(WINDOW, { x: 400, apart: 60 }, { x: 300, apart: 90 }, 500);
    expect(after.to - after.from).toBeCloseTo(1000 / 1.5);
    expect(at(after, 300)).toBeCloseTo(at(WINDOW, 400));
  });
});
