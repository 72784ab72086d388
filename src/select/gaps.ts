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

type Dated = Pick<TimelineEvent, "current">;
type Named = Pick<TimelineEvent, "current" | "id">;

/**
 * The gaps of at least `least` ms between events within a stretch, in order of time; with those at its ends. Those of a
 * list are remembered.
 * @param events in any order, undated ones do not count
 */
export function gapsOf(events: readonly Named[], within: TimeWindow, least: number): readonly Gap[] {
  return remembered(lastGaps, events, `${within.from} ${within.to} ${least}`, () => {
    const { starts, ends, open } = stretches(events);
    const gaps: { from: CivilMs; to: CivilMs; before: CivilMs | null }[] = [];
    const close = (after: number, end: number, before: CivilMs | null): void => {
      const reach = Math.max(within.from, ends[after - 1] ?? -Infinity);
      if (end > reach && end - reach >= least) gaps.push({ from: reach, to: end, before });
    };
    for (const [index, start] of starts.entries()) {
      // As many have ended as had begun: between the last end and this beginning there is none.
      if (index === 0 || (ends[index - 1] ?? 0) < start)
        close(index, Math.min(start, within.to), start < within.to ? start : null);
    }
    close(starts.length, within.to, null);
    const ids = idsAt(events, new Set(gaps.map(({ before }) => before)));
    return gaps.map(({ from, to, before }) => ({
      from,
      to,
      before: before === null ? null : (ids.get(before) ?? null),
      goesOn: open < to,
    }));
  });
}

/** When dated events begin and end, each in order, and when the first begins that has no known end. */
function stretches(events: readonly Dated[]) {
  const starts = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  let count = 0;
  let open = Infinity;
  for (const { current } of events) {
    const at = current.when === null ? null : recorded(current.when);
    if (at === null) continue;
    starts[count] = at.from;
    ends[count++] = at.to;
    if (current.when?.endMax === Infinity) open = Math.min(open, at.from);
  }
  return { starts: starts.subarray(0, count).sort(), ends: ends.subarray(0, count).sort(), open };
}

/** The first of the events that begin at each of these times. */
function idsAt(events: readonly Named[], times: ReadonlySet<CivilMs | null>): Map<CivilMs, string> {
  const ids = new Map<CivilMs, string>();
  if (times.size === 0) return ids;
  for (const { id, current } of events) {
    const at = current.when === null ? null : recorded(current.when);
    if (at !== null && times.has(at.from) && !ids.has(at.from)) ids.set(at.from, id);
  }
  return ids;
}

interface Remembered<T> {
  readonly asked: string;
  readonly value: T;
}

const lastGaps = new WeakMap<readonly Dated[], Remembered<readonly Gap[]>>();
const lastCovered = new WeakMap<readonly Dated[], Remembered<TimeWindow | null>>();

/** What was last found of a list that never changes: each filter asks the same of all events once more. */
function remembered<T>(
  last: WeakMap<readonly Dated[], Remembered<T>>,
  events: readonly Dated[],
  asked: string,
  find: () => T,
): T {
  const known = last.get(events);
  if (known?.asked === asked) return known.value;
  const value = find();
  last.set(events, { asked, value });
  return value;
}

/**
 * What a dataset covers: from its first event to its last, or to the day as of which it is kept, whichever is later;
 * null when it has no dated event. Beyond that nothing can be recorded.
 * @param until end of the day that is shown, where an earlier one than today is
 */
export function covered(
  events: readonly Dated[],
  updated: FuzzyDate | null,
  until: CivilMs | null,
): TimeWindow | null {
  const kept = Math.min(updated?.endMax ?? -Infinity, until ?? Infinity);
  return remembered(lastCovered, events, String(kept), () => {
    let from = Infinity;
    let to = -Infinity;
    for (const { current } of events) {
      const at = current.when === null ? null : recorded(current.when);
      if (at === null) continue;
      from = Math.min(from, at.from);
      to = Math.max(to, Number.isFinite(at.to) ? at.to : at.from + DAY_MS);
    }
    return from > to ? null : { from, to: Number.isFinite(kept) ? Math.max(to, kept) : to };
  });
}

/** Shorter ones are no gaps in a list: so there are never more than twenty. */
export function longGap({ from, to }: TimeWindow): number {
  return Math.max((to - from) / 20, 2 * DAY_MS);
}

/** However close one looks, a shorter pause is none: hours without an event say nothing in a story of years. */
export function shortestGap({ from, to }: TimeWindow): number {
  return Math.min((to - from) / 20, 2 * DAY_MS);
}
