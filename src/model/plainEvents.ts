import { isAhead } from "./ahead.ts";
import { MAX_TEXT, isObject, isLanguage } from "./leaves.ts";
import { NONE } from "./readList.ts";
import { knownDate } from "./readDates.ts";
import type { Tables } from "./readReferences.ts";
import type { Reading } from "./reading.ts";
import { STATUSES } from "./types.ts";
import type { Account, FuzzyDate, Participant, Preferred, Status, Text, TimelineEvent } from "./types.ts";

export const NO_PREFERENCE: ReadonlyMap<string, Preferred> = new Map();

/** Of ids in other letters two spellings may be the same. */
const PLAIN_ID = /^[A-Za-z0-9_\-:.]{1,200}$/;
const KNOWN: ReadonlySet<unknown> = new Set(STATUSES);

/**
 * Reads the events that most long files are made of, several times as fast as field by field: one account, no more than
 * a date, a status, texts and ids, and nothing in it that has to be said. Equal lists become one, so that what is found
 * out of them is found out once. null: must go the long way.
 */
export function createPlainReader(
  tables: Tables,
  cx: Reading,
): (item: unknown, index: number) => TimelineEvent | null {
  const participant = (id: string): Participant => {
    const known = tables.plain.get(id) ?? { actor: id, role: null };
    tables.plain.set(id, known);
    return known;
  };
  const casts = createLists(tables.actors, (ids) => ids.map(participant));
  const places = createLists(tables.places, same);
  const topics = createLists(tables.topics, same);
  const sources = createLists(tables.sources, same);

  return (item, index) => {
    if (!isObject(item) || Object.getPrototypeOf(item) !== Object.prototype) return null;
    let id: string | null = null;
    let title: Text | null = null;
    let summary: Text | null = null;
    let when: FuzzyDate | null = null;
    let status: unknown = "occurred";
    let featured = false;
    let actors: readonly Participant[] | null = NONE;
    let at: readonly string[] | null = NONE;
    let about: readonly string[] | null = NONE;
    let told: readonly string[] | null = NONE;
    for (const key in item) {
      const value = item[key];
      switch (key) {
        case "id":
          if (typeof value !== "string" || !PLAIN_ID.test(value)) return null;
          id = value;
          break;
        case "title":
          title = plainText(value);
          if (title === null) return null;
          break;
        case "summary":
          summary = plainText(value);
          if (summary === null) return null;
          break;
        case "when":
          if (typeof value !== "string") return null;
          when = knownDate(value, cx);
          if (when === null || isAhead(when, cx.endOfDay)) return null;
          break;
        case "status":
          if (!KNOWN.has(value)) return null;
          status = value;
          break;
        case "featured":
          if (typeof value !== "boolean") return null;
          featured = value;
          break;
        case "actors":
          actors = casts(value);
          break;
        case "place":
          at = places(typeof value === "string" ? [value] : value);
          break;
        case "topics":
          about = topics(value);
          break;
        case "sources":
          told = sources(value);
          break;
        default:
          return null;
      }
    }
    if (id === null || title === null) return null;
    if (actors === null || at === null || about === null || told === null) return null;
    const current: Account = {
      reported: null,
      // One of them: it has been looked up.
      status: status as Status,
      when,
      unreadable: null,
      whenText: null,
      duration: null,
      title: null,
      summary: null,
      actors: null,
      places: null,
      sources: told,
      basis: "seen",
      note: null,
    };
    return {
      id,
      index,
      title,
      summary,
      featured,
      actors,
      places: at,
      topics: about,
      relations: NONE,
      media: NONE,
      accounts: [current],
      current,
      claims: NONE,
      preferred: NO_PREFERENCE,
    };
  };
}

const same = (ids: readonly string[]): readonly string[] => ids;

/** Reads lists of ids that are all known; equal ones are one object. null: some are not, or it is no list. */
function createLists<T>(
  table: ReadonlyMap<string, unknown>,
  make: (ids: readonly string[]) => T,
): (value: unknown) => T | null {
  const single = new Map<string, T>();
  const several = new Map<string, T>();
  return (value) => {
    if (!Array.isArray(value)) return null;
    const ids: readonly unknown[] = value;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at];
      if (typeof id !== "string" || !table.has(id)) return null;
    }
    const lists = ids.length === 1 ? single : several;
    // No id has a line break.
    const key = ids.length === 1 ? (ids[0] as string) : ids.join("\n");
    let list = lists.get(key);
    if (list === undefined) lists.set(key, (list = make(ids as readonly string[])));
    return list;
  };
}

/** A text that says something, or such texts by language. */
function plainText(value: unknown): Text | null {
  if (typeof value === "string") return says(value) ? value : null;
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return null;
  const texts = new Map<string, string>();
  for (const key in value) {
    const text = value[key];
    if (typeof text !== "string" || !says(text) || !knowsTag(key)) return null;
    texts.set(key, text);
  }
  return texts.size > 0 ? texts : null;
}

function says(text: string): boolean {
  return text.length <= MAX_TEXT && /\S/.test(text);
}

/** Few languages stand in a file, and each a hundred thousand times. */
const tags = new Map<string, boolean>();
const MOST_TAGS = 200;

function knowsTag(key: string): boolean {
  let known = tags.get(key);
  if (known === undefined) {
    known = isLanguage(key);
    if (tags.size < MOST_TAGS) tags.set(key, known);
  }
  return known;
}
