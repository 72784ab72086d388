import type { Dataset, Place, TimelineEvent } from "../model/types.ts";
import type { Match } from "./eventFilter.ts";
import { positionOf } from "./positions.ts";
import type { Position } from "./positions.ts";

/** A place that has a position, with what took or takes place there. */
export interface PlaceEvents {
  readonly place: Place;
  readonly at: Position;
  /** Each once, in order of time. */
  readonly events: readonly TimelineEvent[];
}

/** An event that no map can show. */
export interface OffMap {
  readonly event: TimelineEvent;
  /** Its places, which have no position; null: an id that the dataset lacks. Empty when no place is told. */
  readonly places: readonly (readonly [id: string, place: Place | null])[];
}

export interface EventPlaces {
  /** Places of most events first; those of as many in the order in which time comes to them. */
  readonly located: readonly PlaceEvents[];
  readonly offMap: readonly OffMap[];
}

/** The places of a selection. An event of several places is at each that has a position; at none it is off the map. */
export function eventPlaces(dataset: Dataset, matches: readonly Match[]): EventPlaces {
  const found = new Map<string, { place: Place; at: Position; events: TimelineEvent[] }>();
  const offMap: OffMap[] = [];
  for (const { event } of matches) {
    const ids = [...new Set(event.places)];
    let shown = false;
    for (const id of ids) {
      const place = dataset.places.get(id);
      const at = place === undefined ? null : positionOf(place);
      if (place === undefined || at === null) continue;
      shown = true;
      const known = found.get(id);
      if (known === undefined) found.set(id, { place, at, events: [event] });
      else known.events.push(event);
    }
    if (!shown) offMap.push({ event, places: ids.map((id) => [id, dataset.places.get(id) ?? null]) });
  }
  const located = [...found.values()].toSorted((a, b) => b.events.length - a.events.length);
  return { located, offMap };
}
