import type { RawEvent } from "./schema.ts";
import { reportDangling, toText } from "./readList.ts";
import type { Reading } from "./reading.ts";
import type { SentenceWord } from "./sentences.ts";
import type { Actor, Participant, Place, Source, Topic } from "./types.ts";

/** What events refer to. */
export interface Tables {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  /** One object for each actor that takes part without a role; most do, in many events. */
  readonly plain: Map<string, Participant>;
}

/** Unknown actors stay, so that the reader sees that somebody took part. */
export function readParticipants(
  raw: NonNullable<RawEvent["actors"]>,
  tables: Tables,
  cx: Reading,
): Participant[] {
  return raw.map((item, index) => {
    const id = typeof item === "string" ? item : item.actor;
    if (!tables.actors.has(id)) {
      cx.path.push("actors");
      const position = cx.position(raw, index);
      if (typeof item === "string") reportDangling(position, id, "actor", 'shown as "unknown"', cx);
      else {
        cx.path.push(position);
        reportDangling("actor", id, "actor", 'shown as "unknown"', cx);
        cx.path.pop();
      }
      cx.path.pop();
    }
    if (typeof item !== "string" && item.role !== undefined) return { actor: id, role: toText(item.role) };
    const known = tables.plain.get(id);
    if (known !== undefined) return known;
    const participant: Participant = { actor: id, role: null };
    tables.plain.set(id, participant);
    return participant;
  });
}

export function readPlaceIds(
  raw: NonNullable<RawEvent["place"]>,
  tables: Tables,
  cx: Reading,
): readonly string[] {
  if (typeof raw === "string") {
    if (!tables.places.has(raw)) reportDangling("place", raw, "place", 'shown as "unknown"', cx);
    return [raw];
  }
  reportUnknownIds(raw, "place", "place", tables.places, cx);
  return raw;
}

export function readTopicIds(raw: readonly string[], tables: Tables, cx: Reading): readonly string[] {
  reportUnknownIds(raw, "topics", "topic", tables.topics, cx);
  return raw;
}

function reportUnknownIds(
  ids: readonly string[],
  key: string,
  what: SentenceWord,
  table: { has(id: string): boolean },
  cx: Reading,
): void {
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index];
    if (id === undefined || table.has(id)) continue;
    cx.path.push(key);
    reportDangling(cx.position(ids, index), id, what, 'shown as "unknown"', cx);
    cx.path.pop();
  }
}
