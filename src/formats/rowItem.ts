import type { Person } from "./cells.ts";
import type { ReadRow, ReadTable } from "./readRows.ts";
import type { Entities } from "./references.ts";
import { TABLES } from "./tables.ts";

export type Item = Record<string, unknown>;

/** The values of a row under the names of their columns, in the order of the format. */
export function rowItem(table: ReadTable, row: ReadRow, language: string): Item {
  const item: Item = {};
  for (const { name, kind } of TABLES[table.name]) {
    const value =
      kind === "text"
        ? textOf(row, name, language)
        : kind === "people"
          ? peopleOf(row, name, language)
          : row.values.get(name);
    if (value !== undefined) item[name] = value;
  }
  return item;
}

function textOf(row: ReadRow, field: string, language: string): unknown {
  const byTag = row.texts.get(field);
  return byTag === undefined ? undefined : joined(byTag, language);
}

function peopleOf(row: ReadRow, field: string, language: string): unknown {
  const lists = [...(row.people.get(field) ?? [])];
  const [first] = lists;
  return first?.[1].map(({ name }, index) => {
    const roles = new Map<string | null, string>();
    for (const [tag, people] of lists) {
      const role = sameAt(people, name, index)?.role ?? null;
      if (role !== null) roles.set(tag, role);
    }
    return roles.size === 0 ? { name } : { name, role: joined(roles, language) };
  });
}

/** Texts by language as the format has them; one without a tag beside others is in `language`. */
function joined(byTag: ReadonlyMap<string | null, string>, language: string): unknown {
  const bare = byTag.get(null);
  if (bare !== undefined && byTag.size === 1) return bare;
  const result = new Map<string, string>();
  if (bare !== undefined) result.set(language, bare);
  for (const [tag, text] of byTag) if (tag !== null) result.set(tag, text);
  return Object.fromEntries(result);
}

/** The same person in the list of another language: at the same place, or wherever the name stands. */
function sameAt(people: readonly Person[], name: string, index: number): Person | undefined {
  return people[index]?.name === name ? people[index] : people.find((person) => person.name === name);
}

/** Adds to an event what tables of others say in columns of their own: coordinates, a link, a picture. */
export function addForeignParts(
  event: Item,
  { values }: ReadRow,
  title: string,
  places: Entities,
  sources: Entities,
): void {
  const [lat, lon] = [values.get("lat"), values.get("lon")];
  if (lat !== undefined && lon !== undefined) {
    const id =
      typeof event["place"] === "string" ? event["place"] : places.idOf(`${wordOf(lat)}, ${wordOf(lon)}`);
    places.tell(id, { lat, lon });
    event["place"] ??= id;
  }
  const url = values.get("url");
  const sourceTitle = values.get("sourceTitle");
  if (url !== undefined || sourceTitle !== undefined) {
    const given: readonly unknown[] = Array.isArray(event["sources"]) ? event["sources"] : [];
    // A link beside the name of the one source is that source's address.
    const id =
      sourceTitle === undefined && given.length === 1
        ? wordOf(given[0])
        : sources.idOf(wordOf(sourceTitle ?? url));
    if (url !== undefined) sources.tell(id, { url });
    if (!given.includes(id)) event["sources"] = [...given, id];
  }
  const image = values.get("image");
  if (image !== undefined)
    event["media"] = [{ url: image, type: "image", alt: title === "" ? "image" : title }];
}

/** A cell's value as a word. */
export function wordOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
