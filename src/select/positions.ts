import type { Dataset, Place } from "../model/types.ts";

/** A position on earth, in degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
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
