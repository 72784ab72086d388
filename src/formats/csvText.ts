import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { TextLines } from "./textLines.ts";

/** One row of a table and where it begins in the text. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly offset: number;
}

export interface CsvText {
  readonly delimiter: string;
  /** Without those in which nothing stands. */
  readonly rows: readonly CsvRow[];
  /** Where a quote is opened and never closed. */
  readonly openQuote: number | null;
  /** Where cells begin in which a quote stands that is not doubled: they go on to the next one, over rows too. */
  readonly strayQuotes: readonly number[];
  /** Place of a row, or of one of its cells. */
  readonly place: (row: CsvRow, cell?: number) => { readonly line: number; readonly column: number };
}

/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: commas, semicolons, tabs or bars, guessed
 * from the text unless a first line says `sep=;`; quotes with newlines in them.
 */
export async function parseCsv(given: string, delimiter?: string): Promise<CsvText> {
  const { default: Papa } = await import("papaparse");
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const said = /^"?sep=(.)"?\r?\n/i.exec(text);
  const skipped = said?.[0].length ?? 0;
  const rows: CsvRow[] = [];
  let offset = skipped;
  let openQuote: number | null = null;
  const strayQuotes: number[] = [];
  const used = delimiter ?? said?.[1] ?? findDelimiter(text.slice(skipped));
  Papa.parse<string[]>(text.slice(skipped), {
    delimiter: used,
    step: ({ data, meta, errors }) => {
      // The number is that of the sign behind the quote with which the cell begins.
      const open = errors.find((error) => error.code === "MissingQuotes");
      const stray = errors.find((error) => error.code === "InvalidQuotes");
      if (open !== undefined) openQuote ??= skipped + (open.index ?? 1) - 1;
      else if (stray !== undefined) strayQuotes.push(skipped + (stray.index ?? 1) - 1);
      if (data.some((cell) => cell.trim() !== "")) rows.push({ cells: data, offset });
      offset = skipped + meta.cursor;
    },
  });
  let lines: TextLines | null = null;
  return {
    delimiter: used,
    rows,
    openQuote,
    strayQuotes,
    place: (row, cell = 0) => {
      lines ??= new TextLines(text);
      return lines.at(cellOffset(text, row.offset, cell, used));
    },
  };
}

/** The sign that parts the heads: in the first row it stands outside quotes, and lists of words are rare. */
export function findDelimiter(text: string): string {
  const counts = new Map([",", ";", "\t", "|"].map((sign) => [sign, 0]));
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted) {
      const count = counts.get(letter);
      if (count !== undefined) counts.set(letter, count + 1);
    }
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** Where cell `index` (from 0) of the row at `offset` begins. */
function cellOffset(text: string, offset: number, index: number, delimiter: string): number {
  let left = index;
  let quoted = false;
  for (let at = offset; at < text.length && left > 0; at++) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === delimiter) {
      left--;
      if (left === 0) return at + 1;
    } else if (!quoted && (letter === "\n" || letter === "\r")) break;
  }
  return offset;
}

/** Signs by which spreadsheets take a cell for a formula, also behind spaces, and full-width. */
const FORMULA = /^'*[\s\u00a0\u3000\u200b\ufeff]*[=+\-@\t\r\n\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\u2212]/u;
const NUMBER = /^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/;

/**
 * A cell that no spreadsheet takes for a formula: behind a `'` where it might (OWASP, "CSV injection"). Numbers and
 * dates are let through, for nothing can be done with them.
 */
export function guardCell(cell: string): string {
  if (!FORMULA.test(cell)) return cell;
  return NUMBER.test(cell) || parseFuzzyDate(cell) !== null ? cell : `'${cell}`;
}

/** The way back: the `'` that a guard put there. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Rows as text: CR LF, quotes where they are needed, formulas made harmless. Tabs and newlines stay within quotes. */
export function writeCsv(rows: Iterable<readonly string[]>, delimiter: string): string {
  let text = "";
  for (const row of rows)
    text += `${row.map((cell) => inQuotes(guardCell(cell), delimiter)).join(delimiter)}\r\n`;
  return text;
}

function inQuotes(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n;\t]|^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
