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

/** Names that others use, folded as by `fold`, for fields of the events table. */
const WORDS: Readonly<Record<string, string>> = {
  id: "id",
  eventid: "id",
  key: "id",
  code: "id",
  番号: "id",
  title: "title",
  headline: "title",
  name: "title",
  event: "title",
  eventname: "title",
  subject: "title",
  label: "title",
  what: "title",
  タイトル: "title",
  題名: "title",
  件名: "title",
  出来事: "title",
  見出し: "title",
  when: "when",
  date: "when",
  eventdate: "when",
  datum: "when",
  day: "when",
  日付: "when",
  年月日: "when",
  displaydate: "whenText",
  日: "when",
  start: "start",
  startdate: "start",
  begin: "start",
  from: "start",
  begindate: "start",
  開始日: "start",
  開始: "start",
  end: "end",
  enddate: "end",
  finish: "end",
  to: "end",
  until: "end",
  終了日: "end",
  終了: "end",
  time: "startTime",
  starttime: "startTime",
  時刻: "startTime",
  開始時刻: "startTime",
  endtime: "endTime",
  終了時刻: "endTime",
  year: "year",
  年: "year",
  month: "month",
  月: "month",
  dayofmonth: "day",
  status: "status",
  state: "status",
  状態: "status",
  summary: "summary",
  description: "summary",
  text: "summary",
  details: "summary",
  notes: "summary",
  body: "summary",
  説明: "summary",
  概要: "summary",
  内容: "summary",
  actors: "actors",
  actor: "actors",
  participants: "actors",
  people: "actors",
  who: "actors",
  countries: "actors",
  country: "actors",
  organisation: "actors",
  organization: "actors",
  関係者: "actors",
  参加者: "actors",
  主体: "actors",
  place: "place",
  location: "place",
  where: "place",
  city: "place",
  venue: "place",
  場所: "place",
  開催地: "place",
  topics: "topics",
  topic: "topics",
  tags: "topics",
  tag: "topics",
  category: "topics",
  categories: "topics",
  type: "topics",
  keywords: "topics",
  分類: "topics",
  種別: "topics",
  タグ: "topics",
  sources: "sources",
  source: "sources",
  reference: "sources",
  references: "sources",
  出典: "sources",
  情報源: "sources",
  url: "url",
  link: "url",
  sourceurl: "url",
  website: "url",
  出典url: "url",
  リンク: "url",
  sourcetitle: "sourceTitle",
  sourcename: "sourceTitle",
  image: "image",
  picture: "image",
  photo: "image",
  imageurl: "image",
  media: "image",
  画像: "image",
  lat: "lat",
  latitude: "lat",
  緯度: "lat",
  lon: "lon",
  lng: "lon",
  long: "lon",
  longitude: "lon",
  経度: "lon",
  featured: "featured",
  important: "featured",
  note: "note",
  remark: "note",
  remarks: "note",
  備考: "note",
};

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
  const folded = fold(name);
  const same = TABLES[table].find((column) => column.name.toLowerCase() === folded);
  const field =
    same?.name ?? (table === "events" && Object.hasOwn(WORDS, folded) ? WORDS[folded] : undefined);
  return field === undefined ? null : { field, tag, own: false };
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
