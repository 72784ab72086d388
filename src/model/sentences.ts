import { sayIn } from "./saying.ts";
import type { Saying, SayingWords } from "./saying.ts";

export type { Saying, SayingPlace, SayingWords } from "./saying.ts";

/**
 * What is said about problems: English sentences with named places, and what stands in the places. Other languages
 * have the same sentences under the same keys in their catalogues (`i18n/`), filled by the same `fill`.
 */
export const SENTENCES = {
  // One value. They follow the place: `Event "summit", when: …`.
  "wrong-type": "expected {expected}, found {found}; correct it or leave it out.",
  "not-a-list": "expected a list; put the items in [ ].",
  "list-of-one": "expected a list, found {found}; it is read as a list of one, so put it in [ ].",
  "number-as-text": 'expected a text, found a number; it is read as "{text}", so put it in quotes.',
  null: "null says nothing here; leave the field out.",
  missing: "{fields} must be given; add it.",
  "missing-name": '"{field}" must be given; the id is shown instead, so add it.',
  "missing-title": "an event without a title can't be shown; add one.",
  "half-position": '"lat" and "lon" go together; the position is left out, so give both.',
  "unknown-field":
    'this field is not known here and not read; remove it, or keep it under the dataset\'s "x".',
  "near-field": 'this field is not known here and not read; did you mean "{near}"?',
  "misplaced-field": "this field belongs to {owner} and is not read here; move it there.",
  "unknown-value": "this is none of the values that are known here; use {choices}.",
  "unknown-value-read":
    'this is none of the values that are known here; it is read as "{read}"; use {choices}.',
  "unknown-status":
    'this is no status that is known here, and counts as none: what lies ahead is "planned", else "occurred"; use {choices}.',
  "empty-text": "the text is empty; write one or leave the field out.",
  "no-text": "there is no text in any language; write one or leave the field out.",
  "too-long": "{count} characters are too many; only the first {limit} are shown, so shorten it.",
  "too-deep": "it is nested deeper than {limit} levels and left out; make it flatter.",
  "bad-language-tag": "this is no language tag; write one such as en, ja or zh-Hant.",
  "empty-id": "an id can't be empty; use letters, digits, _ - : and . in it.",
  "changed-id":
    "an id has up to {limit} letters, digits, _ - : and .; it is read as {id}, so change it here and where it is used.",
  "taken-id": "this id is taken; the first of that id is kept and this one left out, so give it another.",
  "unsafe-link":
    "only full addresses that begin with http:, https: or mailto: are linked; correct it or leave it out.",
  "unsafe-media": "only addresses that begin with http: or https: can be shown; correct it or leave it out.",
  "no-such-day":
    "there is no such day; {result}, so write it as 2025-03-30, 2025-03 or 2025-03-30T09:50+09:00.",
  "no-date":
    "this is no date in EDTF; {result}, so write it as 2025-03-30, 2025-03 or 2025-03-30T09:50+09:00.",
  "year-out-of-range": "only the years -271820 to 275759 can be shown; {result}, so correct it.",
  "long-year":
    "a year of more than four digits stands alone, as Y-12000 or Y12000, without month or day, and only the years -271820 to 275759 can be shown; {result}, so correct it.",
  "end-before-start": "the end lies before the start; only the start is kept, so correct the end.",
  "opening-backwards": "the last day lies before the first; the opening is left out, so correct it.",
  "bad-duration": "this is no duration in ISO 8601; it is left out, so write it as PT2H or P3D.",
  "bad-time-zone": "there is no such time zone; write an IANA name such as Asia/Tokyo.",
  "number-out-of-range": "it must be {range}; correct it or leave it out.",
  "quote-backwards": "the quote ends before it starts; its position is left out, so correct it.",
  // Values that don't agree with each other.
  dangling: "there is no {what} of this id; it is {result}, so add the {what} or correct the id.",
  "self-reference": "an event can't be related to itself; the relation is left out, so remove it.",
  "preferred-mismatch": 'this claim is about "{about}", not "{wanted}"; name a claim that is about the same.',
  "account-order":
    "this account became known before the one above it ({date}), and the last in the file counts; put the accounts in the order in which they became known.",
  "account-before-sources":
    "all sources of this account are younger than it; correct its date or name the source that told it first.",
  "both-forms": 'beside "accounts" the event has {fields} of its own, not read; move them into an account.',
  "no-account": "none of its accounts can be read, so the event is left out; correct them.",
  "empty-account":
    "this account says nothing, and the last one counts: tell in it what became known, or remove it.",
  "no-status":
    'it lies in the future and has no status, so it is taken as "planned"; write "status": "planned", or "announced" and the like.',
  "future-occurred":
    'it is said to have taken place, and its date lies in the future; correct the status (such as "planned") or the date.',
  "membership-cycle":
    "this membership leads back to the actor itself; it is left out, so remove one of the memberships in the circle.",
  // The file as a whole.
  "empty-file": "The file is empty: check that it was written completely.",
  "html-not-json":
    "The file is a web page, not JSON: check the address; it may be that of an error or sign-in page.",
  "not-json": "The file can't be read as JSON: check it.",
  "bad-json": "The file is no JSON from line {line}, column {column} on: correct it there.",
  "truncated-json":
    "The file breaks off at line {line}, column {column}: load it again, or check that it was written completely.",
  "only-list":
    'The file holds a list; a dataset is an object: put the list in {"schemaVersion": {version}, "id": "…", "title": "…", "events": [ … ]}.',
  "only-null": "The file holds only null, no dataset: check that it was written completely.",
  "only-value": "The file holds only {found}, no dataset: check that this is the right file.",
  "no-schema-version":
    'The file does not say which version of the format it is in: add "schemaVersion": {version} if it is an Asof dataset.',
  "bad-schema-version": 'The "schemaVersion" must be a whole number, now {version}, not {found}: correct it.',
  "newer-schema":
    "The file is in version {found} of the format, and this program knows only up to {version}: use a newer version of the program, or ask for the file in version {version}.",
  "no-events": 'The file has no "events": add the list of events, which may be empty: [].',
  "events-no-list": 'The "events" must be a list, not {found}: put the events in [ ].',
  "all-dropped": "None of the {total} events can be shown: correct the events.",
  "all-dropped-why":
    "None of the {total} events can be shown (the first reason – {why}): correct the events.",
  // The file with the events, of which parts are read.
  "parquet-footer":
    "{file} is no Parquet file, or breaks off: nothing can be read at its end. Check that it was put up whole.",
  "parquet-column": '{file} has no column "{column}": write it with {columns}.',
  "parquet-type":
    'The column "{column}" of {file} holds {found} where times are needed: write it as a timestamp.',
  "parquet-rows": "{file} says that it has {told} rows, but its row groups have {found}: write it again.",
  "parquet-groups": "A row group of {file} has {found} rows: write it with row groups of at most {limit}.",
  "parquet-codec": "{file} is compressed as {codec}: write it with Snappy or uncompressed.",
  "parquet-damaged": "Row group {group} of {file} can't be read: write it again, or put it up again.",
  "parquet-unsorted":
    "{file} is not in order: row {row} begins before the one above it. Sort the events by their start.",
  "parquet-missing":
    "{host} does not have {file}, which the dataset names (HTTP status {status}): put it up there, or correct its name in the dataset.",
  "parquet-no-part":
    "{host} answers that {file} has no such part (HTTP status 416): it is shorter now than it was, or was put up in pieces. Load the page again; if that doesn't help, put the file up again, whole.",
  "parquet-changed":
    "{file} was replaced while it was being read: load the page again to read it as it is now.",
  "parquet-bounds":
    "{file} tells wrong bounds of the ids in row group {group}: a link to one of its events may not find it. Write the file again.",
  "sidecar-unreadable": "{file} is no sidecar as it should be (at {place}): write it again.",
  "sidecar-other":
    "{file} is the sidecar of another file: it tells of {told} rows, and there are {found}. Write it again after each change.",
  "sidecar-stale":
    "{file} is the sidecar of another file: it has other rows where row group {group} is. Write it again after each change.",
  more: '{count} more of the kind "{code}" are not listed; correct the listed ones first.',
} as const satisfies Readonly<Record<string, string>>;

export type SentenceKey = keyof typeof SENTENCES;

/** Words in a sentence's places that other languages put in their own; in English they stand as they are. */
export const SENTENCE_WORDS = [
  "a list",
  "an object",
  "a text",
  "a number",
  "null",
  "true or false",
  "nothing JSON knows",
  "a text, or texts by language",
  "a whole number",
  "the dataset",
  "an event",
  "a claim",
  "a source",
  "actor",
  "claim of this event",
  "event",
  "place",
  "source",
  "topic",
  "left out",
  'shown as "unknown"',
  'shown as "unknown source"',
  "it is left out",
  "it counts as not given",
  'the event is listed under "undated"',
  "the era is left out",
  "the correction is left out",
  "the opening is left out",
  "the source counts as undated",
  "The dataset",
  "Actor",
  "Correction",
  "Era",
  "Event",
  "Place",
  "Source",
  "Story",
  "Topic",
] as const;

export type SentenceWord = (typeof SENTENCE_WORDS)[number];

const ENGLISH: SayingWords = {
  sentence: (key) => SENTENCES[key as SentenceKey],
  word: (word) => word,
  or: " or ",
  and: " and ",
  at: (kind, item, inside, sentence) => {
    const name = item === null ? kind : typeof item === "number" ? `${kind} no. ${item}` : `${kind} ${item}`;
    return `${name}${inside === "" ? "" : `, ${inside}`}: ${sentence}`;
  },
};

/** A saying as a sentence of a language, English without one; null when the language does not have it. */
export function saySentence(saying: Saying, words: SayingWords = ENGLISH): string | null {
  return sayIn(saying, words);
}
