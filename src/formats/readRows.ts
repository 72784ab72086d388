import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { readFlag, readNumber, readPerson, readValue, splitList } from "./cells.ts";
import type { Person } from "./cells.ts";
import { columnOf, fieldNames, guessTarget, namedTarget } from "./columnMapping.ts";
import type { Target } from "./columnMapping.ts";
import type { CsvRow, CsvText } from "./csvText.ts";
import { unguardCell } from "./csvText.ts";
import { atClock, bareYear, clockText, dateFromParts, ordersOf, readDateCell } from "./dateCells.ts";
import type { DateCell, DayOrders } from "./dateCells.ts";
import type { ReadOptions } from "./format.ts";
import { isNameColumn } from "./nameColumns.ts";
import type { LossLog } from "./losses.ts";
import type { NoteLog, NotePlace } from "./notes.ts";
import type { Kind, TableName } from "./tables.ts";

/** A row with the values of its cells: texts by language tag (`null`: without one), lists of words not looked up yet. */
export interface ReadRow {
  readonly values: ReadonlyMap<string, unknown>;
  readonly texts: ReadonlyMap<string, ReadonlyMap<string | null, string>>;
  readonly people: ReadonlyMap<string, ReadonlyMap<string | null, readonly Person[]>>;
  readonly row: CsvRow;
}

export interface ReadTable {
  readonly name: TableName;
  readonly file: string;
  readonly csv: CsvText;
  readonly rows: readonly ReadRow[];
  /** Number of its column by field. */
  readonly cells: ReadonlyMap<string, number>;
}

type UnreadDate = Extract<DateCell, { readonly kind: "ambiguous" | "misfit" }>;

interface Slot {
  readonly index: number;
  readonly target: Target;
  readonly kind: Kind | "helper";
  /** Where lists are parted. */
  readonly between: RegExp;
  readonly orders: DayOrders;
}

/** Reads the rows below the head. Columns that mean nothing here are told as a loss, rows that don't fit as notes. */
export function readRows(
  csv: CsvText,
  name: TableName,
  file: string,
  options: ReadOptions,
  notes: NoteLog,
  losses: LossLog,
): ReadTable {
  const [head, ...body] = csv.rows;
  const slots = head === undefined ? [] : slotsOf(csv, head, body, name, file, options, notes, losses);
  const width = head?.cells.length ?? 0;
  const rows = body.map((row): ReadRow => {
    // Spreadsheets leave out empty cells at the end, and write empty ones beyond it.
    if (row.cells.slice(width).some((cell) => cell.trim() !== ""))
      notes.add("bad-row", "repaired", () => ({ file, ...csv.place(row, width) }), row.cells[width], {
        found: row.cells.length,
        wanted: width,
      });
    return readRow(row, slots, options, (slot, read) => {
      const place = () => ({ file, ...csv.place(row, slot) });
      const text = row.cells[slot];
      if (read.kind === "ambiguous") {
        const [first, second] = read.days;
        notes.add("ambiguous-date", "repaired", place, text, { first, second });
      } else notes.add(`not-${read.order}`, "repaired", place, text, { other: read.other });
    });
  });
  const cells = new Map(slots.map(({ target, index }) => [target.field, index]));
  return { name, file, csv, rows, cells };
}

function slotsOf(
  csv: CsvText,
  head: CsvRow,
  body: readonly CsvRow[],
  name: TableName,
  file: string,
  options: ReadOptions,
  notes: NoteLog,
  losses: LossLog,
): Slot[] {
  const slots: Slot[] = [];
  const seen = new Set<string>();
  const place = (index: number) => () => ({ file, ...csv.place(head, index) });
  const heads = head.cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
  for (const named of options.columns?.keys() ?? []) {
    if (!heads.includes(named))
      notes.add("no-such-column", "note", { file }, named, { head: named, heads: heads.join(", ") });
  }
  for (const [index, text] of heads.entries()) {
    const filled = (): boolean => body.some((row) => (row.cells[index] ?? "").trim() !== "");
    if (text === "") {
      if (filled()) notes.add("empty-head", "dropped", place(index));
      continue;
    }
    const mapped = options.columns?.get(text);
    if (mapped === "") continue;
    let target = mapped === undefined ? guessTarget(text, name) : namedTarget(mapped, name);
    if (target === null && mapped !== undefined) {
      notes.add("no-such-field", "dropped", place(index), text, {
        head: text,
        field: mapped,
        fields: fieldNames(name).join(", "),
      });
      continue;
    }
    const key = target === null ? "" : `${target.field}:${target.tag ?? ""}`;
    if (target !== null && seen.has(key)) {
      if (heads.indexOf(text) < index)
        notes.add("double-head", "dropped", place(index), text, { head: text });
      target = null;
    }
    if (target === null) {
      if (!isNameColumn(text) && filled()) losses.add("columns", 1, text);
      continue;
    }
    seen.add(key);
    const slot = slotOf(index, target, name, body, options);
    slots.push(slot);
    noteCommas(slot, text, body, (row) => ({ file, ...csv.place(row, index) }), notes);
  }
  return slots;
}

function slotOf(
  index: number,
  target: Target,
  name: TableName,
  body: readonly CsvRow[],
  options: ReadOptions,
): Slot {
  const kind = columnOf(name, target.field)?.kind ?? "helper";
  const parts = kind === "people" || typeof kind === "object";
  const between = parts ? listMarks(target, options.partBy) : /;/;
  const dated = kind === "date" || target.field === "start" || target.field === "end";
  const cells = dated ? body.map((row) => row.cells[index] ?? "") : [];
  return { index, target, kind, between, orders: ordersOf(cells, options.dayOrder ?? null) };
}

/** Never a comma, unless it is told: "Müller, Anna" is one person. */
function listMarks(target: Target, partBy: string | undefined): RegExp {
  const marks = target.own ? /;/ : target.field === "place" ? /[;；|\n]/ : /[;；|\n、]/;
  if (partBy === undefined || target.field === "place") return marks;
  return new RegExp(`${marks.source}|[${partBy.replaceAll(/[\\\]^-]/g, String.raw`\$&`)}]`);
}

/** Says once a column that its commas part nothing. */
function noteCommas(
  { index, target, kind, between }: Slot,
  head: string,
  body: readonly CsvRow[],
  place: (row: CsvRow) => NotePlace,
  notes: NoteLog,
): void {
  const lists = kind === "people" || (typeof kind === "object" && "many" in kind && kind.many);
  if (!lists || target.field === "place" || between.test(",")) return;
  // What stands in brackets is a role, in the reader's own words.
  const first = body.find((row) => /[^\s\d],\s*\S/.test((row.cells[index] ?? "").replace(/\(.*\)/s, "")));
  if (first === undefined || body.some((row) => between.test(row.cells[index] ?? ""))) return;
  notes.add("comma-list", "note", () => place(first), first.cells[index], { head });
}

function readRow(
  row: CsvRow,
  slots: readonly Slot[],
  options: ReadOptions,
  onUnread: (cell: number, read: UnreadDate) => void,
): ReadRow {
  const values = new Map<string, unknown>();
  const texts = new Map<string, Map<string | null, string>>();
  const people = new Map<string, Map<string | null, Person[]>>();
  const helpers = new Map<string, string>();
  for (const { index, target, kind, between, orders } of slots) {
    const text = unguardCell(row.cells[index] ?? "");
    const { field, tag } = target;
    if (text.trim() === "") continue;
    if (kind === "text") put(texts, field, tag, text);
    else if (kind === "people") put(people, field, tag, splitList(text, between).map(readPerson));
    else if (kind === "helper" || kind === "date") {
      const isDate = kind === "date" || field === "start" || field === "end";
      const read = isDate ? readDate(text.trim(), target.own, orders) : text.trim();
      if (typeof read !== "string") onUnread(index, read);
      else if (kind === "date") values.set(field, read);
      else helpers.set(field, read);
      if (typeof read !== "string" && field !== "end") put(texts, "whenText", null, text.trim());
    } else {
      const value = readCell(kind, text, between);
      if (value !== undefined) values.set(field, value);
    }
  }
  if (helpers.size > 0) help(values, helpers, options.timeZone ?? null);
  return { values, texts, people, row };
}

function put<T>(map: Map<string, Map<string | null, T>>, field: string, tag: string | null, value: T): void {
  const inner = map.get(field) ?? new Map<string | null, T>();
  map.set(field, inner.set(tag, value));
}

/** EDTF; a date that can't be read stays as it is, for the report to name; one that is not known for sure is told here. */
function readDate(text: string, own: boolean, orders: DayOrders): string | UnreadDate {
  if (own && parseFuzzyDate(text) !== null) return text;
  const read = (own ? null : bareYear(text)) ?? readDateCell(text, orders);
  return read.kind === "date" ? read.edtf : read.kind === "unreadable" ? text : read;
}

function readCell(kind: Exclude<Kind, "text" | "people" | "date">, text: string, between: RegExp): unknown {
  if (typeof kind === "object") {
    if ("choices" in kind) return choiceOf(text.trim(), kind.choices);
    return kind.many ? splitList(text, between) : text.trim();
  }
  if (kind === "flag") return readFlag(text.trim());
  if (kind === "number") return readNumber(text.trim());
  if (kind === "value") return readValue(text);
  if (kind === "urls") return text.trim().split(/\s+/);
  if (kind === "languages") return splitList(text, /[;,]/);
  if (kind === "relations")
    return splitList(text, /;/).map((item) => {
      const at = item.indexOf(":");
      return { type: item.slice(0, Math.max(0, at)), event: item.slice(at + 1) };
    });
  return kind === "id" ? text.trim() : text;
}

/** In the spelling of the list where only case differs. */
function choiceOf(text: string, choices: readonly string[]): string {
  return choices.find((choice) => choice === text.toLowerCase()) ?? text;
}

/** Puts together what stands in cells of its own: start and end, days and clocks. */
function help(values: Map<string, unknown>, helpers: ReadonlyMap<string, string>, zone: string | null): void {
  for (const name of ["lat", "lon", "url", "sourceTitle", "image"]) {
    const text = helpers.get(name);
    if (text !== undefined) values.set(name, name === "lat" || name === "lon" ? readNumber(text) : text);
  }
  const given = values.get("when");
  const parts = helpers.has("year")
    ? dateFromParts(helpers.get("year") ?? "", helpers.get("month") ?? "", helpers.get("day") ?? "")
    : null;
  let start = typeof given === "string" ? given : (helpers.get("start") ?? parts);
  if (start === null || start === undefined) return;
  const clock = clockText(helpers.get("startTime") ?? "");
  const endClock = clockText(helpers.get("endTime") ?? "");
  let end = helpers.get("end") ?? (endClock === null || clock === null ? null : start);
  if (clock !== null) start = atClock(start, clock, zone);
  if (end !== null && endClock !== null) end = atClock(end, endClock, zone);
  values.set("when", end === null || end === start || start.includes("/") ? start : `${start}/${end}`);
}
