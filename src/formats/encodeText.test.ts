import { describe, expect, it } from "vitest";
import { decodeText } from "./decodeText.ts";
import { encodeText } from "./encodeText.ts";

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

describe("what was read is written as it was", () => {
  it.each([
    ["windows-1252", "c4 dcf6 20 80 93 0d0a"],
    ["utf-8", "efbbbf c384"],
    ["utf-8", "c384"],
    ["utf-16le", "fffe 4100 e400 0a00"],
    ["utf-16be", "feff 0041 3042"],
    // 題名,日付 / 会談 / ｱ (of half width)
    ["shift_jis", "91e896bc 2c 93fa9574 0a 89ef926b b1 89ef926b 91e896bc"],
    ["euc-jp", "c2eacc be 2c c6fcc9d5 0a b2f1c3cc 8eb1 c6fcc9d5"],
  ])("%s %#", (encoding, hex) => {
    const given = bytes(hex.replaceAll(" ", ""));
    const read = decodeText(given);
    expect(read.encoding).toBe(encoding);
    expect(encodeText(read.text, read)).toEqual(given);
  });
});

it("is told where a letter has no place", () => {
  expect(encodeText("日", { encoding: "windows-1252", mark: false })).toBeNull();
  expect(encodeText("한", { encoding: "shift_jis", mark: false })).toBeNull();
  expect(encodeText("日", { encoding: "shift_jis", mark: false })).toEqual(bytes("93fa"));
});
