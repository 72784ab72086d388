import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { CivilRange } from "../model/fuzzyDate.ts";
import type { Dataset } from "../model/types.ts";
import { chooseFrom, chosenFrom } from "./chosen.ts";
import { asksForClaims, claimHits } from "./claimTable.ts";
import type { EventFilter, Found, Match } from "./eventFilter.ts";
import { eventIndex } from "./eventIndex.ts";
import type { EventIndex } from "./eventIndex.ts";

export type { EventFilter, Found, Match } from "./eventFilter.ts";

/**
 * The events that a filter leaves, in chronological order (of equal dates the first in the file first), undated
 * last. With a range, undated events are out and events that may lie outside it are `possible`.
 * @param found what the filter's words find; while it is not known, they leave nothing out
 */
export function filterEvents(dataset: Dataset, filter: EventFilter, found: Found = null): readonly Match[] {
  const index = eventIndex(dataset);
  const columns = columnsOf(index, filter);
  const words = filter.q === null ? null : found;
  const accepts = acceptor(filter, words?.places === undefined ? words : null);
  const range = rangeOf(filter);
  // Nothing is asked: the same list each time, so that what follows from it is found again.
  if (filter.actor.length + columns.length === 0 && range === null && accepts === null && words === null)
    return index.certain;
  const kept = ofOneActor(index, filter, columns, words) ?? keptPlaces(index, filter, columns, words?.places);
  const matches: Match[] = [];
  // Numbers alone have been asked so far; for most filters that is all.
  if (range === null && accepts === null) {
    for (const position of kept) {
      const match = index.certain[position];
      if (match !== undefined) matches.push(match);
    }
    chooseFrom(index.certain, kept, matches);
    return matches;
  }
  const judge = range === null ? null : index.judge();
  const possible = range === null ? [] : index.possible();
  const places = new Uint32Array(kept.length);
  for (const position of kept) {
    const certainty = judge === null || range === null ? "certain" : judge(position, range);
    if (certainty === "no" || (filter.certain && certainty === "possible")) continue;
    const match = certainty === "certain" ? index.certain[position] : possible[position];
    if (match === undefined || (accepts !== null && !accepts(match.event))) continue;
    places[matches.length] = position;
    matches.push(match);
  }
  chooseFrom(index.certain, places.slice(0, matches.length), matches);
  return matches;
}

/** The most frequent filter is known ready made: one actor, and nothing else that is known in columns. null: it is another. */
function ofOneActor(
  index: EventIndex,
  { actor: [first, ...more] }: EventFilter,
  columns: readonly Uint8Array[],
  words: Found,
): Uint32Array | null {
  if (first === undefined || more.length > 0 || columns.length > 0 || words?.places !== undefined)
    return null;
  return index.actorPositions().get(first) ?? new Uint32Array();
}

/**
 * The positions that are left by what is known of all events in columns.
 * @param found by place in the file
 */
function keptPlaces(
  index: EventIndex,
  filter: EventFilter,
  columns: readonly Uint8Array[],
  found: Uint8Array | undefined,
): Uint32Array {
  const actors = actorHits(index, filter);
  const all = index.certain.length;
  const files = found === undefined ? null : index.files();
  const kept = new Uint32Array(all);
  let many = 0;
  for (let position = 0; position < all; position++) {
    if (actors !== null && (actors.hits[position] ?? 0) < actors.needed) continue;
    if (found !== undefined && files !== null && found[files[position] ?? 0] !== 1) continue;
    kept[many++] = position;
  }
  if (columns.length === 0) return kept.slice(0, many);
  return kept.subarray(0, many).filter((position) => columns.every((column) => column[position] !== 0));
}

/** 1 at the positions of the events that a filter leaves: for counts of many values at once. */
export function matchColumn(dataset: Dataset, filter: EventFilter, found: Found): Uint8Array {
  const all = eventIndex(dataset).certain;
  const chosen = chosenFrom(filterEvents(dataset, filter, found));
  const column = new Uint8Array(all.length);
  if (chosen === null) return column.fill(1);
  for (const position of chosen.places) column[position] = 1;
  return column;
}

/** The range of a filter in civil time; null when neither side is set. */
export function rangeOf(filter: Pick<EventFilter, "from" | "to">): CivilRange | null {
  if (filter.from === null && filter.to === null) return null;
  const from = filter.from === null ? null : parseFuzzyDate(filter.from);
  const to = filter.to === null ? null : parseFuzzyDate(filter.to);
  return { from: from?.startMin ?? -Infinity, to: to?.endMax ?? Infinity };
}

/** How many of the filter's actors take part, by position, and how many must; null without an actor filter. */
function actorHits(index: EventIndex, filter: EventFilter): { hits: Uint16Array; needed: number } | null {
  const ids = new Set(filter.actor);
  if (ids.size === 0) return null;
  const hits = new Uint16Array(index.certain.length);
  for (const id of ids) {
    for (const position of index.actorPositions().get(id) ?? []) hits[position] = (hits[position] ?? 0) + 1;
  }
  return { hits, needed: filter.match === "all" ? ids.size : 1 };
}

/** For each test whose answers are ready made, these by position: 0 is out. */
function columnsOf(index: EventIndex, filter: EventFilter): readonly Uint8Array[] {
  const asked = asksForClaims(filter) ? claimHits(index.claims(), filter, index.certain.length) : null;
  return [asked, filter.conflict ? index.conflicts() : null, filter.moved ? index.moved() : null].filter(
    (column) => column !== null,
  );
}

/** The tests that need no index: any of the topics, any of the statuses, what the words find. null: there are none. */
function acceptor(filter: EventFilter, finds: Found): Found {
  const topics = new Set(filter.topic);
  const statuses = new Set(filter.status);
  if (topics.size === 0 && statuses.size === 0) return finds;
  return (event) =>
    (finds === null || finds(event)) &&
    (topics.size === 0 || event.topics.some((topic) => topics.has(topic))) &&
    (statuses.size === 0 || statuses.has(event.current.status));
}
