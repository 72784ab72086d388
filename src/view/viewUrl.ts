import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { CODECS } from "./codecs.ts";
import type { Codec } from "./codecs.ts";
import { decodePart, guardEnd } from "./encoding.ts";
import type { ViewState } from "./viewState.ts";

/** The view of an address without parameters. */
export const DEFAULT_VIEW: ViewState = {
  data: null,
  actor: [],
  topic: [],
  status: [],
  match: "any",
  from: null,
  to: null,
  certain: false,
  q: null,
  event: null,
  says: [],
  attribution: [],
  modality: [],
  source: [],
  conflict: false,
  moved: false,
  around: null,
  span: null,
  asOf: null,
  compare: null,
  win: null,
  lanes: null,
  view: "both",
  story: null,
  step: null,
  tz: "place",
  live: null,
  lang: null,
  theme: null,
  embed: false,
};

/**
 * Why a value was not used. `invalid`: can't be read · `unsupported`: of the contract, but not in this version ·
 * `before-from`: `to` ends before `from` begins · `unknown`: the dataset has no such id (see `unknownIds`) ·
 * `sought`: a file that is read in parts is being looked through for it ·
 * `unread`: what could be read for it of such a file does not have it ·
 * `not-yet`: the dataset has it, but nothing of it was known on the day of `asOf` ·
 * `too-long`: only its beginning is used · `no-search`: the search could not be loaded.
 */
export type NoticeReason =
  | "invalid"
  | "unsupported"
  | "before-from"
  | "unknown"
  | "sought"
  | "unread"
  | "not-yet"
  | "too-long"
  | "no-search";

/** Something in the address that was ignored, to be said to the reader. `value` is decoded and at most 200 characters. */
export interface ViewNotice {
  readonly param: string;
  readonly value: string;
  readonly reason: NoticeReason;
}

export interface ParsedView {
  readonly view: ViewState;
  readonly notices: readonly ViewNotice[];
  /** Parameters that are not ours, as written, joined with `&`; "" when there are none. */
  readonly rest: string;
}

type Key = keyof ViewState;
const KEYS = Object.keys(CODECS) as readonly Key[];
const isKey = (name: string): name is Key => Object.hasOwn(CODECS, name);
const LISTS: ReadonlySet<Key> = new Set(KEYS.filter((key) => Array.isArray(DEFAULT_VIEW[key])));

/** A notice with a value fit to be shown. */
export function viewNotice(param: string, value: string, reason: NoticeReason): ViewNotice {
  return { param, value: value.length > 200 ? `${value.slice(0, 199)}…` : value, reason };
}

/**
 * Reads the query of an address ("?a=b", "a=b" or ""). Never throws. An empty value means "not set"; a repeated
 * list parameter adds to the list, of another repeated one the last counts. What is ignored comes back as a
 * notice, what belongs to others (`utm_source`, parameters of later versions) as `rest`.
 */
export function parseView(search: string): ParsedView {
  const { values, rest, notices } = collect(search);
  let view = DEFAULT_VIEW;
  for (const key of KEYS) {
    const raw = values.get(key);
    if (raw !== undefined) view = { ...view, ...readField(key, CODECS[key], raw, notices) };
  }
  if (view.from !== null && view.to !== null && endsBefore(view.to, view.from)) {
    notices.push(viewNotice("to", view.to, "before-from"));
    view = { ...view, to: null };
  }
  return { view, notices, rest: rest.join("&") };
}

/** Writes a view as a query: "" or "?…". Defaults are left out, the order is the contract's, `rest` comes last. */
export function viewToSearch(view: ViewState, rest = ""): string {
  const written = KEYS.flatMap((key) => writeField(key, CODECS[key], view));
  const query = [...written, ...(rest === "" ? [] : [rest])].join("&");
  return query === "" ? "" : guardEnd(`?${query}`);
}

/** Sorts the pairs of a query into our own (lists joined, else the last) and the rest. */
function collect(search: string): { values: Map<Key, string>; rest: string[]; notices: ViewNotice[] } {
  const values = new Map<Key, string>();
  const rest: string[] = [];
  const notices: ViewNotice[] = [];
  const query = (search.split("#")[0] ?? "").replace(/^\?/, "");
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const rawName = equals === -1 ? pair : pair.slice(0, equals);
    const raw = equals === -1 ? "" : pair.slice(equals + 1);
    const name = decodePart(rawName) ?? rawName;
    if (!isKey(name)) {
      rest.push(pair);
    } else if (raw !== "") {
      const before = LISTS.has(name) ? values.get(name) : undefined;
      values.set(name, before === undefined ? raw : `${before},${raw}`);
    }
  }
  return { values, rest, notices };
}

function readField<K extends Key>(
  key: K,
  codec: Codec<NonNullable<ViewState[K]>>,
  raw: string,
  notices: ViewNotice[],
): Partial<ViewState> {
  const value = codec.parse(raw);
  const ignored = codec.ignored?.(raw) ?? (value === null ? [decodePart(raw) ?? raw] : []);
  const reason = value === null && codec.later?.(raw) === true ? "unsupported" : "invalid";
  if (codec.shortened?.(raw) === true) notices.push(viewNotice(key, decodePart(raw) ?? raw, "too-long"));
  for (const part of ignored) notices.push(viewNotice(key, part, reason));
  return value === null ? {} : { [key]: value };
}

function writeField<K extends Key>(
  key: K,
  codec: Codec<NonNullable<ViewState[K]>>,
  view: ViewState,
): string[] {
  const value: ViewState[K] = view[key];
  return value === null || isDefault(view, key) ? [] : [`${key}=${codec.serialize(value)}`];
}

/** Whether a field says no more than when it is not in the address at all. */
export function isDefault(view: ViewState, key: Key): boolean {
  const value = view[key];
  return value === null || value === DEFAULT_VIEW[key] || (Array.isArray(value) && value.length === 0);
}

/** Whether the range `from`–`to` is empty: every reading of `to` ends before `from` can begin. */
function endsBefore(to: string, from: string): boolean {
  const start = parseFuzzyDate(from)?.startMin ?? -Infinity;
  const end = parseFuzzyDate(to)?.endMax ?? Infinity;
  return end <= start;
}
