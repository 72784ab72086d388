import { DAY_MS } from "../model/calendar.ts";
import type { CivilMs, FuzzyDate, TimelineEvent } from "../model/types.ts";
import type { TimeWindow } from "./timeIndex.ts";

/** A stretch in which no event is, not even possibly. */
export interface Gap extends TimeWindow {
  /** Id of the event that ends it; null: nothing does. */
  readonly before: string | null;
  /** Something that began earlier, and of which no end is known, may go on in it. */
  readonly goesOn: boolean;
}

/**
 * The stretch in which an event certainly or possibly is. Of one whose end is open or unknown only its beginning, of
 * one without a beginning only its end: else a rule in force since 1947 would leave no gap after it.
 */
export function recorded(date: FuzzyDate): TimeWindow | null {
  const { startMin, startMax, endMin, endMax } = date;
  if (startMin === -Infinity) {
    if (!Number.isFinite(endMax)) return Number.isFinite(startMax) ? day(startMax) : null;
    return { from: (Number.isFinite(endMin) ? endMin : endMax) - DAY_MS, to: endMax };
  }
  // It may begin at any time from then on.
  if (startMax === Infinity) return { from: startMin, to: Infinity };
  return { from: startMin, to: Number.isFinite(endMax) ? Math.max(endMax, startMax) : startMax + DAY_MS };
}

function day(ms: CivilMs): TimeWindow {
  return { from: ms, to: ms + DAY_MS };
}

/**
 * The gaps of at least `least` ms between events within a stretch, in order of time; with those at its ends.
 * @param events in any order, undated ones do not count
 */
export function gapsOf(
  events: Iterable<Pick<TimelineEvent, "id" | "current">>,
  within: TimeWindow,
  least: number,
): Gap[] {
  const parts: { readonly id: string; readonly at: TimeWindow; readonly open: boolean }[] = [];
  for (const { id, current } of events) {
    const at = current.when === null ? null : recorded(current.when);
    if (at !== null) parts.push({ id, at, open: current.when?.endMax === Infinity });
  }
  parts.sort((a, b) => a.at.from - b.at.from);
  const gaps: Gap[] = [];
  let reach = within.from;
  let goesOn = false;
  const close = (to: number, before: string | null): void => {
    if (to > reach && to - reach >= least) gaps.push({ from: reach, to, before, goesOn });
  };
  for (const { id, at, open } of parts) {
    close(Math.min(at.from, within.to), at.from < within.to ? id : null);
    reach = Math.max(reach, at.to);
    goesOn ||= open;
  }
  close(within.to, null);
  return gaps;
}

/**
 * What a dataset covers: from its first event to its last, or to the day as of which it is kept, whichever is later;
 * null when it has no dated event. Beyond that nothing can be recorded.
 * @param until end of the day that is shown, where an earlier one than today is
 */
export function covered(
  events: Iterable<Pick<TimelineEvent, "current">>,
  updated: FuzzyDate | null,
  until: CivilMs | null,
): TimeWindow | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { current } of events) {
    const at = current.when === null ? null : recorded(current.when);
    if (at === null) continue;
    from = Math.min(from, at.from);
    to = Math.max(to, Number.isFinite(at.to) ? at.to : at.from + DAY_MS);
  }
  if (from > to) return null;
  const kept = Math.min(updated?.endMax ?? -Infinity, until ?? Infinity);
  return { from, to: Number.isFinite(kept) ? Math.max(to, kept) : to };
}

/** Shorter ones are no gaps in a list: so there are never more than twenty. */
export function longGap({ from, to }: TimeWindow): number {
  return Math.max((to - from) / 20, 2 * DAY_MS);
}

/** However close one looks, a shorter pause is none: hours without an event say nothing in a story of years. */
export function shortestGap({ from, to }: TimeWindow): number {
  return Math.min((to - from) / 20, 2 * DAY_MS);
}
