import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isCovered } from "./navigate.ts";
import { NextLayout } from "./NextLayout.ts";
import type { Made } from "./NextLayout.ts";

let frames: Map<number, () => void>;

beforeEach(() => {
  vi.useFakeTimers();
  frames = new Map();
  let last = 0;
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => {
    frames.set(++last, then);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function next(): { next: NextLayout; made: () => number; put: Made[]; frame: () => void } {
  let made = 0;
  const put: Made[] = [];
  const make = (): Made => ({ window: { from: ++made, to: 100 }, active: null, items: [] });
  const frame = (): void => {
    const now = [...frames.values()];
    frames.clear();
    for (const then of now) then();
  };
  return { next: new NextLayout(make, (each) => put.push(each)), made: () => made, put, frame };
}

it("a layout is worked out after the frame in which it is asked for, once, and drawn in the next", () => {
  const { frame, made, next: layout, put } = next();
  layout.ask();
  layout.ask();
  expect(made()).toBe(0);
  vi.runAllTimers();
  layout.ask();
  vi.runAllTimers();
  expect(made()).toBe(1);
  expect(put).toHaveLength(0);
  frame();
  expect(put.map(({ window }) => window.from)).toEqual([1]);
});

it("a frame that is drawn anyway takes it along, and it is not drawn twice", () => {
  const { frame, next: layout, put } = next();
  expect(layout.take()).toBeNull();
  layout.ask();
  vi.runAllTimers();
  expect(layout.take()?.window.from).toBe(1);
  expect(layout.take()).toBeNull();
  frame();
  expect(put).toHaveLength(0);
});

it("what another layout has taken the place of is not worked out, and not drawn", () => {
  const { frame, made, next: layout, put } = next();
  layout.ask();
  layout.drop();
  vi.runAllTimers();
  expect(made()).toBe(0);
  layout.ask();
  vi.runAllTimers();
  layout.drop();
  frame();
  expect(put).toHaveLength(0);
});

it("a layout covers the windows in its margins that are not much closer", () => {
  const laid = { from: 1_000, to: 2_000 };
  expect(isCovered({ from: 700, to: 2_300 }, laid)).toBe(true);
  expect(isCovered({ from: 600, to: 1_600 }, laid)).toBe(false);
  expect(isCovered({ from: 1_400, to: 2_400 }, laid)).toBe(false);
  expect(isCovered({ from: 1_400, to: 1_800 }, laid)).toBe(true);
  expect(isCovered({ from: 1_400, to: 1_500 }, laid)).toBe(false);
});
