import { decodeAs } from "./decodeText.ts";
import type { Encoding, Letters } from "./decodeText.ts";

/** The bytes of a text as a file had them; null: not every letter has a place in that encoding. */
export function encodeText(text: string, { encoding, mark }: Letters): Uint8Array<ArrayBuffer> | null {
  const whole = mark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(whole);
  if (encoding === "utf-16le" || encoding === "utf-16be") return sixteenBits(whole, encoding === "utf-16le");
  const bytesOf = tableOf(encoding);
  const bytes: number[] = [];
  for (const letter of text) {
    const own = bytesOf.get(letter);
    if (own === undefined) return null;
    for (const byte of own) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function sixteenBits(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
}

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Browsers read these encodings and write none of them: what each one or two bytes are read as, turned round. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const take = (bytes: readonly number[]): void => {
    const text = decodeAs(Uint8Array.from(bytes), encoding);
    // The first of several bytes that are read as one letter; none that are read as no letter or as two.
    if ([...text].length === 1 && text !== "\uFFFD" && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) take([byte]);
  if (encoding !== "windows-1252")
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) take([lead, trail]);
  tables.set(encoding, table);
  return table;
}
