import { DAY_MS } from "./calendar.ts";
import { isObject } from "./leaves.ts";
import type { CivilMs } from "./types.ts";

/**
 * Events as the rows of a table by columns (Parquet): the names of the columns, and the way from a row to an event as
 * the file format has it (docs/large.md).
 */

/** Civil time of a side that is open, where a column must have a value: beyond every date there is. */
export const FARTHEST_MS = 8.64e15;

/** Columns without which there is no timeline. */
export const NEEDED_COLUMNS = ["id", "title", "start", "end"] as const;

/** All columns that are read, besides `title:LANG` and `summary:LANG`. */
const EVENT_COLUMNS = [
  ...NEEDED_COLUMNS,
  "when",
  "status",
  "importance",
  "featured",
  "actors",
  "topics",
  "place",
  "sources",
  "summary",
  "more",
] as const;

/** A text in one language has a column of its own: `title:ja`. */
const LANGUAGE_COLUMN = /^(title|summary):([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)$/;

export function isEventColumn(name: string): boolean {
  return (EVENT_COLUMNS as readonly string[]).includes(name) || LANGUAGE_COLUMN.test(name);
}

/** A row by column names, as a reader of the table gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** When the event begins at the earliest and is over at the latest (exclusive); null: no day is known. */
export interface RowSpan {
  readonly start: CivilMs;
  readonly end: CivilMs;
}

export function rowSpan(row: Row): RowSpan | null {
  const start = millis(row["start"]);
  if (start === null) return null;
  return { start, end: Math.max(millis(row["end"]) ?? start + DAY_MS, start + 1) };
}

/** A timestamp in whatever shape a reader gives it; null for none. */
function millis(value: unknown): number | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime();
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** A number where a text is meant: ids are numbers in many tables. */
function idOf(value: unknown): unknown {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
}

/** The ids in a cell: a list, lists in it taken apart, or a text with `;` between them. What is no id is for the report. */
export function rowIds(value: unknown): readonly unknown[] {
  if (typeof value === "string") {
    if (value === "") return [];
    return value
      .split(";")
      .map((each) => each.trim())
      .filter((each) => each !== "");
  }
  if (value === null || value === undefined) return [];
  const all: readonly unknown[] = Array.isArray(value) ? value.flat(Infinity) : [value];
  return all.filter((each) => each !== null && each !== undefined && each !== "").map(idOf);
}

/** A row as an event of the file format. What is wrong in it is for `parseDataset` to say. */
export function eventOfRow(row: Row): Record<string, unknown> {
  const event: Record<string, unknown> = { id: idOf(row["id"]) };
  for (const name of ["title", "summary"]) {
    const text = textOf(row, name);
    if (text !== undefined) event[name] = text;
  }
  const when = row["when"];
  const span = rowSpan(row);
  if (typeof when === "string" && when !== "") event["when"] = when;
  else if (span !== null) event["when"] = edtfOf(span);
  if (typeof row["status"] === "string" && row["status"] !== "") event["status"] = row["status"];
  if (row["featured"] === true) event["featured"] = true;
  for (const name of ["actors", "topics", "place", "sources"]) {
    const ids = rowIds(row[name]);
    if (ids.length > 0) event[name] = ids;
  }
  const more = moreOf(row["more"]);
  // With accounts of its own the columns only repeat the last of them.
  if (Array.isArray(more["accounts"])) for (const name of ["when", "status", "sources"]) delete event[name];
  return { ...event, ...more };
}

function textOf(row: Row, name: string): unknown {
  const plain = row[name];
  let texts: Record<string, string> | null = null;
  for (const key of Object.keys(row)) {
    const found = LANGUAGE_COLUMN.exec(key);
    const text = row[key];
    if (found?.[1] !== name || typeof text !== "string" || text === "") continue;
    texts ??= typeof plain === "string" && plain !== "" ? { en: plain } : {};
    texts[found[2] ?? ""] = text;
  }
  return texts ?? (plain === null || plain === "" ? undefined : plain);
}

/** Any other field of an event, as JSON: accounts, claims, roles. What can't be read is left for the report. */
function moreOf(value: unknown): Record<string, unknown> {
  if (isObject(value)) return value;
  if (typeof value !== "string" || value === "") return {};
  try {
    const more: unknown = JSON.parse(value);
    return isObject(more) ? more : { more: value };
  } catch {
    return { more: value };
  }
}

/** The date that a row has without a `when`: days where both ends are midnights, else minutes. */
export function edtfOf({ start, end }: RowSpan): string {
  const from = start <= -FARTHEST_MS ? ".." : null;
  const to = end >= FARTHEST_MS ? ".." : null;
  const days = (from !== null || start % DAY_MS === 0) && (to !== null || end % DAY_MS === 0);
  if (days) {
    const first = from ?? iso(start, 10);
    const last = to ?? iso(end - DAY_MS, 10);
    return first === last ? first : `${first}/${last}`;
  }
  const first = from ?? iso(start, 16);
  const last = to ?? iso(end - 1, 16);
  return first === last ? first : `${first}/${last}`;
}

function iso(ms: CivilMs, length: 10 | 16): string {
  const text = new Date(ms).toISOString();
  if (!/^[+-]/.test(text)) return text.slice(0, length);
  // Years of more than four digits: EDTF writes them with a Y and without month and day; -000044 is -0044.
  const year = Number(text.slice(0, 7));
  return Math.abs(year) > 9999 ? `Y${year}` : `-${text.slice(3, 3 + length)}`;
}
