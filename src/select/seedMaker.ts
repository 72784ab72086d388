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
      if (related.length === 0) order = placesByDate(Uint32Array.from(dateOf), dates.all);
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
      const rank = ranksOf(weights, Uint32Array.from(files));
      const numbers = new Uint32Array(rank.length);
      for (const [place, file] of files.entries()) numbers[file] = laneOf[place] ?? 0;
      /** A number of each date, at the places of the events that have it. */
      const byDate = (of: (date: FuzzyDate | null) => number): Float64Array => {
        const all = dates.all.map(of);
        return Float64Array.from(order, (place) => all[dateOf[place] ?? 0] ?? Number.NaN);
      };
      const pick = (column: readonly number[], places: Uint32Array) =>
        Uint32Array.from(places, (at) => column[order[at] ?? 0] ?? 0);
      return {
        order,
        actors: postingsOf(
          pick(
            ownersOf,
            order.map((_, at) => at),
          ),
          owners.all,
        ),
        time: timeColumns(
          byDate,
          (places) => pick(planned, places),
          (places) => pick(files, places),
        ),
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

type Column = (places: Uint32Array) => Uint32Array;

/** As `timeIndex` has them. */
function timeColumns(
  byDate: (of: (date: FuzzyDate | null) => number) => Float64Array,
  plannedAt: Column,
  filesAt: Column,
): TimeSeed {
  const places = startOrder(byDate((date) => date?.startMin ?? Number.NaN));
  const [from, to] = [
    byDate((date) => (date === null ? 0 : span(date).from)),
    byDate((date) => (date === null ? 0 : span(date).to)),
  ];
  const starts = Float64Array.from(places, (place) => from[place] ?? 0);
  const ends = Float64Array.from(places, (place) => to[place] ?? 0);
  let latest = -Infinity;
  const reach = ends.map((end) => (latest = Math.max(latest, end)));
  return {
    places,
    starts,
    ends,
    reach,
    planned: Uint8Array.from(plannedAt(places)),
    files: filesAt(places),
    heaps: null,
  };
}

/** The seed of a dataset that is whole. */
export function seedOf({ actors, events }: Dataset): DatasetSeed {
  const maker = createSeedMaker(actors);
  maker.add(events);
  return maker.end([]);
}
