/**
 * Words of a language that nobody speaks, made from the English ones: to see what longer words, and writing from right
 * to left, do to the page. "long": each word 40 % longer and accented, each text between « and », so that one sees
 * what is cut and what is not from a catalogue. "rtl": each word written from right to left.
 */
export type Pseudo = "long" | "rtl";

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "î",
  n: "ñ",
  o: "ö",
  s: "š",
  u: "ü",
  y: "ý",
  A: "Å",
  C: "Ç",
  E: "É",
  I: "Î",
  N: "Ñ",
  O: "Ö",
  S: "Š",
  U: "Ü",
  Y: "Ý",
};
const LONGER = 0.4;
/** Right-to-left override and its end: Latin letters then stand and behave as Hebrew or Arabic ones do. */
const [FROM_RIGHT, END] = ["\u202E", "\u202C"];
/** What stands in a text for a value that is put in later: `{day}`, or a string that a function was given. */
const KEPT = /(\{[^}]*\}|[\uE000-\uF8FF]|https?:\S+)/u;
/** Not words for readers. */
const NO_WORDS = new Set(["tag", "dates", "ja"]);

/** A text in the pseudo-language; what has no letters stays as it is. */
export function pseudoText(text: string, kind: Pseudo): string {
  if (!/\p{L}/u.test(text.replaceAll(new RegExp(KEPT, "gu"), "")) || text.includes("«")) return text;
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const parts = inner.split(KEPT);
  const said = parts.map((part) => (KEPT.test(part) ? part : part.replaceAll(/\p{L}+/gu, wordOf(kind))));
  return `${before}«${said.join("")}»${after}`;
}

const wordOf = (kind: Pseudo) => (kind === "rtl" ? reversed : lengthened);

function reversed(word: string): string {
  return FROM_RIGHT + word + END;
}

/** Vowels, and where there are none the last letter, said again and again: a long word has no more breaks than a short one. */
function lengthened(word: string): string {
  let owed = 0;
  const letters = [...word].map((letter, index, all) => {
    owed += LONGER;
    const isLast = index === all.length - 1;
    const times = isLast ? Math.round(owed) : /[aeiou]/i.test(letter) ? Math.floor(owed) : 0;
    owed -= times;
    const accented = ACCENTED[letter] ?? letter;
    return accented + accented.toLowerCase().repeat(times);
  });
  return letters.join("");
}

const made = new WeakMap<object, unknown>();
/** What came out of here already: some catalogues are handed on by others. */
const out = new WeakSet<object>();

/** A catalogue, a table of them, or a function that gives words: the same in the pseudo-language. */
export function pseudoWords<Value>(value: Value, kind: Pseudo): Value;
export function pseudoWords(value: unknown, kind: Pseudo): unknown {
  if (typeof value === "string") return pseudoText(value, kind);
  if (value === null || (typeof value !== "object" && typeof value !== "function") || out.has(value))
    return value;
  let words = made.get(value);
  if (words === undefined) {
    words = isFunction(value) ? saying(value, kind) : ofObject(value, kind);
    made.set(value, words);
    if (words !== null && (typeof words === "object" || typeof words === "function")) out.add(words);
  }
  return words;
}

type Say = (...values: readonly unknown[]) => unknown;

function isFunction(value: object): value is Say {
  return typeof value === "function";
}

function ofObject(value: object, kind: Pseudo): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => pseudoWords(each, kind));
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) return value;
  const all = Object.entries(value).map(([key, each]: [string, unknown]): [string, unknown] => {
    if (key === "direction") return [key, kind === "rtl" ? "rtl" : each];
    return [key, NO_WORDS.has(key) ? each : pseudoWords(each, kind)];
  });
  return Object.fromEntries(all);
}

/** A function's own words become others; strings that it was given (names, dates) stay as they are. */
function saying(say: Say, kind: Pseudo): Say {
  return (...values) => {
    const plain = say(...values);
    if (values.some((value) => typeof value === "string" && /^ja\b/.test(value))) return plain;
    if (typeof plain !== "string" || !values.some((value) => typeof value === "string"))
      return pseudoWords(plain, kind);
    const given: string[] = [];
    const marked = values.map((value) =>
      typeof value === "string" && value !== "" ? String.fromCharCode(0xe000 + given.push(value) - 1) : value,
    );
    const put = (text: string): string =>
      text.replaceAll(/[\uE000-\uF8FF]/gu, (mark) => given[mark.charCodeAt(0) - 0xe000] ?? "");
    let text: unknown = null;
    try {
      text = say(...marked);
    } catch {
      // It looks at what it was given: then all that it says counts as its own.
    }
    return typeof text === "string" && put(text) === plain
      ? put(pseudoText(text, kind))
      : pseudoText(plain, kind);
  };
}
