import { inRange } from "../model/fuzzyDate.ts";
import type { Certainty, CivilRange } from "../model/fuzzyDate.ts";
import type { FuzzyDate, TimelineEvent } from "../model/types.ts";

/** Whether the event at a position is in a range; an undated one never is. */
export type RangeJudge = (position: number, range: CivilRange) => Certainty | "no";

/**
 * `inRange` for events asked about again and again: the bounds lie side by side in memory, which at 100,000
 * events is several times faster than following the objects. Dates that bounds alone don't settle
 * (lists, flags) go to `inRange`.
 */
export function rangeJudge(events: readonly TimelineEvent[]): RangeJudge {
  const dates = events.map((event) => event.current.when);
  const startMin = new Float64Array(dates.length);
  const startMax = new Float64Array(dates.length);
  const endMin = new Float64Array(dates.length);
  const endMax = new Float64Array(dates.length);
  const settled = new Uint8Array(dates.length);
  for (const [position, date] of dates.entries()) {
    if (date === null || !isSettledByBounds(date)) continue;
    settled[position] = 1;
    startMin[position] = date.startMin;
    startMax[position] = date.startMax;
    endMin[position] = date.endMin;
    endMax[position] = date.endMax;
  }
  return (position, range) => {
    if (settled[position] === 0) {
      const date = dates[position] ?? null;
      return date === null ? "no" : inRange(date, range);
    }
    const { from, to } = range;
    if (!(from < to) || at(startMin, position) >= to || at(endMax, position) <= from) return "no";
    return at(startMax, position) < to && at(endMin, position) > from ? "certain" : "possible";
  };
}

const at = (column: Float64Array, position: number): number => column[position] ?? Number.NaN;

function isSettledByBounds(date: FuzzyDate): boolean {
  return !date.approximate && !date.uncertain && (date.members.length === 0 || date.form === "interval");
}
