import { HEAD_WORDS } from "./headWords.ts";
import type { Column, TableName } from "./tables.ts";
import { TABLES, TABLE_NAMES } from "./tables.ts";

/** What the cells of one column are read as. */
export interface Target {
  /** A column of ours, or one of the helpers below. */
  readonly field: string;
  /** Language tag of a text; null when the head tells none. */
  readonly tag: string | null;
  /** Whether the head is the field's own name, whose cells are as we write them. */
  readonly own: boolean;
}

/** What tables of others have in columns of their own: put together into our fields by `readRows`. */
const HELPERS = [
  "start",
  "end",
  "startTime",
  "endTime",
  "year",
  "month",
  "day",
  "lat",
  "lon",
  "url",
  "sourceTitle",
  "image",
] as const;

/** Names of languages that stand behind a head: `Title (Japanese)`. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: "en",
  japanese: "ja",
  日本語: "ja",
  英語: "en",
  german: "de",
  french: "fr",
  spanish: "es",
  chinese: "zh",
  korean: "ko",
};

/** "Start date " → "startdate". */
function fold(head: string): string {
  return head
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Which of our tables a head is that of; null when it is another's. The file's name decides between tables that
 * have the same columns: `topics.csv`.
 */
export function tableOf(heads: readonly string[], file: string): TableName | null {
  const names = new Set(heads.map((head) => splitTag(head.trim()).name));
  const fits = (table: TableName): boolean =>
    TABLES[table].every((column) => !column.needed || names.has(column.name));
  const stem = file
    .replace(/^.*[\\/]/, "")
    .replace(/\.\w+$/, "")
    .toLowerCase();
  const named = TABLE_NAMES.find((table) => table === stem);
  if (named !== undefined && fits(named)) return named;
  let best: TableName | null = null;
  let most = 0;
  for (const table of TABLE_NAMES) {
    const known = TABLES[table].filter((column) => names.has(column.name)).length;
    if (fits(table) && known > most) [best, most] = [table, known];
  }
  // "id" and "title" are anybody's words: half of the columns have to be known.
  return best !== null && 2 * most >= names.size ? best : null;
}

/** `title:ja`, `title@ja`, `Title (ja)` and `Title (Japanese)` as name and tag. */
function splitTag(head: string): { name: string; tag: string | null } {
  const found = /^(.*?\S)\s*(?:[:@]\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)|[(（]\s*(.+?)\s*[)）])$/su.exec(
    head,
  );
  if (found === null) return { name: head, tag: null };
  const inside = found[2] ?? found[3] ?? "";
  const tag =
    LANGUAGES[inside.toLowerCase()] ?? (/^[A-Za-z]{2}(?:-[A-Za-z0-9]{2,8})*$/.test(inside) ? inside : null);
  return tag === null ? { name: head, tag: null } : { name: found[1] ?? head, tag };
}

/** What a column is read as by its head alone; null when nothing of the table is meant. */
export function guessTarget(head: string, table: TableName): Target | null {
  const { name, tag } = splitTag(head.trim());
  if (columnOf(table, name) !== undefined) return { field: name, tag, own: true };
  // What stands in brackets may belong to the name ("Quelle (URL)") or only explain it ("Ort (Stadt)").
  for (const folded of [fold(name), fold(name.replace(/[(（].*$/su, ""))]) {
    const same = TABLES[table].find((column) => column.name.toLowerCase() === folded);
    const field = same?.name ?? (table === "events" ? HEAD_WORDS.get(folded) : undefined);
    if (field !== undefined) return { field, tag, own: false };
  }
  return null;
}

/** A target as it is named in a mapping: "when", "title:ja", "start". null: no such field. */
export function namedTarget(text: string, table: TableName): Target | null {
  const { name, tag } = splitTag(text.trim());
  const known =
    columnOf(table, name) !== undefined ||
    (table === "events" && (HELPERS as readonly string[]).includes(name));
  return known ? { field: name, tag, own: false } : null;
}

export function columnOf(table: TableName, field: string): Column | undefined {
  return TABLES[table].find((column) => column.name === field);
}

/** Every name that a mapping may use. */
export function fieldNames(table: TableName): string[] {
  return [...TABLES[table].map((column) => column.name), ...(table === "events" ? HELPERS : [])];
}
