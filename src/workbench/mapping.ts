import { isAcled } from "../formats/acled.ts";
import { fieldNames, guessTarget, namedTarget, tableOf } from "../formats/columnMapping.ts";
import { isSheet } from "../formats/timelineSheet.ts";
import { TABLES } from "../formats/tables.ts";
import type { TableName } from "../formats/tables.ts";

/** How a table's columns are read without a mapping of one's own. */
export type Recognised = "timelinejs" | "acled" | "own" | "guessed";
export type Preset = "timelinejs" | "acled";
/** Field by head; "" leaves the column out. */
export type Columns = Readonly<Record<string, string>>;

export function recognise(heads: readonly string[]): Recognised {
  if (isSheet(heads)) return "timelinejs";
  if (isAcled(heads)) return "acled";
  return tableOf(heads, "") === null ? "guessed" : "own";
}

/** Which of our tables it becomes. */
export function tableFor(heads: readonly string[], name: string): TableName {
  return tableOf(heads, name) ?? "events";
}

/** Fields that a column may be read as, of ours first. */
export function fieldChoices(table: TableName): readonly string[] {
  return fieldNames(table);
}

export function takesLanguage(field: string, table: TableName): boolean {
  return TABLES[table].some(
    (column) => column.name === field && (column.kind === "text" || column.kind === "people"),
  );
}

/** What each column is read as: by the mapping where it says something, by its head otherwise. "" for not at all. */
export function columnsAsRead(heads: readonly string[], table: TableName, mapped: Columns | null): Columns {
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  const taken = new Set<string>();
  for (const head of heads) {
    if (head === "" || head in result) continue;
    const own = mapped !== null && Object.hasOwn(mapped, head) ? mapped[head] : undefined;
    const guess = guessTarget(head, table);
    const field = own ?? (guess === null ? "" : withTag(guess.field, guess.tag));
    // Of two columns for one field the first is read.
    result[head] = own === undefined && taken.has(field) ? "" : field;
    if (field !== "") taken.add(field);
  }
  return result;
}

export function withTag(field: string, tag: string | null): string {
  return tag === null || tag === "" ? field : `${field}:${tag}`;
}

export function splitField(
  text: string,
  table: TableName,
): { readonly field: string; readonly tag: string | null } {
  const target = text === "" ? null : namedTarget(text, table);
  return target === null ? { field: "", tag: null } : { field: target.field, tag: target.tag };
}

const PRESETS: Readonly<Record<Preset, Readonly<Record<string, string>>>> = {
  timelinejs: {
    year: "year",
    month: "month",
    day: "day",
    time: "startTime",
    "start date": "start",
    "end date": "end",
    "end time": "endTime",
    "display date": "whenText",
    headline: "title",
    text: "summary",
    media: "image",
    group: "topics",
    tag: "topics",
  },
  acled: {
    event_id_cnty: "id",
    event_date: "when",
    event_type: "topics",
    sub_event_type: "title",
    actor1: "actors",
    location: "place",
    latitude: "lat",
    longitude: "lon",
    source: "sources",
    notes: "summary",
  },
};

/** The mapping of a known table; null where the table is one of its own kind, which is then read whole. */
export function presetColumns(preset: Preset, heads: readonly string[]): Columns | null {
  if (recognise(heads) === preset) return null;
  const fields = new Map(Object.entries(PRESETS[preset]));
  return Object.fromEntries(heads.map((head) => [head, fields.get(head.toLowerCase()) ?? ""]));
}

const KEY = "asof:workbench:columns";
const MOST_KEPT = 20;
type Kept = readonly (readonly [heads: string, columns: Columns])[];

/** The mapping that was last used for a table with these heads; null: none. */
export function rememberedColumns(heads: readonly string[], storage: Storage | null): Columns | null {
  return keptIn(storage).find(([each]) => each === signOf(heads))?.[1] ?? null;
}

export function rememberColumns(
  heads: readonly string[],
  columns: Columns | null,
  storage: Storage | null,
): void {
  const sign = signOf(heads);
  const others = keptIn(storage).filter(([each]) => each !== sign);
  const kept: Kept = columns === null ? others : [[sign, columns] as const, ...others].slice(0, MOST_KEPT);
  try {
    storage?.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Full or blocked: then it is chosen again next time.
  }
}

export function forgetColumns(storage: Storage | null): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function signOf(heads: readonly string[]): string {
  return JSON.stringify(heads);
}

function keptIn(storage: Storage | null): Kept {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(entry: unknown): entry is Kept[number] {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  const columns: unknown = entry[1];
  return (
    typeof columns === "object" &&
    columns !== null &&
    Object.values(columns).every((field) => typeof field === "string")
  );
}
