import { expect, test } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { planCanvas } from "./canvasPlan.ts";
import type { CanvasPlan } from "./canvasPlan.ts";

const { dataset } = parsed({
  actors: ["japan", "us"].map((id) => ({ id, name: id, kind: "state" })),
  events: Array.from({ length: 24 }, (_, at) => ({
    id: `e${at}`,
    title: `Event ${at}`,
    when: `2025-03-${String(1 + at).padStart(2, "0")}`,
    actors: [at % 8 === 0 ? "us" : "japan"],
  })),
});
const matches = filterEvents(dataset, NO_FILTERS);
const window = { from: Date.UTC(2025, 2, 1), to: Date.UTC(2025, 3, 1) };
const measure = { labelPx: () => 120, widestLabel: 220 };

function plan(width: number, was?: CanvasPlan): readonly number[] {
  return planCanvasAt(width, was).rows;
}

function planCanvasAt(width: number, was?: CanvasPlan): CanvasPlan {
  const size = { width, height: 340, narrow: false };
  return planCanvas(dataset, matches, "state", size, window, window.to, measure, new Set(), was);
}

test("lanes keep their rows when a panel beside the canvas makes it narrower, and when it goes", () => {
  const wide = planCanvasAt(2400);
  expect(plan(700)).not.toEqual(wide.rows);
  expect(plan(700, wide)).toEqual(wide.rows);
  expect(plan(2400, planCanvasAt(700, wide))).toEqual(wide.rows);
});
