import { PlaceSchema, SourceSchema, TopicSchema } from "./schema.ts";
import type { RawPlace } from "./schema.ts";
import { nameOrId, optionalText, readTable, reportDangling } from "./readList.ts";
import { readDate } from "./readDates.ts";
import { readTimeZone } from "./readTimeZone.ts";
import type { Reading } from "./reading.ts";
import { shape } from "./shape.ts";
import type { Actor, Place, Source, Topic } from "./types.ts";

const readPlaceShape = shape(PlaceSchema, ["name"]);
const readTopicShape = shape(TopicSchema, ["name"]);
const readSourceShape = shape(SourceSchema, ["title"]);

export function readPlaces(value: unknown, cx: Reading): ReadonlyMap<string, Place> {
  return readTable(value, "places", "Place", cx, (item) => {
    const raw = readPlaceShape(item, cx);
    if (raw === null) return null;
    return {
      id: raw.id,
      name: nameOrId(item, "name", raw.name, raw.id, cx),
      ...readPosition(raw, item, cx),
      timeZone: readTimeZone(raw.timeZone, cx),
      basis: raw.basis ?? "seen",
    };
  });
}

/** Both or none: half a position is no place on a map. */
function readPosition(
  raw: Pick<RawPlace, "lat" | "lon">,
  item: unknown,
  cx: Reading,
): Pick<Place, "lat" | "lon"> {
  const { lat = null, lon = null } = raw;
  if (lat !== null && lon !== null) return { lat, lon };
  const given = typeof item === "object" && item !== null && "lat" in item && "lon" in item;
  if (!given && lat !== lon) {
    cx.report("missing-field", "repaired", item, "half-position");
  }
  return { lat: null, lon: null };
}

export function readTopics(value: unknown, cx: Reading): ReadonlyMap<string, Topic> {
  return readTable(value, "topics", "Topic", cx, (item) => {
    const raw = readTopicShape(item, cx);
    return raw === null ? null : { id: raw.id, name: nameOrId(item, "name", raw.name, raw.id, cx) };
  });
}

export function readSources(
  value: unknown,
  actors: ReadonlyMap<string, Actor>,
  cx: Reading,
): ReadonlyMap<string, Source> {
  return readTable(value, "sources", "Source", cx, (item) => {
    const raw = readSourceShape(item, cx);
    if (raw === null) return null;
    if (raw.party !== undefined && !actors.has(raw.party)) {
      reportDangling("party", raw.party, "actor", 'shown as "unknown"', cx);
    }
    return {
      id: raw.id,
      title: nameOrId(item, "title", raw.title, raw.id, cx),
      publisher: raw.publisher ?? null,
      url: raw.url ?? null,
      archivedUrl: raw.archivedUrl ?? null,
      published: readDate(raw.published, "published", cx, "the source counts as undated"),
      accessed: readDate(raw.accessed, "accessed", cx),
      language: raw.language ?? null,
      kind: raw.kind ?? null,
      party: raw.party ?? null,
      note: optionalText(raw.note),
    };
  });
}
