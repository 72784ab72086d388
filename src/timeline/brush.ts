import type { OverviewScale } from "../select/overview.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { clampWindow, ZOOM_MIN_MS } from "./canvasModel.ts";

/** What of the brush the pointer holds: its body or one of its edges. */
export type BrushPart = "body" | "from" | "to";

/** The window as two fractions of the overview's width, from 0 to 1. */
export function brushOf(scale: OverviewScale, window: TimeWindow): { from: number; to: number } {
  const inside = (fraction: number): number => Math.min(1, Math.max(0, fraction));
  return { from: inside(scale.toFraction(window.from)), to: inside(scale.toFraction(window.to)) };
}

/**
 * The window after a drag by `by` (a fraction of the width). The body keeps its length in time and its middle follows
 * the pointer, although years differ in width; an edge follows the pointer and stops at the other one.
 */
export function dragged(scale: OverviewScale, start: TimeWindow, part: BrushPart, by: number): TimeWindow {
  const timeAt = (ms: number): number => scale.toTime(onScale(scale.toFraction(ms) + by));
  if (part === "from") return { from: Math.min(timeAt(start.from), start.to - ZOOM_MIN_MS), to: start.to };
  if (part === "to") return { from: start.from, to: Math.max(timeAt(start.to), start.from + ZOOM_MIN_MS) };
  return around(timeAt((start.from + start.to) / 2), start.to - start.from);
}

/** A window drawn from one place to another, in either direction. */
export function drawn(scale: OverviewScale, one: number, other: number): TimeWindow {
  const [from, to] = one < other ? [one, other] : [other, one];
  return clampWindow({ from: scale.toTime(onScale(from)), to: scale.toTime(onScale(to)) });
}

/** The same length of time around the place pressed. */
export function recentred(scale: OverviewScale, window: TimeWindow, at: number): TimeWindow {
  return around(scale.toTime(onScale(at)), window.to - window.from);
}

/** The window after a key on the brush; null when the key means nothing here. */
export function stepped(scale: OverviewScale, window: TimeWindow, key: string): TimeWindow | null {
  const length = window.to - window.from;
  const middle = (window.from + window.to) / 2;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return around(middle - length / 10, length);
    case "ArrowRight":
    case "ArrowUp":
      return around(middle + length / 10, length);
    case "PageUp":
      return around(middle - length, length);
    case "PageDown":
      return around(middle + length, length);
    case "Home":
      // With the first or last event a little inside.
      return around(scale.first + length * 0.4, length);
    case "End":
      return around(scale.last - length * 0.3, length);
    case "+":
    case "=":
      return around(middle, Math.max(length / 1.5, ZOOM_MIN_MS));
    case "-":
    case "_":
      return around(middle, length * 1.5);
    default:
      return null;
  }
}

const onScale = (fraction: number): number => Math.min(1, Math.max(0, fraction));

const around = (middle: number, length: number): TimeWindow =>
  clampWindow({ from: middle - length / 2, to: middle + length / 2 });
