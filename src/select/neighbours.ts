import { compareDates } from "../model/fuzzyDate.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { Match } from "./eventFilter.ts";

export interface Neighbours {
  readonly previous: TimelineEvent | null;
  readonly next: TimelineEvent | null;
  /** From 1; null: the event is not among the matches, its neighbours are those before and after it in time. */
  readonly position: number | null;
  readonly total: number;
}

/**
 * The events before and after one among the matches, in the order in which they are listed; of one that is not among
 * them those before and after it in time.
 */
export function neighbours(matches: readonly Match[], event: TimelineEvent): Neighbours {
  const position = matches.findIndex((match) => match.event.id === event.id);
  const found = position !== -1;
  const later = found ? position : matches.findIndex((match) => isLater(match.event, event));
  const place = later === -1 ? matches.length : later;
  return {
    previous: matches[place - 1]?.event ?? null,
    next: matches[found ? place + 1 : place]?.event ?? null,
    position: found ? place + 1 : null,
    total: matches.length,
  };
}

function isLater(one: TimelineEvent, other: TimelineEvent): boolean {
  return (compareDates(one.current.when, other.current.when) || one.index - other.index) > 0;
}
