import { expect, test } from "vitest";
import { decodeText } from "./decodeText.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), little);
  return new Uint8Array(view.buffer);
}

const SAMPLE = "id,題名\n1,首脳会談 – “naïve”\n";

const TABLE = "題名,日付\n首脳会談,2025年2月7日\n";

test.each([
  ["plain UTF-8", utf8(SAMPLE), SAMPLE, "utf-8"],
  ["UTF-8 with a mark", utf8(`\uFEFF${SAMPLE}`), SAMPLE, "utf-8"],
  ["UTF-16, little end first", utf16(`\uFEFF${SAMPLE}`, true), SAMPLE, "utf-16le"],
  ["UTF-16, big end first", utf16(`\uFEFF${SAMPLE}`, false), SAMPLE, "utf-16be"],
  ["UTF-16 without a mark", utf16("id,title\n1,Summit\n", true), "id,title\n1,Summit\n", "utf-16le"],
  [
    "Shift_JIS, as a spreadsheet in Japan saves it",
    bytes("91e896bc2c93fa95740a8ef1945d89ef926b2c32303235944e328c8e3793fa0a"),
    TABLE,
    "shift_jis",
  ],
  ["EUC-JP", bytes("c2eaccbe2cc6fcc9d50abcf3c7beb2f1c3cc2c32303235c7af32b7ee37c6fc0a"), TABLE, "euc-jp"],
  [
    "windows-1252",
    bytes("52e9756e696f6e2c506172697320962093e974e9940a"),
    "Réunion,Paris – “été”\n",
    "windows-1252",
  ],
  ["nothing", new Uint8Array(), "", "utf-8"],
])("%s", (name, input, text, encoding) => {
  const decoded = decodeText(input);
  const mark = /with a mark|first$/.test(name);
  expect(decoded).toEqual({ text, encoding, mark });
});
