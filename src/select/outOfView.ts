import { lowerBound } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** How many events lie wholly before a window, and wholly after it. */
export interface OutOfView {
  readonly earlier: number;
  readonly later: number;
}

const sortedEnds = new WeakMap<TimeIndex, Float64Array>();

/** Counts by earliest start and latest end, so that none in view, even possibly, is counted. Two binary searches. */
export function countOutOfView(index: TimeIndex, { from, to }: TimeWindow): OutOfView {
  let ends = sortedEnds.get(index);
  if (ends === undefined) {
    ends = index.ends.toSorted();
    sortedEnds.set(index, ends);
  }
  // Ends are whole milliseconds and exclusive: one at `from` is out of view.
  return {
    earlier: lowerBound(ends, Math.floor(from) + 1),
    later: index.starts.length - lowerBound(index.starts, to),
  };
}

/** The moment of the nearest event out of view on one side: its earliest start, or its latest end; null without any. */
export function nearestOutOfView(index: TimeIndex, { from, to }: TimeWindow, by: 1 | -1): number | null {
  if (by === 1) return index.starts[lowerBound(index.starts, to)] ?? null;
  let latest = -Infinity;
  for (const end of index.ends) if (end <= from && end > latest) latest = end;
  return latest === -Infinity ? null : latest - 1;
}
