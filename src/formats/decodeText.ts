/** The text of a file from its bytes: by its byte order mark, or by what its bytes can be. */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp" | "windows-1252";

/** How a text is written in bytes. */
export interface Letters {
  readonly encoding: Encoding;
  /** Whether a byte order mark stands before it. */
  readonly mark: boolean;
}

export interface Decoded extends Letters {
  /** Without a byte order mark. */
  readonly text: string;
}

/**
 * Reads UTF-8 and UTF-16 with or without a byte order mark, Shift_JIS and EUC-JP (which spreadsheets in Japan still
 * write), and takes what is none of them for windows-1252, in which every byte is something.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = decodeAs(bytes, encoding);
  const mark = text.startsWith("\uFEFF");
  return { text: mark ? text.slice(1) : text, encoding, mark };
}

/** The text of bytes in an encoding, with its byte order mark if it has one. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === "windows-1252" ? decoded.replace(CONTROLS, westernMark) : decoded;
}

/** 0x80 to 0x9f, which windows-1252 uses for marks; Node takes the encoding for ISO 8859-1 and leaves them controls. */
const CONTROLS = /[\u0080-\u009f]/g;
const MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function westernMark(control: string): string {
  return MARKS[control.charCodeAt(0) - 0x80] ?? control;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sixteen = zeroSide(bytes);
  if (sixteen !== null) return sixteen;
  if (decodes(bytes, "utf-8") !== null) return "utf-8";
  const shift = decodes(bytes, "shift_jis");
  const euc = decodes(bytes, "euc-jp");
  if (shift === null && euc === null) return "windows-1252";
  const [shiftScore, eucScore] = [japanese(shift), japanese(euc)];
  if (Math.max(shiftScore, eucScore) < 0.5) return "windows-1252";
  return eucScore > shiftScore ? "euc-jp" : "shift_jis";
}

/** In UTF-16 every other byte of Latin text is 0. */
function zeroSide(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) < length / 8 || length < 2) return null;
  return odd > 8 * even ? "utf-16le" : even > 8 * odd ? "utf-16be" : null;
}

function decodes(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const OTHER = /[^\p{ASCII}]/gu;
/** Kana, the common ideographs, full-width forms and their marks; half-width kana are what wrong guesses look like. */
const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/;

/** The share of Japanese among what is not ASCII. */
function japanese(text: string | null): number {
  if (text === null) return -1;
  const others = text.match(OTHER) ?? [];
  if (others.length === 0) return 0;
  return others.filter((letter) => JAPANESE.test(letter)).length / others.length;
}
