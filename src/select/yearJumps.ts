import type { YearGroup } from "./groupEvents.ts";

/** A place in the list to go to: a year, or several years of one stretch of time. */
export interface YearJump {
  /** The key of the group to go to: the first of the stretch. */
  readonly key: string;
  /** First and last year with events in it (astronomical); null: the undated ones. */
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/** Single years are short words; stretches are long ones, of which fewer fit. */
const MAX_YEARS = 16;
const MAX_STRETCHES = 12;
/** A list of fewer events is looked over at once. */
const LEAST_EVENTS = 10;

/**
 * Where to go in a list of years: each year where they are few, otherwise stretches of 10, 20, 50, 100, … years, as
 * many as can be looked over. None where there is nothing to choose, or so little that it needs no ways.
 */
export function yearJumps(years: readonly YearGroup[]): YearJump[] {
  const total = years.reduce((sum, { count }) => sum + count, 0);
  if (years.length < 2 || total < LEAST_EVENTS) return [];
  const jumps = years.map(({ key, year, count }) => ({ key, from: year, to: year, count }));
  if (jumps.length <= MAX_YEARS) return jumps;
  for (let step = 10, turn = 0; ; step *= turn % 3 === 1 ? 2.5 : 2, turn++) {
    const merged = merge(jumps, step);
    if (merged.length <= MAX_STRETCHES) return merged;
  }
}

function merge(jumps: readonly YearJump[], step: number): YearJump[] {
  const merged: YearJump[] = [];
  for (const jump of jumps) {
    const last = merged.at(-1);
    if (last !== undefined && stretch(last, step) === stretch(jump, step)) {
      merged[merged.length - 1] = { ...last, to: jump.to, count: last.count + jump.count };
    } else merged.push(jump);
  }
  return merged;
}

/** Before the common era as its years are named: 999 to 1 BC, then 1 to 999. */
function stretch({ from }: YearJump, step: number): number | null {
  if (from === null) return null;
  return from > 0 ? Math.floor(from / step) : -1 - Math.floor((1 - from) / step);
}
