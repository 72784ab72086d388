import type { Steps } from "../lib/steps.ts";
import type { Dataset } from "../model/types.ts";
import { seedCover, seedNumbers } from "./chosen.ts";
import type { Cover, NumbersOf } from "./chosen.ts";
import { eventIndex, eventsInOrder, seedIndex } from "./eventIndex.ts";
import type { Postings } from "./eventIndex.ts";
import { rankEvents, seedRanks } from "./importance.ts";
import { laneTable, seedLanes } from "./lanes.ts";
import type { LaneTable } from "./lanes.ts";
import { seedTimeIndex, timeIndex } from "./timeIndex.ts";
import type { TimeSeed } from "./timeIndex.ts";

/**
 * What a page asks of a dataset before it can show it, and what takes long to find out where there are many events:
 * plain data, so that it can be made beside the page and sent to it.
 */
export interface DatasetSeed {
  /** Of each place in chronological order the place of its event in `Dataset.events`. */
  readonly order: Uint32Array;
  readonly actors: Postings;
  readonly time: TimeSeed;
  readonly rank: Uint32Array;
  /** Lanes by state, with which a timeline begins. */
  readonly lanes: LaneTable;
  /** By chronological order. */
  readonly numbers: NumbersOf;
  readonly cover: Cover;
}

/** Gives a dataset what was found out of it elsewhere; between two steps the page may draw a frame. */
export function* plantSteps(dataset: Dataset, seed: DatasetSeed): Steps<void> {
  const { order, actors, time, rank, lanes, numbers, cover } = seed;
  const events = eventsInOrder(dataset, order);
  yield;
  const { certain } = seedIndex(dataset, events, actors);
  yield;
  seedTimeIndex(certain, time);
  seedNumbers(certain, numbers);
  seedCover(dataset.events, cover);
  seedRanks(dataset, rank);
  seedLanes(dataset, "state", lanes);
}

/** What of a seed can be handed over rather than copied. */
export function buffersIn({ order, actors, time, rank, lanes, numbers }: DatasetSeed): ArrayBuffer[] {
  const { places, starts, ends, reach, planned, files } = time;
  const columns = [
    order,
    rank,
    places,
    starts,
    ends,
    reach,
    planned,
    files,
    lanes.laneOf,
    ...actors.values(),
    ...Object.values(numbers),
  ];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}

/** Everything of a dataset that a page asks first is known once this has run; on the page itself, between two frames. */
export function* seedSteps(dataset: Dataset): Steps<void> {
  const index = eventIndex(dataset);
  yield;
  timeIndex(index.certain);
  yield;
  rankEvents(dataset);
  yield;
  laneTable(dataset, "state");
  yield;
  index.actorPositions();
}
