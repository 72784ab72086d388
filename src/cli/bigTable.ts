import { orderOf } from "../formats/dateCells.ts";
import { decodeText } from "../formats/decodeText.ts";
import type { Encoding } from "../formats/decodeText.ts";
import type { ReadOptions } from "../formats/format.ts";

/** Read to see how a text is written, around the first place where it is not UTF-8. */
const SAMPLE_BYTES = 4 * 2 ** 20;
const FIGURES = /(?<![\d/.])\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?![\d/.])/g;

/** What has to be known of a whole table before it is read in parts. */
export interface BigTable {
  readonly encoding: Encoding;
  /** Which day 3/4/2025 is, by the others of the table. */
  readonly dayOrder: NonNullable<ReadOptions["dayOrder"]> | null;
}

/** Goes through a table once. Its memory is that of the sample. */
export async function lookThrough(bytes: () => AsyncIterable<Uint8Array>): Promise<BigTable> {
  const encoding = await encodingOf(bytes());
  const orders = new Set<"day-first" | "month-first">();
  for await (const text of textOf(bytes(), encoding)) {
    const order = orderOf(text.match(FIGURES) ?? []);
    if (order !== null) orders.add(order);
  }
  const [only] = orders;
  return { encoding, dayOrder: orders.size === 1 ? (only ?? null) : null };
}

async function encodingOf(parts: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const part of parts) {
    const sample = part.subarray(0, SAMPLE_BYTES);
    // Its byte order mark, or its zeros.
    const told = first ? decodeText(wholeLines(sample)).encoding : "utf-8";
    if (told.startsWith("utf-16")) return told;
    first = false;
    try {
      utf8.decode(part, { stream: true });
    } catch {
      return decodeText(wholeLines(sample)).encoding;
    }
  }
  return "utf-8";
}

/** Without the last line, which may be cut within a letter. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10);
  return end <= 0 ? bytes : bytes.subarray(0, end + 1);
}

/** The text of bytes that come in parts. */
export async function* textOf(parts: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of parts) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}
