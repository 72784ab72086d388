import { firstPlace } from "../lib/firstPlace.ts";
import { DAY_MS } from "../model/calendar.ts";
import type { CivilMs, FuzzyDate, TimelineEvent } from "../model/types.ts";
import { numberOfEach, seededCover } from "./chosen.ts";
import type { Cover } from "./chosen.ts";
import type { Match } from "./eventFilter.ts";
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
    const dates = events.map(({ current }) => current.when);
    const starts = Float64Array.from(dates, recordedFrom);
    const ends = Float64Array.from(dates, recordedTo);
    const opens = (): Float64Array => Float64Array.from(dates, openFrom);
    return gapsBetween({ starts, ends, opens, eventAt: (place) => events[place] }, within, least);
  });
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
export function gapsAmong(matches: readonly Match[], within: TimeWindow, least: number): readonly Gap[] {
  return remembered(lastGaps, matches, `${within.from} ${within.to} ${least}`, () => {
    const [starts, ends] = [startsOf(matches), endsOf(matches)];
    const eventAt = (place: number): Named | undefined => matches[place]?.event;
    return gapsBetween({ starts, ends, opens: () => opensOf(matches), eventAt }, within, least);
  });
}

/** Events in any order. */
interface Stretches {
  /** No number: undated. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** As `openFrom` has it. */
  readonly opens: () => Float64Array;
  readonly eventAt: (place: number) => Named | undefined;
}

function gapsBetween(
  { starts, ends, opens, eventAt }: Stretches,
  within: TimeWindow,
  least: number,
): readonly Gap[] {
  // Numbers are sorted before what is none. In a list most are in order already.
  const begun = inOrder(starts);
  const ended = inOrder(ends);
  const gaps: { from: CivilMs; to: CivilMs; before: CivilMs | null }[] = [];
  const close = (after: number, end: number, before: CivilMs | null): void => {
    const reach = Math.max(within.from, ended[after - 1] ?? -Infinity);
    if (end > reach && end - reach >= least) gaps.push({ from: reach, to: end, before });
  };
  let many = 0;
  for (; many < begun.length; many++) {
    const start = begun[many] ?? Number.NaN;
    if (Number.isNaN(start)) break;
    // As many have ended as had begun: between the last end and this beginning there is none.
    if (many === 0 || (ended[many - 1] ?? 0) < start)
      close(many, Math.min(start, within.to), start < within.to ? start : null);
  }
  close(many, within.to, null);
  if (gaps.length === 0) return [];
  const ending = firstsAt(
    starts,
    gaps.flatMap(({ before }) => before ?? []),
  );
  const first = opens();
  let open = Infinity;
  for (let place = 0; place < first.length; place++) open = Math.min(open, first[place] ?? Infinity);
  return gaps.map(({ from, to, before }) => ({
    from,
    to,
    before: before === null ? null : (eventAt(ending.get(before) ?? -1)?.id ?? null),
    goesOn: open < to,
  }));
}

/** For each of some beginnings the first place at which it stands. In one pass: there may be as many gaps as events. */
function firstsAt(starts: Float64Array, times: readonly CivilMs[]): ReadonlyMap<CivilMs, number> {
  const places = new Map<CivilMs, number>();
  for (const time of times) places.set(time, -1);
  for (let place = 0; place < starts.length; place++) {
    const start = starts[place] ?? Number.NaN;
    if (places.get(start) === -1) places.set(start, place);
  }
  return places;
}

/** Those of some gaps, in order of time, of which some is in a stretch. */
export function gapsIn(gaps: readonly Gap[], { from, to }: TimeWindow): readonly Gap[] {
  return gaps.slice(
    firstPlace(gaps.length, (place) => (gaps[place]?.to ?? Infinity) > from),
    firstPlace(gaps.length, (place) => (gaps[place]?.from ?? Infinity) >= to),
  );
}

/** Sorted, numbers before what is none; those of all events mostly are. */
function inOrder(numbers: Float64Array): Float64Array {
  for (let at = 1; at < numbers.length; at++) {
    const [before, here] = [numbers[at - 1] ?? 0, numbers[at] ?? 0];
    if (before > here || (Number.isNaN(before) && !Number.isNaN(here))) return numbers.toSorted();
  }
  return numbers;
}

interface Remembered<T> {
  readonly asked: string;
  readonly value: T;
}

const lastGaps = new WeakMap<object, Remembered<readonly Gap[]>>();
const lastCovered = new WeakMap<object, Remembered<TimeWindow | null>>();

/** What was last found of a list that never changes: each filter asks the same of all events once more. */
function remembered<T>(
  last: WeakMap<object, Remembered<T>>,
  events: readonly object[],
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
    const seeded = seededCover(events);
    const cover = seeded === undefined ? coverOf(events.map(({ current }) => current.when)) : seeded;
    return cover && { from: cover.from, to: Number.isFinite(kept) ? Math.max(cover.to, kept) : cover.to };
  });
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
