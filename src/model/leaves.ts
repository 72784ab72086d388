import { safeLink } from "../lib/safeLink.ts";
import { ID_PATTERN, LANGUAGE_PATTERN, URL_PATTERN } from "./patterns.ts";
import type { Reading } from "./reading.ts";
import { nearName } from "./nearName.ts";
import type { SentenceKey, SentenceWord } from "./sentences.ts";
import { cut, shortJson } from "./shortJson.ts";

/** Stands for a value that can't be used; the problem has been reported. */
export const INVALID = Symbol("invalid");

/** Longest text that is kept, in UTF-16 units; a page can't lay out megabytes in one paragraph. */
export const MAX_TEXT = 100_000;
const MAX_ID = 200;

/** What JSON calls the value, with its article: "a list", "null". */
export function kindOf(value: unknown): SentenceWord {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return "a text";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "true or false" : "nothing JSON knows";
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads a value by its schema and keeps what can be kept: a bad field is left out, a bad item of a list is
 * left out, an object without a field it needs is `INVALID`; each is reported at its place. Where nothing
 * was wrong the value itself is returned, not a copy.
 */
export type Read = (value: unknown, cx: Reading) => unknown;

export function wrongType(
  value: unknown,
  expected: SentenceWord | readonly SentenceWord[],
  cx: Reading,
): typeof INVALID {
  cx.report("wrong-type", cx.onBad, value, "wrong-type", () => ({
    expected: { words: typeof expected === "string" ? [expected] : expected },
    found: { words: [kindOf(value)] },
  }));
  return INVALID;
}

/** A number is taken as its digits, for ids and years are often written without quotes. */
export function readString(value: unknown, cx: Reading): string | typeof INVALID {
  if (typeof value === "number" && Number.isFinite(value)) {
    cx.report("wrong-type", "repaired", value, "number-as-text", { text: String(value) });
    return String(value);
  }
  if (typeof value !== "string") return wrongType(value, "a text", cx);
  if (value.length <= MAX_TEXT) return value;
  cx.report("too-long", "repaired", value, "too-long", { count: value.length, limit: MAX_TEXT });
  return cut(value, MAX_TEXT);
}

/** A text that says something: not empty, not only spaces. */
export function readFilled(value: unknown, cx: Reading): string | typeof INVALID {
  const text = readString(value, cx);
  if (text === INVALID || /\S/.test(text)) return text;
  cx.report("empty-text", cx.onBad, value, "empty-text");
  return INVALID;
}

/**
 * An id. One with other characters is kept with "-" in their place, wherever it is used, so that references
 * still meet; composed and decomposed letters (NFC, NFD) are the same id.
 */
export function readId(value: unknown, cx: Reading): string | typeof INVALID {
  const text = typeof value === "string" ? value : readString(value, cx);
  if (text === INVALID) return INVALID;
  const id = text.normalize("NFC");
  if (ID_PATTERN.test(id)) return id;
  const repaired = repairId(id);
  if (repaired === "") {
    cx.report("bad-id", cx.onBad, value, "empty-id");
    return INVALID;
  }
  cx.report("bad-id", "repaired", value, "changed-id", () => ({ limit: MAX_ID, id: shortJson(repaired) }));
  return repaired;
}

function repairId(id: string): string {
  const allowed = cut(id, 4 * MAX_ID)
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N}_\-:.]+/gu, "-");
  return Array.from(allowed).slice(0, MAX_ID).join("");
}

/** An address of the web without anything that would have to be taken apart: a long file has thousands of them. */
const SURE_URL = /^https?:\/\/[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)*\.[a-z]{2,}\/[A-Za-z0-9/_.-]*$/;

export function readUrl(value: unknown, cx: Reading): string | typeof INVALID {
  const text = readFilled(value, cx);
  if (text === INVALID) return INVALID;
  const url = text.trim();
  if (SURE_URL.test(url) || (URL_PATTERN.test(url) && safeLink(url) !== null)) return url;
  cx.report("unsafe-url", cx.onBad, value, "unsafe-link");
  return INVALID;
}

/** A country's code, or a language's name in English, in the place of its tag: no language has such a code. */
const NAMES_COUNTRY = /^(?:jp|cn|dk|cz|[a-z]{4,8})(?:-|$)/i;

/** Whether a text can be the tag of a language. */
export function isLanguage(text: string): boolean {
  return LANGUAGE_PATTERN.test(text) && !NAMES_COUNTRY.test(text);
}

export function readLanguage(value: unknown, cx: Reading): string | typeof INVALID {
  const text = readString(value, cx);
  if (text === INVALID) return INVALID;
  if (isLanguage(text)) return text;
  const hyphened = text.replaceAll("_", "-");
  const repaired = isLanguage(hyphened);
  cx.report("bad-language-tag", repaired ? "repaired" : cx.onBad, value, "bad-language-tag");
  return repaired ? hyphened : INVALID;
}

/** A string, or strings by language tag; null-prototype objects, for tags are foreign text until checked. */
export function readRawText(
  value: unknown,
  cx: Reading,
): string | Readonly<Record<string, string>> | typeof INVALID {
  if (typeof value !== "object" || value === null) return readFilled(value, cx);
  if (Array.isArray(value)) return wrongType(value, "a text, or texts by language", cx);
  const result = Object.create(null) as Record<string, string>;
  const bad = cx.onBad;
  let empty = true;
  for (const [key, item] of Object.entries(value)) {
    cx.path.push(key);
    cx.onBad = "repaired";
    const text = readFilled(item, cx);
    // A text under a name that is no language is still better shown than lost: "und" is "not determined".
    const tag = text === INVALID ? INVALID : readLanguage(key, cx);
    const slot = tag === INVALID ? "und" : tag;
    if (text !== INVALID && result[slot] === undefined) {
      result[slot] = text;
      empty = false;
    }
    cx.path.pop();
  }
  cx.onBad = bad;
  if (!empty) return result;
  cx.report("empty-text", cx.onBad, value, "no-text");
  return INVALID;
}

/** Words of other vocabularies, and spellings, for a value of a closed list. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["canceled", "cancelled"],
  ["rumored", "rumoured"],
  ["rumor", "rumoured"],
  ["organisation", "organization"],
  ["happened", "occurred"],
  ["past", "occurred"],
  ["completed", "occurred"],
  ["scheduled", "planned"],
  ["eventscheduled", "planned"],
  ["eventpostponed", "postponed"],
  ["eventcancelled", "cancelled"],
]);

/**
 * One of a closed list. A misspelling ("canceled", "Occured") is read as what was meant; anything else is
 * read as `weakest` when the list has a value that claims least, otherwise left out, as `unread` says.
 */
export function readChoice(
  value: unknown,
  choices: readonly string[],
  weakest: string | null,
  cx: Reading,
  unread: SentenceKey = "unknown-value",
): string | typeof INVALID {
  if (typeof value === "string" && choices.includes(value)) return value;
  const synonym = typeof value === "string" ? SYNONYMS.get(value.toLowerCase()) : undefined;
  const meant =
    synonym !== undefined && choices.includes(synonym)
      ? synonym
      : typeof value === "string"
        ? nearName(value, choices)
        : null;
  const read = meant ?? weakest;
  cx.report(
    "unknown-value",
    read === null ? cx.onBad : "repaired",
    value,
    read === null ? unread : "unknown-value-read",
    () => ({ choices: choices.join(", "), ...(read !== null && { read }) }),
  );
  return read ?? INVALID;
}
