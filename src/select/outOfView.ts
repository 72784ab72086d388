import { countBefore, lowerBound } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** How many events lie wholly before a window, and wholly after it. */
export interface OutOfView {
  readonly earlier: number;
  readonly later: number;
}

/** Ends in order, and how many events have ended before each of them. */
interface Ended {
  readonly ends: Float64Array;
  /** null: as many as ends. */
  readonly before: Float64Array | null;
}

const sortedEnds = new WeakMap<TimeIndex, Ended>();

function endedOf(index: TimeIndex): Ended {
  const { ends, heaps } = index;
  if (heaps === null) return { ends: ends.toSorted(), before: null };
  const order = Uint32Array.from(ends.keys()).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const before = new Float64Array(order.length + 1);
  for (const [place, position] of order.entries())
    before[place + 1] = (before[place] ?? 0) + Math.max(heaps.stands[position] ?? 0, 1);
  return { ends: Float64Array.from(order, (position) => ends[position] ?? 0), before };
}

/** Counts by earliest start and latest end, so that none in view, even possibly, is counted. Two binary searches. */
export function countOutOfView(index: TimeIndex, { from, to }: TimeWindow): OutOfView {
  let ended = sortedEnds.get(index);
  if (ended === undefined) {
    ended = endedOf(index);
    sortedEnds.set(index, ended);
  }
  // Ends are whole milliseconds and exclusive: one at `from` is out of view.
  const earlier = lowerBound(ended.ends, Math.floor(from) + 1);
  const all = index.starts.length;
  return {
    earlier: ended.before?.[earlier] ?? earlier,
    later: countBefore(index, all) - countBefore(index, lowerBound(index.starts, to)),
  };
}

/** The moment of the nearest event out of view on one side: its earliest start, or its latest end; null without any. */
export function nearestOutOfView(index: TimeIndex, { from, to }: TimeWindow, by: 1 | -1): number | null {
  if (by === 1) return index.starts[lowerBound(index.starts, to)] ?? null;
  let latest = -Infinity;
  for (const end of index.ends) if (end <= from && end > latest) latest = end;
  return latest === -Infinity ? null : latest - 1;
}
