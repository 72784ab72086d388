import { firstPlace } from "../lib/firstPlace.ts";
import { DAY_MS } from "../model/calendar.ts";
import type { CivilMs, FuzzyDate, TimelineEvent } from "../model/types.ts";
import { numberOfEach, seededCover } from "./chosen.ts";
import type { Cover } from "./chosen.ts";
import type { Match } from "./eventFilter.ts";
import type { TimeWindow } from "./timeIndex.ts";

/** A stretch in which no event is, not even possibly. */
export interface Gap extends TimeWindow {
  /** Something that began earlier, and of which no end is known, may go on in it. */
  readonly goesOn: boolean;
}

/**
 * What is between the events of a list. There may be as many gaps as events: none is made before it is asked for.
 */
export interface Gaps {
  /** Those of at least `least` ms of which some is in a window, in order of time. */
  readonly in: (window: TimeWindow, least: number) => readonly Gap[];
  /** The one at a time. */
  readonly at: (time: CivilMs) => Gap | null;
  /** Ids of the events that end some gaps, of several the first in the list. Nothing ends one at the end of the stretch. */
  readonly endedBy: (gaps: readonly Gap[]) => ReadonlyMap<Gap, string>;
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
 * The gaps between events within a stretch, with those at its ends.
 * @param events in any order, undated ones do not count
 */
export function gapsOf(events: readonly Named[], within: TimeWindow): Gaps {
  const each = (of: (when: FuzzyDate | null) => CivilMs): Float64Array =>
    Float64Array.from(events, ({ current }) => of(current.when));
  const order = remembered(events, () => ({
    starts: each(recordedFrom),
    ends: each(recordedTo),
    opens: () => each(openFrom),
  }));
  return gapsBetween(order, within, (place) => events[place]);
}

/** When it begins, where no end of it is known; Infinity where there is one. */
export function openFrom(when: FuzzyDate | null): CivilMs {
  return when?.endMax === Infinity ? (recorded(when)?.from ?? Infinity) : Infinity;
}

/** No number: undated. */
export function recordedFrom(when: FuzzyDate | null): CivilMs {
  return (when === null ? null : recorded(when))?.from ?? Number.NaN;
}

export function recordedTo(when: FuzzyDate | null): CivilMs {
  return (when === null ? null : recorded(when))?.to ?? Number.NaN;
}

const startsOf = numberOfEach(({ event }) => recordedFrom(event.current.when), "from");
const endsOf = numberOfEach(({ event }) => recordedTo(event.current.when), "to");
const opensOf = numberOfEach(({ event }) => openFrom(event.current.when), "open");

/** The same between matches. */
export function gapsAmong(matches: readonly Match[], within: TimeWindow): Gaps {
  const order = remembered(matches, () => ({
    starts: startsOf(matches),
    ends: endsOf(matches),
    opens: () => opensOf(matches),
  }));
  return gapsBetween(order, within, (place) => matches[place]?.event);
}

/** Of a list: when its events begin and end, in its order. No number: undated. */
interface Times {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** As `openFrom` has it. */
  readonly opens: () => Float64Array;
}

/** The same, each in order of time and without the undated ones. */
interface Order {
  readonly starts: Float64Array;
  readonly begun: Float64Array;
  readonly ended: Float64Array;
  /** The first of what is open. */
  readonly open: () => CivilMs;
}

const orders = new WeakMap<object, Order>();

/** A list never changes, and each filter asks of all events once more. */
function remembered(list: readonly object[], timesOf: () => Times): Order {
  let order = orders.get(list);
  if (order === undefined) {
    const { starts, ends, opens } = timesOf();
    let first: CivilMs | null = null;
    const open = (): CivilMs => (first ??= opens().reduce((one, other) => Math.min(one, other), Infinity));
    orders.set(list, (order = { starts, begun: inOrder(starts), ended: inOrder(ends), open }));
  }
  return order;
}

function gapsBetween(
  { begun, ended, open, starts }: Order,
  within: TimeWindow,
  eventAt: (place: number) => Named | undefined,
): Gaps {
  const at = (time: CivilMs): Gap | null => {
    if (time < within.from || time >= within.to) return null;
    const many = firstPlace(begun.length, (place) => (begun[place] ?? Infinity) > time);
    // None is going on when as many have ended as had begun.
    const last = many === 0 ? -Infinity : (ended[many - 1] ?? -Infinity);
    if (last > time) return null;
    const to = Math.min(begun[many] ?? Infinity, within.to);
    return { from: Math.max(last, within.from), to, goesOn: open() < to };
  };
  return {
    at,
    // One so long is met by steps of half its length: what it costs does not grow as the events do.
    in: (window, least) => {
      const found: Gap[] = [];
      const step = least / 2;
      const end = Math.min(window.to + least, within.to);
      for (let time = Math.max(window.from, within.from); time < end;) {
        const gap = at(time);
        if (gap !== null && gap.to - gap.from >= least && gap.from < window.to) found.push(gap);
        time = Math.max(time + step, gap?.to ?? -Infinity);
      }
      return found;
    },
    endedBy: (gaps) => {
      const ids = new Map<Gap, string>();
      const ending = new Map(gaps.flatMap((gap) => (gap.to < within.to ? [[gap.to, gap] as const] : [])));
      for (let place = 0; ending.size > 0 && place < starts.length; place++) {
        const start = starts[place] ?? Number.NaN;
        const gap = ending.get(start);
        if (gap === undefined) continue;
        ids.set(gap, eventAt(place)?.id ?? "");
        ending.delete(start);
      }
      return ids;
    },
  };
}

/** Sorted, without what is no number; those of all events mostly are. */
function inOrder(numbers: Float64Array): Float64Array {
  const sorted = isSorted(numbers) ? numbers : numbers.toSorted();
  return sorted.subarray(
    0,
    firstPlace(sorted.length, (place) => Number.isNaN(sorted[place])),
  );
}

/** As `toSorted` would: numbers before what is none. */
function isSorted(numbers: Float64Array): boolean {
  let before = -Infinity;
  for (const here of numbers) {
    if (here < before || (Number.isNaN(before) && !Number.isNaN(here))) return false;
    before = here;
  }
  return true;
}

const lastCovered = new WeakMap<object, { readonly kept: number; readonly cover: TimeWindow | null }>();

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
  const last = lastCovered.get(events);
  if (last?.kept === kept) return last.cover;
  const seeded = seededCover(events);
  const all = seeded === undefined ? coverOf(events.map(({ current }) => current.when)) : seeded;
  const cover = all && { from: all.from, to: Number.isFinite(kept) ? Math.max(all.to, kept) : all.to };
  lastCovered.set(events, { kept, cover });
  return cover;
}

/** What dates cover: of an open end only its beginning. */
export function coverOf(dates: readonly (FuzzyDate | null)[]): Cover {
  let from = Infinity;
  let to = -Infinity;
  for (const when of dates) {
    const at = when === null ? null : recorded(when);
    if (at === null) continue;
    from = Math.min(from, at.from);
    to = Math.max(to, Number.isFinite(at.to) ? at.to : at.from + DAY_MS);
  }
  return from > to ? null : { from, to };
}

/** Shorter ones are no gaps in a list: so there are never more than twenty. */
export function longGap({ from, to }: TimeWindow): number {
  return Math.max((to - from) / 20, 2 * DAY_MS);
}

/** However close one looks, a shorter pause is none: hours without an event say nothing in a story of years. */
export function shortestGap({ from, to }: TimeWindow): number {
  return Math.min((to - from) / 20, 2 * DAY_MS);
}
