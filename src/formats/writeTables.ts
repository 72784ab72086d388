import { isObject } from "../model/leaves.ts";
import { writeCell, writePeople } from "./cells.ts";
import { writeCsv } from "./csvText.ts";
import { flatten } from "./flatten.ts";
import type { DatasetFile, SourceFile } from "./format.ts";
import { nameColumns } from "./nameColumns.ts";
import { TABLES, TABLE_NAMES } from "./tables.ts";
import type { Column, Row, TableName } from "./tables.ts";

/** A column of the written table: `tag` is the language of a text, null for one in none. */
interface Slot {
  readonly column: Column;
  readonly tag: string | null;
}

/** The table of events alone, with the names of what it refers to; only the columns in which something stands. */
export function writeEventTable(file: DatasetFile, delimiter: string, language?: string): string {
  const rows = flatten(file).events;
  const named = nameColumns(file, rows, language);
  return tableText(rows, "events", file.languages ?? [], delimiter, named);
}

/** Every table in which something stands, each as a file: `events.csv`, `claims.csv`, … */
export function writeAllTables(file: DatasetFile, delimiter: string, extension: string): SourceFile[] {
  const tables = flatten(file);
  return TABLE_NAMES.filter((name) => name === "events" || tables[name].length > 0).map((name) => ({
    name: `${name}.${extension}`,
    text: tableText(tables[name], name, file.languages ?? [], delimiter),
  }));
}

function tableText(
  rows: readonly Row[],
  name: TableName,
  languages: readonly string[],
  delimiter: string,
  further: readonly { readonly head: string; readonly cells: readonly string[] }[] = [],
): string {
  const slots = TABLES[name].flatMap((column) => slotsOf(column, rows, languages));
  const head = slots.map(({ column, tag }) => (tag === null ? column.name : `${column.name}:${tag}`));
  const body = rows.map((row, index) => [
    ...slots.map((slot) => cellOf(row[slot.column.name], slot)),
    ...further.map(({ cells }) => cells[index] ?? ""),
  ]);
  return writeCsv([[...head, ...further.map((column) => column.head)], ...body], delimiter);
}

function cellOf(value: unknown, { column, tag }: Slot): string {
  if (column.kind === "people") return writePeople(value, tag);
  if (column.kind !== "text") return writeCell(column.kind, value);
  if (tag === null) return typeof value === "string" ? value : "";
  return isObject(value) && Object.hasOwn(value, tag) ? writeCell("string", value[tag]) : "";
}

function slotsOf(column: Column, rows: readonly Row[], languages: readonly string[]): Slot[] {
  const { name, kind } = column;
  if (kind !== "text" && kind !== "people") {
    return column.needed || name === "when" || rows.some((row) => writeCell(kind, row[name]) !== "")
      ? [{ column, tag: null }]
      : [];
  }
  const texts = rows.flatMap((row) => (kind === "text" ? [row[name]] : rolesOf(row[name])));
  const tags = new Set<string>();
  for (const text of texts) if (isObject(text)) for (const tag of Object.keys(text)) tags.add(tag);
  const sorted = [...tags].sort((a, b) => rank(a, languages) - rank(b, languages));
  const bare =
    kind === "text"
      ? texts.some((text) => typeof text === "string") || (column.needed && sorted.length === 0)
      : rows.some((row) => row[name] !== undefined);
  return [...(bare ? [null] : []), ...sorted].map((tag) => ({ column, tag }));
}

function rolesOf(people: unknown): unknown[] {
  return Array.isArray(people)
    ? people.map((person: unknown) => (isObject(person) ? person["role"] : undefined))
    : [];
}

function rank(tag: string, languages: readonly string[]): number {
  const at = languages.indexOf(tag);
  return at < 0 ? languages.length : at;
}
