import type { Dataset, TimelineEvent } from "../model/types.ts";
import { dealt, Numbered } from "./dayOrder.ts";
import type { TimeIndex } from "./timeIndex.ts";

/** Events above this are the dataset's own main events. */
const FEATURED = 1_000_000;

/** How much there is to an event: featured ones first, then by accounts, claims and relations together. */
export function weight(event: TimelineEvent): number {
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
    const { events } = dataset;
    rank = ranksOf(
      events.map(weight),
      events.map(({ index }) => index),
    );
    ranks.set(dataset, rank);
  }
  return rank;
}

/**
 * The ranks by place in the file.
 * @param weights of each event, whose places in the file are `files`
 */
export function ranksOf(weights: readonly number[], files: readonly number[]): Uint32Array {
  // There are few different weights.
  const kinds = new Numbered<number>();
  const kindOf = weights.map((own) => kinds.numberOf(own));
  const heaviest = kinds.all.map((own, kind) => ({ own, kind })).sort((a, b) => b.own - a.own);
  const rankOf = new Uint32Array(heaviest.length);
  for (const [place, { kind }] of heaviest.entries()) rankOf[kind] = place;
  const order = dealt(kindOf, rankOf, rankOf.length);
  const rank = new Uint32Array(files.reduce((highest, file) => Math.max(highest, file + 1), 0));
  for (let place = 0; place < order.length; place++) rank[files[order[place] ?? 0] ?? 0] = place;
  return rank;
}

/** Gives a dataset the ranks of its events, worked out elsewhere. */
export function seedRanks(dataset: Dataset, rank: Uint32Array): void {
  ranks.set(dataset, rank);
}

/** Positions of the index, the most important first; what stands for others last. `rank` is by the event's place in the file. */
export function orderOf({ files, heaps }: TimeIndex, rank: Uint32Array): Uint32Array {
  // Ranks are places in an order of all events: each position goes to its own, and the gaps are closed.
  const byRank = new Int32Array(rank.length).fill(-1);
  const order = new Uint32Array(files.length);
  let last = files.length;
  for (let position = files.length - 1; position >= 0; position--) {
    if (heaps !== null && (heaps.stands[position] ?? 0) > 0) order[--last] = position;
    else byRank[rank[files[position] ?? 0] ?? 0] = position;
  }
  let many = 0;
  for (let place = 0; place < byRank.length; place++) {
    const position = byRank[place] ?? -1;
    if (position >= 0) order[many++] = position;
  }
  return order;
}

/** The place of each position in an order. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}
