import { findDelimiter } from "./csvText.ts";
import { FormatError } from "./notes.ts";

/** Some whole rows of a table that is read in parts, below its head. */
export interface CsvChunk {
  readonly text: string;
  /** Line of the text's last head line, and of the first row in the file; both from 1. */
  readonly headLines: number;
  readonly line: number;
}

/** A row longer than this is one whose quotes are never closed. */
const LONGEST_ROW = 16 * 2 ** 20;

/** Takes a table of any length apart at its rows (RFC 4180), each part with the head above it. */
export async function* csvChunks(
  parts: AsyncIterable<string>,
  size: number,
  name: string,
): AsyncGenerator<CsvChunk> {
  let rows: Rows | null = null;
  let text = "";
  let head: string | null = null;
  let line = 1;
  const take = (length: number): string => {
    const taken = text.slice(0, length);
    text = text.slice(length);
    rows?.forget(length);
    return taken;
  };
  const chunk = (body: string): CsvChunk => {
    const headLines = linesIn(head ?? "");
    const found = { text: (head ?? "") + body, headLines, line };
    line += linesIn(body);
    return found;
  };
  for await (const part of parts) {
    text += head === null && text === "" && part.startsWith("\uFEFF") ? part.slice(1) : part;
    if (rows === null) {
      // The sign is known once the first line is there.
      if (!/[\r\n].*[\r\n]/s.test(text) && text.length < 1e6) continue;
      const said = /^"?sep=(.)"?\r?\n/i.exec(text);
      rows = new Rows(said?.[1] ?? findDelimiter(text.slice(said?.[0].length ?? 0)), said === null ? 1 : 2);
    }
    if (head === null) {
      rows.read(text, 0);
      if (rows.head === null) continue;
      head = take(rows.head);
      line = linesIn(head) + 1;
    }
    for (rows.read(text, size); rows.end >= size; rows.read(text, size)) yield chunk(take(rows.end));
    if (text.length > Math.max(size, LONGEST_ROW) && rows.end === 0)
      throw new FormatError("open-quote", {}, { file: name, line, column: 1 });
  }
  yield chunk(text);
}

/** Finds where rows end: at a line's end outside of quotes, and quotes open only where a cell begins. */
class Rows {
  readonly #delimiter: number;
  readonly #headRows: number;
  #at = 0;
  #quoted = false;
  #begins = true;
  #count = 0;
  /** Where the head ends, once it does. */
  head: number | null = null;
  /** Where the last whole row ends; 0: none does. */
  end = 0;

  constructor(delimiter: string, headRows: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#headRows = headRows;
  }

  /** Goes on where it was in a text that has become longer, until rows of so many characters have ended. */
  read(text: string, enough: number): void {
    // The last sign may be half of a line's end, or of two quotes.
    const last = text.length - 1;
    for (; this.#at < last; this.#at++) {
      if (this.#count >= this.#headRows && this.end > 0 && this.end >= enough) return;
      const code = text.charCodeAt(this.#at);
      if (this.#quoted) {
        if (code !== QUOTE) continue;
        if (text.charCodeAt(this.#at + 1) === QUOTE) {
          if (this.#at + 1 === last) return;
          this.#at += 1;
        } else this.#quoted = false;
      } else if (code === QUOTE && this.#begins) {
        this.#quoted = true;
        this.#begins = false;
      } else if (code === LF || (code === CR && text.charCodeAt(this.#at + 1) !== LF)) {
        this.#begins = true;
        this.end = this.#at + 1;
        this.#count += 1;
        if (this.#count === this.#headRows) this.head = this.end;
      } else this.#begins = code === this.#delimiter;
    }
  }

  /** The text was cut off at the front. */
  forget(length: number): void {
    this.#at -= length;
    this.end = Math.max(0, this.end - length);
  }
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
