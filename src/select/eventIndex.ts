import { matchesActor } from "../model/actors.ts";
import { compareDates } from "../model/fuzzyDate.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";

/** A match of `filterEvents`, ready made. */
interface Ready<Certainty> {
  readonly event: TimelineEvent;
  readonly certainty: Certainty;
}

/** What filtering a dataset needs again and again. A position is a place in chronological order. */
export interface EventIndex {
  /** Every event as a certain match, in chronological order, undated last; the same objects each time. */
  readonly certain: readonly Ready<"certain">[];
  /** The same as possible matches. */
  readonly possible: readonly Ready<"possible">[];
  /** 1 at the positions of the events that match an actor. */
  actorMask(actorId: string): Uint8Array;
}

/** Chronological; of equal dates the first in the file comes first. */
export function inOrder(a: TimelineEvent, b: TimelineEvent): number {
  return compareDates(a.current.when, b.current.when) || a.index - b.index;
}

const indexes = new WeakMap<Dataset, EventIndex>();

/** The index of a dataset, made once for as long as the dataset lives. */
export function eventIndex(dataset: Dataset): EventIndex {
  let index = indexes.get(dataset);
  if (index === undefined) {
    index = buildIndex(dataset);
    indexes.set(dataset, index);
  }
  return index;
}

function buildIndex(dataset: Dataset): EventIndex {
  const events = dataset.events.toSorted(inOrder);
  const masks = new Map<string, Uint8Array>();
  return {
    certain: events.map((event) => ({ event, certainty: "certain" })),
    possible: events.map((event) => ({ event, certainty: "possible" })),
    actorMask: (actorId) => {
      let mask = masks.get(actorId);
      if (mask === undefined) {
        const matches = matchesActor(dataset, actorId);
        mask = Uint8Array.from(events, (event) => (matches(event) ? 1 : 0));
        masks.set(actorId, mask);
      }
      return mask;
    },
  };
}
