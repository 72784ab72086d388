import { isObject } from "../model/leaves.ts";
import type { DatasetFile } from "./format.ts";

/**
 * Columns of a table of events that stands alone: what the ids beside them are called, for people who have only this
 * table. They are written and passed over when it is read again: the ids are what counts.
 */
const NAME_COLUMNS = [
  ["actorNames", "actors", "name"],
  ["placeNames", "place", "name"],
  ["topicNames", "topics", "name"],
  ["sourceTitles", "sources", "title"],
  ["sourceAddresses", "sources", "url"],
] as const;

type Row = Readonly<Record<string, unknown>>;

export function isNameColumn(head: string): boolean {
  return NAME_COLUMNS.some(([name]) => name === head);
}

/** Heads with the cells of each row; only columns in which something stands. */
export function nameColumns(
  file: DatasetFile,
  rows: readonly Row[],
  language: string | undefined,
): { readonly head: string; readonly cells: readonly string[] }[] {
  return NAME_COLUMNS.map(([head, field, said]) => {
    const things = new Map(
      (file[field === "place" ? "places" : field] ?? []).map((thing): [string, Row] => [thing.id, thing]),
    );
    const cells = rows.map((row) =>
      idsIn(row[field])
        .map((id) => textIn(things.get(id)?.[said], language))
        .join("; ")
        .replace(/^[; ]+$/, ""),
    );
    return { head, cells };
  }).filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function idsIn(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items
    .map((item) => (isObject(item) ? item["actor"] : item))
    .filter((item) => typeof item === "string");
}

/** In the language that is asked for, else in the first there is. */
function textIn(text: unknown, language: string | undefined): string {
  if (!isObject(text)) return typeof text === "string" ? text : "";
  const found = (language === undefined ? undefined : text[language]) ?? Object.values(text)[0];
  return typeof found === "string" ? found : "";
}
