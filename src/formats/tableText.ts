import { findDelimiter } from "./csvText.ts";
import { TextLines } from "./textLines.ts";

/** The rows of a table as they are written, and where each begins, so that one cell can be changed in the text. */
export interface TableText {
  readonly text: string;
  readonly delimiter: string;
  /** Rows in which something stands; the first is the head. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins in the text. */
  readonly starts: readonly number[];
  /** The most cells that a row has. */
  readonly width: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Reads a text of comma-separated values as it is written; `delimiter` is found by itself where it isn't given. */
export function readTable(text: string, delimiter?: string): TableText {
  const said = /^"?sep=(.)"?\r?\n/i.exec(text);
  const skipped = said?.[0].length ?? 0;
  const sign = delimiter ?? said?.[1] ?? findDelimiter(text.slice(skipped));
  const rows: (readonly string[])[] = [];
  const starts: number[] = [];
  let width = 0;
  let at = skipped;
  while (at < text.length) {
    const row = readRow(text, at, sign);
    if (row.cells.some((cell) => cell.trim() !== "")) {
      rows.push(row.cells);
      starts.push(at);
      width = Math.max(width, row.cells.length);
    }
    at = row.next;
  }
  return { text, delimiter: sign, rows, starts, width };
}

interface RowText {
  readonly cells: string[];
  /** Where each cell begins, and where the row ends. */
  readonly bounds: number[];
  /** Where the next row begins. */
  readonly next: number;
}

function readRow(text: string, start: number, sign: string): RowText {
  const cells: string[] = [];
  const bounds = [start];
  let at = start;
  for (;;) {
    const from = at;
    let value: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      value = text.slice(at + 1, close).replaceAll('""', '"');
      at = Math.min(close + 1, text.length);
      const rest = at;
      at = cellEnd(text, at, sign);
      value += text.slice(rest, at);
    } else {
      at = cellEnd(text, at, sign);
      value = text.slice(from, at);
    }
    cells.push(value);
    if (text[at] !== sign) break;
    at++;
    bounds.push(at);
  }
  bounds.push(at);
  const next = text.startsWith("\r\n", at) ? at + 2 : at + 1;
  return { cells, bounds, next };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function cellEnd(text: string, from: number, sign: string): number {
  let at = from;
  while (at < text.length && text[at] !== sign && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The text with other values in some cells; all else of it stays as it is. Rows beyond the last are added to it. */
export function setCells(
  table: TableText,
  changes: readonly (CellPlace & { readonly value: string })[],
): string {
  const byRow = new Map<number, Map<number, string>>();
  for (const { row, column, value } of changes) {
    const cells = byRow.get(row) ?? new Map<number, string>();
    byRow.set(row, cells.set(column, value));
  }
  const parts: string[] = [];
  let copied = 0;
  const eol = lineEnd(table.text);
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    const start = table.starts[row];
    if (start === undefined) {
      // The first of them may have to end the line before it.
      const before = copied < table.text.length ? table.text.slice(copied) : (parts.at(-1) ?? "");
      const open = before !== "" && !/[\r\n]$/.test(before);
      parts.push(
        table.text.slice(copied),
        open ? eol : "",
        writeRow([], cells, table, () => ""),
        eol,
      );
      copied = table.text.length;
      continue;
    }
    const { bounds } = readRow(table.text, start, table.delimiter);
    const old = table.rows[row] ?? [];
    const end = bounds.at(-1) ?? start;
    const asWritten = (column: number): string =>
      table.text.slice(bounds[column], column + 1 < old.length ? (bounds[column + 1] ?? end) - 1 : end);
    parts.push(table.text.slice(copied, start), writeRow(old, cells, table, asWritten));
    copied = end;
  }
  return parts.join("") + table.text.slice(copied);
}

function writeRow(
  old: readonly string[],
  changes: ReadonlyMap<number, string>,
  table: TableText,
  asWritten: (column: number) => string,
): string {
  const length = Math.max(old.length, ...[...changes.keys()].map((column) => column + 1));
  const cells = Array.from({ length }, (_, column) => changes.get(column) ?? old[column] ?? "");
  const text = cells.map((cell, column) =>
    changes.has(column) || column >= old.length ? inQuotes(cell, table.delimiter) : asWritten(column),
  );
  return text.join(table.delimiter);
}

/** Takes rows away with their lines. */
export function deleteRow(table: TableText, row: number): string {
  const start = table.starts[row];
  if (start === undefined) return table.text;
  const { next } = readRow(table.text, start, table.delimiter);
  return table.text.slice(0, start) + table.text.slice(next);
}

/** The cell in which a place of the text lies; null between rows. */
export function cellAt(table: TableText, line: number, column: number): CellPlace | null {
  const offset = linesOf(table).offset(line, column);
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((table.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = table.starts[low];
  if (start === undefined || start > offset) return null;
  const { bounds } = readRow(table.text, start, table.delimiter);
  const at = bounds.findLastIndex((bound) => bound <= offset);
  return { row: low, column: Math.max(0, Math.min(at, bounds.length - 2)) };
}

/** Where the lines begin, looked up once for all that is asked about a table. */
const LINES = new WeakMap<TableText, TextLines>();

function linesOf(table: TableText): TextLines {
  const lines = LINES.get(table) ?? new TextLines(table.text);
  LINES.set(table, lines);
  return lines;
}

function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Only where a reader of tables would stumble. What could be taken for a formula stays: it is the writer's own file. */
function inQuotes(cell: string, sign: string): string {
  return cell.includes(sign) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Cells copied from a spreadsheet. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < text.length || rows.length === 0;) {
    const row = readRow(text, at, "\t");
    rows.push(row.cells);
    at = row.next;
  }
  return rows;
}

/** Cells for a spreadsheet to paste. */
export function copiedCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => inQuotes(cell, "\t")).join("\t")).join("\n");
}
