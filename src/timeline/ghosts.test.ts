import { describe, expect, it } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { ghostsOf } from "./ghosts.ts";

const DAY_MS = 86_400_000;
const day = (date: number): number => Date.UTC(2025, 2, date);
/** 20 days, 50 px a day. */
const window = { from: day(20), to: day(40) };
const WIDTH = 1000;

function event(...whens: readonly string[]): TimelineEvent {
  const result = parseDataset({
    schemaVersion: 1,
    id: "g",
    title: "G",
    events: [
      {
        id: "e",
        title: "E",
        accounts: whens.map((when, at) => ({ status: at < whens.length - 1 ? "planned" : "occurred", when })),
      },
    ],
  });
  const [first] = result.ok ? result.dataset.events : [];
  if (first === undefined) throw new Error("no event");
  return first;
}

/** The mark of the event on one day of March. */
const drawn = (date: number): CanvasItem[] => [
  { eventId: "e", from: day(date), to: day(date) + DAY_MS, top: 100, classes: "" } as CanvasItem,
];
const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe("where an event was expected", () => {
  it("is outlined in its row when it did not hold, and joined to its mark", () => {
    const [ghost, ...more] = ghostsOf(event("2025-04-02", "2025-03-30"), drawn(30), window, WIDTH);
    expect(more).toEqual([]);
    // 2 April is the 13th day of the window; the mark's middle is at 525 px.
    expect(numbers(ghost?.box ?? "")).toEqual([650, 107, 700, 118, 650]);
    expect(numbers(ghost?.link ?? "")).toEqual([650, 112.5, 534]);
  });

  it("before the mark the line comes from the other side", () => {
    const [ghost] = ghostsOf(event("2025-03-25", "2025-03-30"), drawn(30), window, WIDTH);
    expect(numbers(ghost?.link ?? "")).toEqual([300, 112.5, 516]);
  });

  it("an open end runs to the window's edge; what lies behind an edge is not drawn", () => {
    const [open] = ghostsOf(event("[2025-04-05..]", "2025-03-30"), drawn(30), window, WIDTH);
    expect(numbers(open?.box ?? "")[2]).toBe(WIDTH + 1);
    expect(ghostsOf(event("2025-06", "2025-03-30"), drawn(30), window, WIDTH)).toEqual([]);
  });

  it("a date that held has none, nor has an event that is not drawn by itself", () => {
    const late = event("[2025-03-21..2025-03-31]", "2025-03-30");
    expect(ghostsOf(late, drawn(30), window, WIDTH)).toEqual([]);
    expect(ghostsOf(event("2025-04-02", "2025-03-30"), [], window, WIDTH)).toEqual([]);
  });
});
