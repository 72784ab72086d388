import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { ID_PATTERN } from "../model/patterns.ts";
import { ATTRIBUTIONS, MODALITIES, STATUSES } from "../model/types.ts";
import { decodePart, encodePart } from "./encoding.ts";
import { isDataAddress } from "./dataAddress.ts";
import { isShortened, readQuery } from "./query.ts";
import { ERAS, LANES, LANGUAGES, THEMES, VIEWS, ZONES } from "./viewState.ts";
import type { ViewState } from "./viewState.ts";
import { parseWindow } from "./window.ts";

/**
 * How one parameter is read and written. `raw` and the result of `serialize` are as they stand in the
 * address, still percent-encoded. For every value that `parse` can give: parse(serialize(value)) equals it.
 */
export interface Codec<T> {
  /** null: nothing in it can be used. */
  parse(raw: string): T | null;
  serialize(value: T): string;
  /** The parts of a list that `parse` left out, decoded; lists only. */
  readonly ignored?: (raw: string) => readonly string[];
  /** Whether the contract names this value although this version can't show it (`lang=fr`). */
  readonly later?: (raw: string) => boolean;
  /** Whether only the beginning of the value is used. */
  readonly shortened?: (raw: string) => boolean;
}

const SPAN = /^P(?=.)(\d{1,6}Y)?(\d{1,6}M)?(\d{1,6}W)?(\d{1,6}D)?(T(?=.)(\d{1,6}H)?(\d{1,6}M)?)?$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** A single value: decoded, then read by `read`. */
function scalar<T extends string>(read: (text: string) => T | null): Codec<T> {
  return {
    parse: (raw) => {
      const text = decodePart(raw);
      return text === null ? null : read(text);
    },
    serialize: encodePart,
  };
}

function word<const T extends string>(words: readonly T[]): Codec<T> {
  return scalar(oneOf(words));
}

/** Split at the commas as written, then decode. `%2C` separates too: no id contains a comma, and URLSearchParams writes it so. */
function parts(raw: string): { raw: string; text: string | null }[] {
  return raw
    .split(/,|%2c/i)
    .filter((part) => part !== "")
    .map((part) => ({ raw: part, text: decodePart(part) }));
}

/** A list without repetitions, in the order written; what `read` refuses is left out. */
function list<T extends string>(read: (text: string) => T | null): Codec<readonly T[]> {
  const readPart = (text: string | null): T | null => (text === null ? null : read(text));
  return {
    parse: (raw) => {
      const values = parts(raw).map((part) => readPart(part.text));
      const good = new Set(values.filter((value) => value !== null));
      return good.size === 0 ? null : [...good];
    },
    serialize: (values) => [...new Set(values)].map(encodePart).join(","),
    ignored: (raw) =>
      parts(raw)
        .filter((part) => readPart(part.text) === null)
        .map((part) => part.text ?? part.raw),
  };
}

function oneOf<const T extends string>(words: readonly T[]): (text: string) => T | null {
  return (text) => words.find((each) => each === text) ?? null;
}

const id = (text: string): string | null => (ID_PATTERN.test(text) ? text : null);
const date = (text: string): string | null => (parseFuzzyDate(text) === null ? null : text);

/** `1` is on; `0` says the default, off, aloud. */
const flag: Codec<boolean> = {
  parse: (raw) => (raw === "1" ? true : raw === "0" ? false : null),
  serialize: (value) => (value ? "1" : "0"),
};

/** A real ISO calendar day, `2025-02-12`. */
function isoDayText(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return parseFuzzyDate(text) === null ? null : text;
}

/** An ISO 8601 duration in whole numbers, longer than nothing (`lensWindow` reads it). */
function spanText(text: string): string | null {
  return SPAN.test(text) && /[1-9]/.test(text) ? text : null;
}

/** A BCP 47 tag, matched by its primary subtag: `ja-JP` is `ja`. Of its extensions only the Japanese calendar counts. */
function language(text: string): ViewState["lang"] {
  if (!LANGUAGE_TAG.test(text)) return null;
  const primary = text.split("-")[0]?.toLowerCase();
  if (primary === "ja" && /-u-(?:\w{2,8}-)*?ca-japanese(?:-|$)/i.test(text)) return ERAS;
  return LANGUAGES.find((each) => each === primary) ?? null;
}

/** Words of a search. Unlike elsewhere `+` is a space here: forms and people write it so. */
const words: Codec<string> = {
  ...scalar(readQuery),
  parse: (raw) => readQuery(spaced(raw)),
  shortened: (raw) => isShortened(spaced(raw)),
};
const spaced = (raw: string): string => decodePart(raw.replaceAll("+", " ")) ?? "";

type Codecs = { readonly [Key in keyof ViewState]-?: Codec<NonNullable<ViewState[Key]>> };

/** One codec a field of ViewState (a missing one does not compile), in the contract's order, which is the order written. */
export const CODECS: Codecs = {
  data: scalar((text) => (isDataAddress(text) ? text : null)),
  actor: list(id),
  topic: list(id),
  status: list(oneOf(STATUSES)),
  match: word(["any", "all"]),
  from: scalar(date),
  to: scalar(date),
  certain: flag,
  q: words,
  event: scalar(id),
  says: list(id),
  attribution: list(oneOf(ATTRIBUTIONS)),
  modality: list(oneOf(MODALITIES)),
  source: list(id),
  conflict: flag,
  moved: flag,
  around: scalar(id),
  span: scalar(spanText),
  asOf: scalar(isoDayText),
  compare: scalar(isoDayText),
  win: scalar((text) => (parseWindow(text) === null ? null : text)),
  lanes: word(LANES),
  view: word(VIEWS),
  story: scalar(id),
  step: {
    parse: (raw) => (/^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : null),
    serialize: String,
  },
  tz: word(ZONES),
  live: {
    // More often would be a burden to the host that no reader has anything of.
    parse: (raw) => (/^[1-9]\d{0,4}$/.test(raw) ? Math.max(10, Number(raw)) : null),
    serialize: String,
  },
  lang: {
    ...scalar((text) => language(text)),
    later: (raw) => LANGUAGE_TAG.test(raw),
  },
  theme: word(THEMES),
  embed: flag,
};
