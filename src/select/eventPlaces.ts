import type { Dataset, Place, TimelineEvent } from "../model/types.ts";
import type { Match } from "./eventFilter.ts";

/** A position on earth, in degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

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

/**
 * Where on earth a place is; null where that is not told. 0° north, 0° east is told by programs that know no position
 * and not by people: in the sea off Africa it would draw every map apart.
 */
export function positionOf({ lat, lon }: Pick<Place, "lat" | "lon">): Position | null {
  if (lat === null || lon === null || (lat === 0 && lon === 0)) return null;
  return { lat, lon };
}

/** Whether anything of a dataset can be shown on a map. */
export function hasPositions(dataset: Dataset): boolean {
  for (const place of dataset.places.values()) if (positionOf(place) !== null) return true;
  return false;
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
