import { DAY_MS } from "../model/calendar.ts";
import { compareDates, sortKey } from "../model/fuzzyDate.ts";
import type { CivilMs, Dataset, FuzzyDate, RelationType, TimelineEvent } from "../model/types.ts";

/** What of an event tells where it stands. */
export interface Placeable extends Pick<TimelineEvent, "id" | "index" | "relations"> {
  readonly current: Pick<TimelineEvent["current"], "when">;
}

/** Compares two events of a dataset. */
export type EventOrder = (a: Placeable, b: Placeable) => number;

/** Where an event stands that has only its day, but comes after one with a time. */
interface Placed {
  readonly at: CivilMs;
  /** Over how many relations: what follows what follows comes later still. */
  readonly depth: number;
}

/** What has one of these to another event does not begin before that. */
const AFTER: ReadonlySet<RelationType> = new Set(["part-of", "follows", "responds-to", "reports-on"]);
/** What another event has one of these to does not begin before that. */
const BEFORE: ReadonlySet<RelationType> = new Set(["prepares", "announces"]);
/** A chain of events without a time on one day is not longer. */
const DEEPEST = 8;

const orders = new WeakMap<Dataset, EventOrder>();

/**
 * Chronological; of equal dates the first in the file comes first. An event of which only the day is known would stand
 * at its midnight: where a relation says that it comes after one of the same day with a time, it stands behind that.
 */
export function chronological(dataset: Dataset): EventOrder {
  let order = orders.get(dataset);
  if (order === undefined) {
    order = orderBy(placedByRelation(dataset.events));
    orders.set(dataset, order);
  }
  return order;
}

/** The places of events, given in the order of their file, in chronological order. */
export function chronologicalPlaces(events: readonly Placeable[]): Uint32Array {
  const placed = placedByRelation(events);
  const inFileOrder = events.every((event, place) => (events[place - 1]?.index ?? -1) < event.index);
  if (placed.size > 0 || !inFileOrder) return placesBy(events, orderBy(placed));
  const dates = new Numbered<FuzzyDate | null>();
  return placesByDate(
    Uint32Array.from(events, ({ current }) => dates.numberOf(current.when)),
    dates.all,
  );
}

function placesBy(events: readonly Placeable[], order: EventOrder): Uint32Array {
  const sorted = Uint32Array.from(events, (_, place) => place);
  return sorted.sort((a, b) => {
    const [one, other] = [events[a], events[b]];
    return one === undefined || other === undefined ? 0 : order(one, other) || a - b;
  });
}

/** Objects by number, in the order in which they came. */
export class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<T, number>();

  numberOf(value: T): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.all.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }
}

/**
 * Only the dates are compared, of which there are fewer than events; these are then dealt out.
 * @param dateOf of each event the number of its date
 */
export function placesByDate(dateOf: ArrayLike<number>, dates: readonly (FuzzyDate | null)[]): Uint32Array {
  const sorted = dates.map((date, number) => ({ date, number })).sort((a, b) => compareDates(a.date, b.date));
  const rankOf = new Uint32Array(dates.length);
  let rank = 0;
  for (const [at, { date, number }] of sorted.entries()) {
    if (at > 0 && compareDates(sorted[at - 1]?.date ?? null, date) !== 0) rank++;
    rankOf[number] = rank;
  }
  return dealt(dateOf, rankOf, rank + 1);
}

/** Places in the order of the ranks of their kinds; those of one rank as they come. */
export function dealt(kindOf: ArrayLike<number>, rankOf: Uint32Array, many: number): Uint32Array {
  const next = new Uint32Array(many + 1);
  for (let place = 0; place < kindOf.length; place++) {
    const after = (rankOf[kindOf[place] ?? 0] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let rank = 1; rank <= many; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const places = new Uint32Array(kindOf.length);
  for (let place = 0; place < kindOf.length; place++) {
    const rank = rankOf[kindOf[place] ?? 0] ?? 0;
    const at = next[rank] ?? 0;
    places[at] = place;
    next[rank] = at + 1;
  }
  return places;
}

function orderBy(placed: ReadonlyMap<Placeable, Placed>): EventOrder {
  const byDate: EventOrder = (a, b) => compareDates(a.current.when, b.current.when) || a.index - b.index;
  if (placed.size === 0) return byDate;
  // One key for all, so that the order is total: moment, then depth (0 for whatever stands by its own date), then date.
  const momentOf = (event: Placeable): CivilMs =>
    placed.get(event)?.at ?? (event.current.when === null ? Infinity : sortKey(event.current.when));
  return (a, b) => {
    if (a.current.when === null || b.current.when === null) return byDate(a, b);
    const [one, other] = [momentOf(a), momentOf(b)];
    if (one !== other) return one < other ? -1 : 1;
    return (placed.get(a)?.depth ?? 0) - (placed.get(b)?.depth ?? 0) || byDate(a, b);
  };
}

/** An event without a time, and the id of one that it does not begin before. */
type Edge = readonly [event: Placeable, after: string];

function placedByRelation(events: readonly Placeable[]): Map<Placeable, Placed> {
  const placed = new Map<Placeable, Placed>();
  const edges = edgesOf(events);
  if (edges.length === 0) return placed;
  const wanted = new Set(edges.map(([, id]) => id));
  const targets = new Map(events.filter(({ id }) => wanted.has(id)).map((event) => [event.id, event]));
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const found = new Map<Placeable, Placed>();
    for (const [event, id] of edges) {
      const at = momentBefore(event, targets.get(id), placed, depth);
      if (at !== null && at > (found.get(event)?.at ?? -Infinity)) found.set(event, { at, depth });
    }
    if (found.size === 0) break;
    for (const [event, place] of found) placed.set(event, place);
  }
  return placed;
}

/** The time of an event before another on the same day: its own in the first round, later that of its place. */
function momentBefore(
  event: Placeable,
  target: Placeable | undefined,
  placed: ReadonlyMap<Placeable, Placed>,
  depth: number,
): CivilMs | null {
  const day = event.current.when?.startMin;
  const when = target?.current.when ?? null;
  if (target === undefined || when === null || day === undefined || placed.has(event)) return null;
  const place = placed.get(target);
  const at =
    depth === 1 ? (isTimed(when) ? when.startMin : null) : place?.depth === depth - 1 ? place.at : null;
  return at !== null && at >= day && at < day + DAY_MS ? at : null;
}

function edgesOf(events: readonly Placeable[]): readonly Edge[] {
  const edges: Edge[] = [];
  const before: (readonly [string, string])[] = [];
  for (const event of events) {
    if (event.relations.length === 0 || event.current.when === null) continue;
    const untimed = isDay(event.current.when);
    for (const { type, event: other } of event.relations) {
      if (untimed && AFTER.has(type)) edges.push([event, other]);
      else if (BEFORE.has(type)) before.push([other, event.id]);
    }
  }
  if (before.length === 0) return edges;
  const wanted = new Set(before.map(([id]) => id));
  const late = new Map(
    events
      .filter(({ id, current }) => wanted.has(id) && current.when !== null && isDay(current.when))
      .map((event) => [event.id, event]),
  );
  for (const [id, earlier] of before) {
    const event = late.get(id);
    if (event !== undefined) edges.push([event, earlier]);
  }
  return edges;
}

function isTimed({ form }: FuzzyDate): boolean {
  return form === "instant";
}

/** Exactly one day, without a time. */
function isDay({ form, precision, startMin, startMax }: FuzzyDate): boolean {
  return form === "date" && precision === "day" && startMin === startMax;
}
