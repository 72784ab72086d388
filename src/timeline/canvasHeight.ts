import type { Dataset } from "../model/types.ts";

/** How high a canvas is, from few rows to as many as are comfortable; the sheets know how many pixels each is. */
export type CanvasHeight = "low" | "middle" | "full";

const LOW = 3;
const MIDDLE = 7;

/**
 * By the number of events, each of which needs a row at most. Of the whole dataset and not of the filter's result,
 * so that nothing below the canvas moves when a filter is set; known before the canvas is, so that its room is kept.
 */
export function canvasHeight({ events }: Dataset): CanvasHeight {
  if (events.length > MIDDLE) return "full";
  return events.length > LOW ? "middle" : "low";
}

/** With lanes that were asked for, a narrow canvas is higher: its labels run over several lines. */
export function canvasClass(dataset: Dataset, asked: boolean): string {
  return `timeline timeline--${canvasHeight(dataset)}${asked ? " timeline--lanes" : ""}`;
}
