import { createActorIndex } from "../model/actors.ts";
import type { RelationsAt } from "../model/readEvents.ts";
import type { Dataset, FuzzyDate, TimelineEvent } from "../model/types.ts";
import type { DatasetSeed } from "./datasetSeed.ts";
import { chronologicalPlaces, Numbered, placesByDate } from "./dayOrder.ts";
import type { Postings } from "./eventIndex.ts";
import { coverOf, openFrom, recordedFrom, recordedTo } from "./gaps.ts";
import { slotFinder } from "./groupEvents.ts";
import { ranksOf, weight } from "./importance.ts";
import { createLaneFinder } from "./lanes.ts";
import { markKind, span, startOrder } from "./timeIndex.ts";
import type { TimeSeed } from "./timeIndex.ts";

/** Makes a seed of events that are given once, some at a time, in the order of the file, and need not be kept. */
export interface SeedMaker {
  add(events: readonly TimelineEvent[]): void;
  /** @param relations of events that were given without theirs */
  end(relations: readonly RelationsAt[]): DatasetSeed;
}

/**
 * Of each event a few numbers are kept: those of its date, of the actors whose it is, of its lane. Most dates and casts
 * are those of many events, and what is found out of them is found out once.
 */
export function createSeedMaker(actors: Dataset["actors"]): SeedMaker {
  const index = createActorIndex(actors);
  const finder = createLaneFinder(actors, "state");
  const dates = new Numbered<FuzzyDate | null>();
  const owners = new Numbered<ReadonlySet<string>>();
  /** By who takes part, where the same holds at any time. */
  const timeless = new Map<TimelineEvent["actors"], { readonly owner: number; readonly lane: number }>();
  const ids: string[] = [];
  const own: RelationsAt[] = [];
  const files: number[] = [];
  const dateOf: number[] = [];
  const ownersOf: number[] = [];
  const laneOf: number[] = [];
  const weights: number[] = [];
  const planned: number[] = [];
  return {
    add(events) {
      for (const event of events) {
        const { current, relations } = event;
        if (relations.length > 0) own.push({ place: ids.length, relations });
        ids.push(event.id);
        files.push(event.index);
        dateOf.push(dates.numberOf(current.when));
        const before = event.accounts.length === 1 ? timeless.get(event.actors) : undefined;
        const { owner, lane } = before ?? {
          owner: owners.numberOf(index.matching(event)),
          lane: finder.numberOf(event),
        };
        if (before === undefined && index.isTimeless(event) && finder.isTimeless(event))
          timeless.set(event.actors, { owner, lane });
        ownersOf.push(owner);
        laneOf.push(lane);
        weights.push(weight(event));
        planned.push(markKind(current.status) === "planned" ? 1 : 0);
      }
    },
    end(late) {
      for (const { place, relations } of late) weights[place] = (weights[place] ?? 0) + relations.length;
      const related = [...own, ...late];
      const dateAt = (place: number): FuzzyDate | null => dates.all[dateOf[place] ?? 0] ?? null;
      let order: Uint32Array;
      if (related.length === 0) order = placesByDate(dateOf, dates.all);
      else {
        const relations = new Map(related.map((each) => [each.place, each.relations]));
        const placeable = ids.map((id, place) => ({
          id,
          index: files[place] ?? 0,
          relations: relations.get(place) ?? [],
          current: { when: dateAt(place) },
        }));
        order = chronologicalPlaces(placeable);
      }
      const rank = ranksOf(weights, files);
      const numbers = new Uint32Array(rank.length);
      for (let place = 0; place < files.length; place++) numbers[files[place] ?? 0] = laneOf[place] ?? 0;
      const datesInOrder = gather(dateOf, order);
      /** A number of each date, in chronological order of the events that have it. */
      const byDate = (of: (date: FuzzyDate | null) => number): Float64Array => {
        const all = Float64Array.from(dates.all, of);
        const column = new Float64Array(order.length);
        for (let at = 0; at < column.length; at++) column[at] = all[datesInOrder[at] ?? 0] ?? Number.NaN;
        return column;
      };
      const places = startOrder(byDate((date) => date?.startMin ?? Number.NaN));
      const inTime = gather(order, places);
      return {
        order,
        actors: postingsOf(gather(ownersOf, order), owners.all),
        time: {
          places,
          ...stretches(
            byDate((date) => (date === null ? 0 : span(date).from)),
            byDate((date) => (date === null ? 0 : span(date).to)),
            places,
          ),
          planned: Uint8Array.from(gather(planned, inTime)),
          files: gather(files, inTime),
          heaps: null,
        },
        rank,
        lanes: finder.table(numbers, rank, []),
        numbers: {
          month: byDate(slotFinder()),
          from: byDate(recordedFrom),
          to: byDate(recordedTo),
          open: byDate(openFrom),
        },
        cover: coverOf(dates.all),
      };
    },
  };
}

/** What stands in a column at these places. */
function gather(column: ArrayLike<number>, places: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) gathered[at] = column[places[at] ?? 0] ?? 0;
  return gathered;
}

/** @param ownersOf of each event, in chronological order, the number of those whose it is */
function postingsOf(ownersOf: Uint32Array, owners: readonly ReadonlySet<string>[]): Postings {
  const counts = new Uint32Array(owners.length);
  for (let at = 0; at < ownersOf.length; at++) {
    const number = ownersOf[at] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const many = new Map<string, number>();
  for (const [number, ids] of owners.entries())
    for (const id of ids) many.set(id, (many.get(id) ?? 0) + (counts[number] ?? 0));
  const lists = new Map<string, { readonly positions: Uint32Array; next: number }>();
  for (const [id, count] of many) lists.set(id, { positions: new Uint32Array(count), next: 0 });
  const listsOf = owners.map((ids) => Array.from(ids).flatMap((id) => lists.get(id) ?? []));
  for (let position = 0; position < ownersOf.length; position++)
    for (const list of listsOf[ownersOf[position] ?? 0] ?? []) list.positions[list.next++] = position;
  return new Map(Array.from(lists, ([id, { positions }]) => [id, positions]));
}

/** As `timeIndex` has them. */
function stretches(
  from: Float64Array,
  to: Float64Array,
  places: Uint32Array,
): Pick<TimeSeed, "starts" | "ends" | "reach"> {
  const starts = new Float64Array(places.length);
  const ends = new Float64Array(places.length);
  const reach = new Float64Array(places.length);
  let latest = -Infinity;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const end = to[place] ?? 0;
    latest = Math.max(latest, end);
    starts[at] = from[place] ?? 0;
    ends[at] = end;
    reach[at] = latest;
  }
  return { starts, ends, reach };
}

/** The seed of a dataset that is whole. */
export function seedOf({ actors, events }: Dataset): DatasetSeed {
  const maker = createSeedMaker(actors);
  maker.add(events);
  return maker.end([]);
}
