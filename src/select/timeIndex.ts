import type { CivilMs, FuzzyDate, Status } from "../model/types.ts";
import { chosenFrom } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import type { Match } from "./filterEvents.ts";

/** A stretch of civil time; `to` is exclusive. */
export interface TimeWindow {
  readonly from: CivilMs;
  readonly to: CivilMs;
}

export function isOther(a: TimeWindow, b: TimeWindow): boolean {
  return a.from !== b.from || a.to !== b.to;
}

/** The dated matches by their earliest start, in typed arrays: a window is found without touching the objects. */
export interface TimeIndex {
  /** Dated matches, by earliest start, equal ones in the order given. A position below is a place in this list. */
  readonly matches: readonly Match[];
  /** Earliest start; −Infinity when it reaches back without end. */
  readonly starts: Float64Array;
  /** Latest end, exclusive, always after the start; +Infinity when open. */
  readonly ends: Float64Array;
  /** The latest end among this and all earlier positions. */
  readonly reach: Float64Array;
  /** 1 for what has not (yet) happened. */
  readonly planned: Uint8Array;
  /** Place of the event in the file (`event.index`). */
  readonly files: Uint32Array;
  /** null: every position is one event. */
  readonly heaps: Heaps | null;
}

/** Positions that stand for several events, known by number only. */
export interface Heaps {
  /** By position: how many events it stands for; 0 for an event. */
  readonly stands: Uint32Array;
  /** Events at all positions before; one longer than the positions. */
  readonly before: Float64Array;
  /** The longest stretch that one of them covers, in ms. */
  readonly longest: number;
}

/** What has not (yet) happened is never counted together with what has. */
export type MarkKind = "held" | "planned";

export function markKind(status: Status): MarkKind {
  return status === "occurred" || status === "ongoing" ? "held" : "planned";
}

/** The whole stretch in which the date may lie: earliest start to latest end, never empty. */
export function span(date: FuzzyDate): TimeWindow {
  const to = Math.max(date.endMax, date.startMax, date.startMin + 1);
  return { from: date.startMin, to: Number.isNaN(to) ? Infinity : to };
}

/** The long part of an index: plain data, so that it can be made beside the page and sent to it. */
export interface TimeSeed extends Omit<TimeIndex, "matches"> {
  /** Of each position the place of its match in the list that the index is of. */
  readonly places: Uint32Array;
}

const indexes = new WeakMap<readonly Match[], TimeIndex>();

/** The index of a list of matches, made once for as long as the list lives; undated matches are left out. */
export function timeIndex(matches: readonly Match[]): TimeIndex {
  let index = indexes.get(matches);
  if (index === undefined) {
    const chosen = chosenFrom(matches);
    index = chosen === null ? buildIndex(matches, inStartOrder(matches)) : partOf(chosen, matches);
    indexes.set(matches, index);
  }
  return index;
}

/** By the list of all matches: the position of each of them in its index; −1 for undated ones. */
const positions = new WeakMap<readonly Match[], Int32Array>();

function positionsIn(all: readonly Match[]): Int32Array {
  let known = positions.get(all);
  if (known === undefined) {
    const index = timeIndex(all);
    const position = new Map(index.matches.map((match, at) => [match, at]));
    known = Int32Array.from(all, (match) => position.get(match) ?? -1);
    positions.set(all, known);
  }
  return known;
}

/** The index of a part of the matches, out of that of all: linear, without a look at the events themselves. */
function partOf({ of, places }: Chosen, matches: readonly Match[]): TimeIndex {
  const all = timeIndex(of);
  const positionOf = positionsIn(of);
  // In order of time: to each position in the whole the place in the part.
  const order = new Int32Array(places.length);
  let count = 0;
  let inOrder = true;
  for (let place = 0; place < places.length; place++) {
    const position = positionOf[places[place] ?? 0] ?? -1;
    if (position < 0) continue;
    if (count > 0 && position < (order[count - 1] ?? 0)) inOrder = false;
    order[count++] = position;
  }
  const sorted = order.subarray(0, count);
  let dated = matches;
  if (!inOrder || count < matches.length) {
    const byPosition = new Map<number, Match>();
    for (const [place, match] of matches.entries())
      byPosition.set(positionOf[places[place] ?? 0] ?? -1, match);
    sorted.sort();
    dated = Array.from(sorted, (position) => byPosition.get(position)).filter((match) => match !== undefined);
  }
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const reach = new Float64Array(count);
  const planned = new Uint8Array(count);
  const files = new Uint32Array(count);
  let latest = -Infinity;
  for (let at = 0; at < count; at++) {
    const position = sorted[at] ?? 0;
    const end = all.ends[position] ?? 0;
    latest = Math.max(latest, end);
    starts[at] = all.starts[position] ?? 0;
    ends[at] = end;
    reach[at] = latest;
    planned[at] = all.planned[position] ?? 0;
    files[at] = all.files[position] ?? 0;
  }
  return { matches: dated, starts, ends, reach, planned, files, heaps: null };
}

/** Gives a list the index of which the long part was made elsewhere. */
export function seedTimeIndex(matches: readonly Match[], { places, ...columns }: TimeSeed): void {
  const dated: Match[] = [];
  const known = new Int32Array(matches.length).fill(-1);
  for (const place of places) {
    const match = matches[place];
    known[place] = dated.length;
    if (match !== undefined) dated.push(match);
  }
  positions.set(matches, known);
  indexes.set(matches, { ...columns, matches: dated });
}

/** @param places of the dated matches, by start */
function buildIndex(matches: readonly Match[], places: Uint32Array): TimeIndex {
  const dated: Match[] = [];
  for (const place of places) {
    const match = matches[place];
    if (match !== undefined) dated.push(match);
  }
  const starts = new Float64Array(dated.length);
  const ends = new Float64Array(dated.length);
  const reach = new Float64Array(dated.length);
  const planned = new Uint8Array(dated.length);
  const files = new Uint32Array(dated.length);
  let latest = -Infinity;
  for (let position = 0; position < dated.length; position++) {
    const event = dated[position]?.event;
    const when = event?.current.when;
    if (event === undefined || when === null || when === undefined) continue;
    files[position] = event.index;
    planned[position] = markKind(event.current.status) === "planned" ? 1 : 0;
    const { from, to } = span(when);
    latest = Math.max(latest, to);
    starts[position] = from;
    ends[position] = to;
    reach[position] = latest;
  }
  return { matches: dated, starts, ends, reach, planned, files, heaps: heapsOf(dated) };
}

function heapsOf(matches: readonly Match[]): Heaps | null {
  if (!matches.some(({ event }) => event.stands !== undefined)) return null;
  const stands = Uint32Array.from(matches, ({ event }) => event.stands ?? 0);
  const before = new Float64Array(stands.length + 1);
  for (const [position, many] of stands.entries())
    before[position + 1] = (before[position] ?? 0) + Math.max(many, 1);
  let longest = 0;
  for (const { event } of matches) {
    const { when } = event.current;
    if (event.stands !== undefined && when !== null) longest = Math.max(longest, when.endMax - when.startMin);
  }
  return { stands, before, longest };
}

/** How many events stand at the positions before this one. */
export function countBefore({ heaps }: TimeIndex, position: number): number {
  return heaps === null ? position : (heaps.before[position] ?? 0);
}

/** The first position with a value of at least `value` in a rising array; its length when there is none. */
export function lowerBound(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Positions [first, last) outside of which nothing overlaps the window. Inside it, check `overlaps`: something long
 * may begin far before the window and short things between not reach it.
 */
export function candidates(index: TimeIndex, window: TimeWindow): { first: number; last: number } {
  const last = lowerBound(index.starts, window.to);
  // `reach` rises with the position; the first that goes beyond `from` starts the candidates.
  let first = lowerBound(index.reach, window.from);
  while (first < last && (index.reach[first] ?? 0) <= window.from) first += 1;
  return { first: Math.min(first, last), last };
}

/** Does the event at this position overlap the window, at least possibly? */
export function overlaps(index: TimeIndex, position: number, window: TimeWindow): boolean {
  return (
    (index.starts[position] ?? Infinity) < window.to && (index.ends[position] ?? -Infinity) > window.from
  );
}

/** How many events start in the window (earliest start): two binary searches, whatever the number of events. */
export function countStarts(index: TimeIndex, window: TimeWindow): number {
  const first = lowerBound(index.starts, window.from);
  const last = Math.max(first, lowerBound(index.starts, window.to));
  return countBefore(index, last) - countBefore(index, first);
}

/** The finite stretch that all events cover; null without any. Sides that are open do not count. */
export function extent(index: TimeIndex): TimeWindow | null {
  let from = Infinity;
  let to = -Infinity;
  for (let position = 0; position < index.starts.length; position++) {
    const start = index.starts[position] ?? Infinity;
    const end = index.ends[position] ?? -Infinity;
    const low = Number.isFinite(start) ? start : end;
    const high = Number.isFinite(end) ? end : start;
    if (Number.isFinite(low)) from = Math.min(from, low);
    if (Number.isFinite(high)) to = Math.max(to, high);
  }
  return from <= to ? { from, to } : null;
}

/**
 * Whether an event begins or ends in the window; one that only passes through it does not count, but several that are
 * known by number only begin anywhere in their stretch.
 */
export function touches(index: TimeIndex, { from, to }: TimeWindow): boolean {
  const isIn = (ms: number | undefined): boolean => ms !== undefined && ms >= from && ms <= to;
  const { ends, heaps, starts } = index;
  return index.matches.some(
    (_, position) =>
      isIn(starts[position]) ||
      isIn(ends[position]) ||
      ((heaps?.stands[position] ?? 0) > 0 && overlaps(index, position, { from, to })),
  );
}

function inStartOrder(matches: readonly Match[]): Uint32Array {
  return startOrder(Float64Array.from(matches, ({ event }) => event.current.when?.startMin ?? Number.NaN));
}

/**
 * Places by start, those without one (no number) left out: n log n at worst, linear when they come in order.
 */
export function startOrder(starts: Float64Array): Uint32Array {
  const places = new Uint32Array(starts.length);
  let many = 0;
  let inOrder = true;
  let previous = -Infinity;
  for (let place = 0; place < starts.length; place++) {
    const start = starts[place] ?? Number.NaN;
    if (Number.isNaN(start)) continue;
    if (start < previous) inOrder = false;
    previous = start;
    places[many++] = place;
  }
  const dated = places.slice(0, many);
  const start = (place: number): number => starts[place] ?? 0;
  // Not a subtraction: −Infinity minus itself is no number.
  return inOrder ? dated : dated.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a - b));
}
