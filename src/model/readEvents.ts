import type { Steps } from "../lib/steps.ts";
import { readAccounts } from "./readAccounts.ts";
import { readClaims, readPreferred } from "./readClaims.ts";
import { isNew, itemSteps, NONE, optionalText, reportDangling } from "./readList.ts";
import { readMedia } from "./readMedia.ts";
import { createPlainReader, NO_PREFERENCE } from "./plainEvents.ts";
import { readParticipants, readPlaceIds, readTopicIds } from "./readReferences.ts";
import type { Tables } from "./readReferences.ts";
import type { Reading } from "./reading.ts";
import { EventSchema } from "./schema.ts";
import type { RawEvent } from "./schema.ts";
import { shape } from "./shape.ts";
import type { Relation, TimelineEvent } from "./types.ts";

const readShape = shape(EventSchema, ["title"]);

type RawRelations = NonNullable<RawEvent["relations"]>;

/** Reads the events of a file, some at a time, in their order. */
export interface EventReader {
  /** The next of them: those that can be kept; each that can't is reported. Relations are still left out. */
  read(items: readonly unknown[]): Steps<TimelineEvent[]>;
  /** The relations of those that have any. After the last of them: only then is it known which events there are. */
  relations(): readonly RelationsAt[];
  /** So many have been given. */
  readonly total: number;
  /** Of those that were kept. */
  readonly ids: ReadonlySet<string>;
}

/** The relations of one event, by its place among those that were kept. */
export interface RelationsAt {
  readonly place: number;
  readonly relations: readonly Relation[];
}

/** @param elsewhere there are events that are not in this list: a relation may lead to one of them */
export function createEventReader(tables: Tables, cx: Reading, elsewhere = false): EventReader {
  const ids = new Set<string>();
  const related: (readonly [event: TimelineEvent, place: number, raw: RawRelations])[] = [];
  const readPlain = createPlainReader(tables, cx);
  let many = 0;
  const readOne = (item: unknown, index: number): TimelineEvent | null => {
    const plain = readPlain(item, index);
    if (plain !== null && !ids.has(plain.id)) {
      ids.add(plain.id);
      return plain;
    }
    const raw = readShape(item, cx);
    if (raw === null || !isNew(raw.id, ids, cx)) return null;
    const event = readEvent(raw, item, index, tables, cx);
    if (event === null) return null;
    ids.add(raw.id);
    if (raw.relations !== undefined && raw.relations.length > 0)
      related.push([event, ids.size - 1, raw.relations]);
    return event;
  };
  return {
    ids,
    get total() {
      return many;
    },
    *read(items) {
      const from = many;
      many += items.length;
      return yield* itemSteps(items, "events", "Event", cx, readOne, from);
    },
    relations: () =>
      related.map(([event, place, raw]) => ({
        place,
        relations: readRelations(event, raw, elsewhere ? null : ids, cx),
      })),
  };
}

/** Gives events their relations. */
export function relate(events: TimelineEvent[], all: readonly RelationsAt[]): void {
  for (const { place, relations } of all) {
    const event = events[place];
    if (event !== undefined) events[place] = { ...event, relations };
  }
}

function readEvent(
  raw: Omit<RawEvent, "title"> & { readonly title?: RawEvent["title"] | undefined },
  item: unknown,
  index: number,
  tables: Tables,
  cx: Reading,
): TimelineEvent | null {
  const accounts = readAccounts(raw, item, tables, cx);
  const current = accounts.at(-1);
  if (current === undefined) {
    cx.report("no-account", "dropped", item, "no-account");
    return null;
  }
  const title = optionalText(raw.title) ?? current.title;
  if (title === null) {
    cx.report("missing-field", "dropped", item, "missing-title");
    return null;
  }
  const claims = raw.claims === undefined ? NONE : readClaims(raw.claims, tables, cx);
  return {
    id: raw.id,
    index,
    title,
    summary: optionalText(raw.summary) ?? current.summary,
    featured: raw.featured ?? false,
    actors: raw.actors === undefined ? (current.actors ?? NONE) : readParticipants(raw.actors, tables, cx),
    places: raw.place === undefined ? (current.places ?? NONE) : readPlaceIds(raw.place, tables, cx),
    topics: raw.topics === undefined ? NONE : readTopicIds(raw.topics, tables, cx),
    relations: NONE,
    media: raw.media === undefined ? NONE : readMedia(raw.media, cx),
    accounts,
    current,
    claims,
    preferred: raw.preferred === undefined ? NO_PREFERENCE : readPreferred(raw.preferred, claims, cx),
  };
}

function readRelations(
  event: TimelineEvent,
  raw: RawRelations,
  ids: ReadonlySet<string> | null,
  cx: Reading,
): Relation[] {
  const kept: Relation[] = [];
  cx.path.push("events", event.index);
  cx.subject("Event", event);
  cx.path.push("relations");
  for (const [index, { type, event: other }] of raw.entries()) {
    cx.path.push(cx.position(raw, index));
    if (other === event.id) {
      cx.path.push("event");
      cx.report("self-reference", "repaired", other, "self-reference");
      cx.path.pop();
    } else if (ids?.has(other) === false) reportDangling("event", other, "event", "left out", cx);
    else kept.push({ type, event: other });
    cx.path.pop();
  }
  cx.path.length -= 3;
  return kept;
}
