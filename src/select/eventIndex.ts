import { actorIndex } from "../model/actors.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { dateMoved } from "../model/slip.ts";
import { claimTable } from "./claimTable.ts";
import type { ClaimTable } from "./claimTable.ts";
import { hasConflict } from "./conflicts.ts";
import { chronologicalPlaces } from "./dayOrder.ts";
import { rangeJudge } from "./rangeJudge.ts";
import type { RangeJudge } from "./rangeJudge.ts";

/** A match of `filterEvents`, ready made. */
interface Ready<Certainty> {
  readonly event: TimelineEvent;
  readonly certainty: Certainty;
}

/** Positions in ascending order by what they have in common. */
export type Postings = ReadonlyMap<string, Uint32Array>;

/** What filtering a dataset needs again and again. A position is a place in chronological order. */
export interface EventIndex {
  /** Every event as a certain match, in chronological order, undated last; the same objects each time. */
  readonly certain: readonly Ready<"certain">[];
  /** The same as possible matches. Made when first asked for. */
  possible(): readonly Ready<"possible">[];
  /** Places of the events in the file (`event.index`), by position. Made when first asked for. */
  files(): Uint32Array;
  /** Positions of the events that match an actor, ascending; by the ids of all actors that match any. Made when first asked for. */
  actorPositions(): Postings;
  /** How the events' dates lie to a range. Made when first asked for. */
  judge(): RangeJudge;
  /** The claims of all events. Made when first asked for. */
  claims(): ClaimTable;
  /** 1 at the positions of events with conflicting values. Made when first asked for. */
  conflicts(): Uint8Array;
  /** 1 at the positions of events whose date moved. Made when first asked for. */
  moved(): Uint8Array;
}

const indexes = new WeakMap<Dataset, EventIndex>();

/** The index of a dataset, made once for as long as the dataset lives. */
export function eventIndex(dataset: Dataset): EventIndex {
  let index = indexes.get(dataset);
  if (index === undefined) {
    index = buildIndex(dataset, eventsInOrder(dataset, chronologicalPlaces(dataset.events)));
    indexes.set(dataset, index);
  }
  return index;
}

/**
 * Gives a dataset an index of which the long part was made elsewhere.
 * @param events in chronological order
 */
export function seedIndex(dataset: Dataset, events: readonly TimelineEvent[], actors: Postings): EventIndex {
  const index = buildIndex(dataset, events, actors);
  indexes.set(dataset, index);
  return index;
}

/** @param order of each position the place of its event in `Dataset.events` */
export function eventsInOrder({ events }: Dataset, order: Uint32Array): TimelineEvent[] {
  const sorted: TimelineEvent[] = [];
  for (const place of order) {
    const event = events[place];
    if (event !== undefined) sorted.push(event);
  }
  return sorted;
}

function buildIndex(
  dataset: Dataset,
  events: readonly TimelineEvent[],
  actors: Postings | null = null,
): EventIndex {
  let files: Uint32Array | null = null;
  let positions = actors;
  let judge: RangeJudge | null = null;
  let claims: ClaimTable | null = null;
  let conflicts: Uint8Array | null = null;
  let moved: Uint8Array | null = null;
  let possible: readonly Ready<"possible">[] | null = null;
  return {
    certain: events.map((event) => ({ event, certainty: "certain" })),
    possible: () => (possible ??= events.map((event) => ({ event, certainty: "possible" }))),
    files: () => (files ??= Uint32Array.from(events, ({ index }) => index)),
    actorPositions: () => (positions ??= positionsByActor(dataset, events)),
    judge: () => (judge ??= rangeJudge(events)),
    claims: () => (claims ??= claimTable(events)),
    conflicts: () => (conflicts ??= Uint8Array.from(events, (event) => Number(hasConflict(event)))),
    moved: () => (moved ??= Uint8Array.from(events, (event) => Number(dateMoved(event)))),
  };
}

/** One pass over the events for all actors: asking each actor about each event would take seconds where there are many of both. */
function positionsByActor(dataset: Dataset, events: readonly TimelineEvent[]): Postings {
  const actors = actorIndex(dataset);
  const byActor = new Map<string, number[]>();
  // Of those who take part in many events it is known at once whose these are.
  const known = new Map<ReadonlySet<string>, readonly number[][]>();
  for (const [position, event] of events.entries()) {
    const ids = actors.matching(event);
    let lists = known.get(ids);
    if (lists === undefined) {
      lists = Array.from(ids, (id) => {
        const list = byActor.get(id) ?? [];
        byActor.set(id, list);
        return list;
      });
      known.set(ids, lists);
    }
    for (const list of lists) list.push(position);
  }
  return new Map([...byActor].map(([id, positions]) => [id, Uint32Array.from(positions)]));
}
