import { inRange, parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { CivilRange } from "../model/fuzzyDate.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { EventFilter, Match } from "./eventFilter.ts";
import { eventIndex } from "./eventIndex.ts";
import type { EventIndex } from "./eventIndex.ts";

export type { EventFilter, Match } from "./eventFilter.ts";

/**
 * The events that a filter leaves, in chronological order (of equal dates the first in the file first), undated
 * last. With a range, undated events are out and events that may lie outside it are `possible`.
 */
export function filterEvents(dataset: Dataset, filter: EventFilter): Match[] {
  const index = eventIndex(dataset);
  const actors = actorMask(index, filter);
  const accepts = acceptor(filter);
  const range = rangeOf(filter);
  const matches: Match[] = [];
  for (const [position, match] of index.certain.entries()) {
    if (actors !== null && actors[position] === 0) continue;
    if (!accepts(match.event)) continue;
    const certainty = certaintyIn(match.event, range);
    if (certainty === "no" || (filter.certain && certainty === "possible")) continue;
    const found = certainty === "certain" ? match : index.possible[position];
    if (found !== undefined) matches.push(found);
  }
  return matches;
}

/** The range of a filter in civil time; null when neither side is set. */
export function rangeOf(filter: Pick<EventFilter, "from" | "to">): CivilRange | null {
  if (filter.from === null && filter.to === null) return null;
  const from = filter.from === null ? null : parseFuzzyDate(filter.from);
  const to = filter.to === null ? null : parseFuzzyDate(filter.to);
  return { from: from?.startMin ?? -Infinity, to: to?.endMax ?? Infinity };
}

function certaintyIn(event: TimelineEvent, range: CivilRange | null): Match["certainty"] | "no" {
  if (range === null) return "certain";
  const { when } = event.current;
  return when === null ? "no" : inRange(when, range);
}

/** 1 where any (or all) of the actors take part; null without an actor filter. */
function actorMask(index: EventIndex, filter: EventFilter): Uint8Array | null {
  const [first, ...others] = [...new Set(filter.actor)].map((id) => index.actorMask(id));
  if (first === undefined || others.length === 0) return first ?? null;
  const mask = first.slice();
  for (const other of others) {
    for (let position = 0; position < mask.length; position++) {
      const here = mask[position] ?? 0;
      const there = other[position] ?? 0;
      mask[position] = filter.match === "all" ? here & there : here | there;
    }
  }
  return mask;
}

/** The tests that need no index: any of the topics, any of the statuses. */
function acceptor(filter: EventFilter): (event: TimelineEvent) => boolean {
  const topics = new Set(filter.topic);
  const statuses = new Set(filter.status);
  return (event) =>
    (topics.size === 0 || event.topics.some((topic) => topics.has(topic))) &&
    (statuses.size === 0 || statuses.has(event.current.status));
}
