import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { TimeIndex } from "./timeIndex.ts";

/** Events above this are the dataset's own main events. */
const FEATURED = 1_000_000;

/** Beyond every rank. */
const LAST = 2 ** 30;

/** How much there is to an event: featured ones first, then by accounts, claims and relations together. */
function weight(event: TimelineEvent): number {
  const told = event.accounts.length + event.claims.length + event.relations.length;
  return (event.featured ? FEATURED : 0) + Math.min(told, FEATURED - 1);
}

const ranks = new WeakMap<Dataset, Uint32Array>();

/**
 * The rank of each event by its place in the file (`event.index`): 0 is the most important; equal weights keep the
 * order of the file, so a rank never depends on a filter. Made once for as long as the dataset lives.
 */
export function rankEvents(dataset: Dataset): Uint32Array {
  let rank = ranks.get(dataset);
  if (rank === undefined) {
    const weights = new Float64Array(dataset.events.map(weight));
    const order = Uint32Array.from(dataset.events.keys()).sort(
      (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
    );
    rank = new Uint32Array(dataset.events.reduce((highest, event) => Math.max(highest, event.index + 1), 0));
    for (const [place, position] of order.entries()) {
      const event = dataset.events[position];
      if (event !== undefined) rank[event.index] = place;
    }
    ranks.set(dataset, rank);
  }
  return rank;
}

/** Gives a dataset the ranks of its events, worked out elsewhere. */
export function seedRanks(dataset: Dataset, rank: Uint32Array): void {
  ranks.set(dataset, rank);
}

/** Positions of the index, the most important first. `rank` is by the event's place in the file. */
export function orderOf(index: TimeIndex, rank: Uint32Array): Uint32Array {
  // Rank and position in one number, so that the sort is a numeric one (10 times faster than with a comparator).
  const keys = new Float64Array(index.matches.length);
  for (const [position, { event }] of index.matches.entries()) {
    // What stands for others comes last.
    keys[position] = (event.stands === undefined ? (rank[event.index] ?? 0) : LAST) * 2 ** 22 + position;
  }
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 22);
}

/** The place of each position in an order. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}
