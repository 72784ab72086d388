import type { Letters } from "../formats/decodeText.ts";
import type { FormatId } from "../formats/format.ts";

/** What is being worked on: a text, and how it is to be read. The text is the one truth; table and form edit it. */
export interface WorkDocument {
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
  /** null: as the text tells. */
  readonly format: FormatId | null;
  readonly reading: Reading;
  /** How its file was written in bytes; null: it comes from no file. */
  readonly letters: Letters | null;
}

/** What a text leaves open. */
export interface Reading {
  /** Field by head, for tables; null: by the heads themselves. */
  readonly columns: Readonly<Record<string, string>> | null;
  readonly dayOrder: "day-first" | "month-first" | null;
  /** IANA zone of times that stand without one; null: none. */
  readonly timeZone: string | null;
  /** A sign that parts lists of names besides `;`; absent or null: none, for names have commas. */
  readonly partBy?: string | null;
  /** The timeline's own; absent or null: as the file has it, else its name. */
  readonly title?: string | null;
}

const PLAIN_READING: Reading = { columns: null, dayOrder: null, timeZone: null };

export function documentOf(
  name: string,
  text: string,
  format: FormatId | null = null,
  letters: Letters | null = null,
): WorkDocument {
  return { name, text, format, reading: PLAIN_READING, letters };
}

/** "…/My events.csv" → "My events". */
export function stemOf(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.\w{1,10}$/, "") || "timeline";
}

/** Formats that a grid can edit. */
export function isTable(format: FormatId): boolean {
  return format === "csv" || format === "tsv" || format === "timelinejs-csv";
}

/** null: as the text tells. */
export function delimiterOf(format: FormatId): string | null {
  return format === "tsv" ? "\t" : null;
}
