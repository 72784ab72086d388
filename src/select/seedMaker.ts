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
        ownersOf.push(owners.numberOf(index.matching(event)));
        laneOf.push(finder.numberOf(event));
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
  const byActor = new Map<string, number[]>();
  const listsOf: number[][][] = [];
  for (let position = 0; position < ownersOf.length; position++) {
    const number = ownersOf[position] ?? 0;
    let lists = listsOf[number];
    if (lists === undefined) {
      lists = Array.from(owners[number] ?? [], (id) => {
        const list = byActor.get(id) ?? [];
        byActor.set(id, list);
        return list;
      });
      listsOf[number] = lists;
    }
    for (const list of lists) list.push(position);
  }
  return new Map([...byActor].map(([id, positions]) => [id, Uint32Array.from(positions)]));
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
