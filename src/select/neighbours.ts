import type { TimelineEvent } from "../model/types.ts";
import { inOrder } from "./eventIndex.ts";
import type { Match } from "./eventFilter.ts";

export interface Neighbours {
  readonly previous: TimelineEvent | null;
  readonly next: TimelineEvent | null;
  /** From 1; null: the event is not among the matches, its neighbours are those before and after it in time. */
  readonly position: number | null;
  readonly total: number;
}

/** The events before and after one among the matches of `filterEvents` (which are in chronological order). */
export function neighbours(matches: readonly Match[], event: TimelineEvent): Neighbours {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = matches[middle]?.event;
    if (other !== undefined && inOrder(other, event) < 0) low = middle + 1;
    else high = middle;
  }
  const found = matches[low]?.event.id === event.id;
  return {
    previous: matches[low - 1]?.event ?? null,
    next: matches[found ? low + 1 : low]?.event ?? null,
    position: found ? low + 1 : null,
    total: matches.length,
  };
}
