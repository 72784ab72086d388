import type { CivilMs } from "../model/types.ts";
import { countBefore, extent, lowerBound } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** Equal stretches of time in which events are counted to find out where they crowd. */
const STRETCHES = 240;
/** The densest twentieth of the time decides how far the scale is bent. */
const DENSEST = 1 / 20;
/** At most this part of the width is given by events, the rest by time: no year vanishes, none is drawn backwards. */
const MOST_BENT = 0.65;

/**
 * Where a moment stands in the overview, as a fraction of its width (0 to 1, more or less beyond the ends), and back.
 * Strictly rising, so that either gives the other.
 */
export interface OverviewScale {
  /** What the overview covers. */
  readonly extent: TimeWindow;
  /** When the first and the last event begin; the extent's ends when there is none. */
  readonly first: CivilMs;
  readonly last: CivilMs;
  /** 0: even in time; else crowded years are drawn wider than empty ones. */
  readonly bent: number;
  toFraction(ms: CivilMs): number;
  toTime(fraction: number): CivilMs;
}

/**
 * A scale on which eighty years and one crowded spring can both be seen: a part of the width follows time, a part
 * the number of events. How large that part is follows from how unevenly the events lie; evenly spread, it is 0.
 * @param index all events, filtered or not: the scale stays while the reader filters
 * @param least stretch that must be covered in any case (the opening window, today)
 */
export function overviewScale(index: TimeIndex, least: TimeWindow): OverviewScale {
  const found = extent(index) ?? least;
  const inner = { from: Math.min(found.from, least.from), to: Math.max(found.to, least.to) };
  const room = (inner.to - inner.from) * 0.01;
  const from = inner.from - room;
  const stretch = (inner.to + room - from) / STRETCHES;
  const edge = (at: number): CivilMs => from + at * stretch;

  const before = Array.from({ length: STRETCHES + 1 }, (_, at) =>
    countBefore(index, lowerBound(index.starts, edge(at))),
  );
  const first = before[0] ?? 0;
  const total = (before[STRETCHES] ?? 0) - first;
  const counts = before.slice(1).map((count, at) => count - (before[at] ?? 0));
  const bent = total === 0 ? 0 : bend(counts, total);
  const edges = Float64Array.from(before, (count, at) => {
    const byEvents = total === 0 ? 0 : (count - first) / total;
    return (at / STRETCHES) * (1 - bent) + byEvents * bent;
  });

  const finite = index.starts.subarray(lowerBound(index.starts, -Number.MAX_VALUE));
  return {
    extent: { from, to: edge(STRETCHES) },
    first: finite[0] ?? from,
    last: finite.at(-1) ?? edge(STRETCHES),
    bent,
    toFraction: (ms) => {
      const at = (ms - from) / stretch;
      const left = Math.min(Math.max(Math.floor(at), 0), STRETCHES - 1);
      return between(edges, left, at - left);
    },
    toTime: (fraction) => {
      const right = Math.min(Math.max(lowerBound(edges, fraction), 1), STRETCHES);
      const low = edges[right - 1] ?? 0;
      const high = edges[right] ?? 1;
      return edge(right - 1 + (fraction - low) / (high - low));
    },
  };
}

const between = (edges: Float64Array, left: number, part: number): number => {
  const low = edges[left] ?? 0;
  return low + ((edges[left + 1] ?? 1) - low) * part;
};

/** Even: the densest twentieth of the time holds a twentieth of the events, and nothing is bent. */
function bend(counts: readonly number[], total: number): number {
  const densest = counts.toSorted((a, b) => b - a).slice(0, Math.ceil(STRETCHES * DENSEST));
  const share = densest.reduce((sum, count) => sum + count, 0) / total;
  // A handful of events always looks uneven: the share counts only beyond what chance gives them.
  const chance = Math.min(1, densest.length / total + DENSEST);
  return Math.max(0, Math.min(MOST_BENT, (share - chance) * 0.9));
}

/**
 * Events by column of the overview, counted where they start (earliest start): equal parts of its width. What begins
 * before the first or after the last column counts there, so that the sum is the number of dated events.
 */
export function columnCounts(index: TimeIndex, scale: OverviewScale, columns: number): number[] {
  const limits = Array.from({ length: columns + 1 }, (_, at) => {
    if (at === 0) return 0;
    return at === columns
      ? countBefore(index, index.starts.length)
      : countUntil(index, scale.toTime(at / columns));
  });
  return limits.slice(1).map((limit, at) => limit - (limits[at] ?? 0));
}

/** Events that begin before a moment; of those known by number only as many as the part of their stretch that is over. */
function countUntil(index: TimeIndex, ms: CivilMs): number {
  const { ends, heaps, starts } = index;
  const position = lowerBound(starts, ms);
  let count = countBefore(index, position);
  if (heaps === null) return count;
  for (let at = position - 1; at >= 0 && (starts[at] ?? 0) > ms - heaps.longest; at--) {
    const [from = ms, to = ms, stands = 0] = [starts[at], ends[at], heaps.stands[at]];
    if (stands > 0 && to > ms) count -= (stands * (to - ms)) / (to - from);
  }
  return count;
}
