import { DAY_MS, HOUR_MS } from "./calendar.ts";
import type { CivilMs, FuzzyDate } from "./types.ts";

/**
 * The end of the day of reading, wherever on earth it is read: of the latest calendar day that there is at that moment.
 * @param now ms since 1970
 */
export function endOfToday(now: number): CivilMs {
  return (Math.floor((now + 14 * HOUR_MS) / DAY_MS) + 1) * DAY_MS;
}

/** Whether a date certainly begins after the day of reading: what is told of it can't have taken place. */
export function isAhead(date: FuzzyDate | null, endOfDay: CivilMs): boolean {
  return date !== null && date.startMin >= endOfDay;
}
