import type { Severity } from "../model/problems.ts";
import { shortJson } from "../model/shortJson.ts";

/** What importers say, with named places; other languages may have the same under the same keys. */
export const NOTES = {
  "not-this": "This is no {format} file: {why}.",
  "bad-row": "The row has {found} cells and the head {wanted}: check its commas and quotes.",
  "open-quote": "A quote that is opened here is never closed: close it, or double it where it is meant.",
  "stray-quote":
    "In this cell a quote stands that is not doubled, so it may hold what belongs to others: double the quotes that are meant.",
  "empty-head": "The column has cells but no head and is left out: name it in the first row.",
  "double-head": 'There are two columns "{head}"; the first is read: name the other differently.',
  "no-head": "The table has no head that is known here: name its columns in the first row, or map them.",
  "unread-column":
    'The column "{head}" is not read: name it as in docs/data.md, or map it (--map "{head}=FIELD").',
  "no-such-field": '"{head}" is mapped to "{field}", which is no field: use one of {fields}.',
  "no-such-column": 'There is no column "{head}" to map: the columns are {heads}.',
  "no-title": "This has no title and is left out: give it one.",
  "no-titles":
    'No column is known as the title, and no row can be read: name one "title", or map it (--map "{head}=title").',
  "no-name": 'The row has no "{field}" and is left out: give it one.',
  "unreadable-date":
    "This can't be read as a date, and the event stands without one: write it as 2025-03-30 or 30 March 2025.",
  "ambiguous-date":
    "This may be {first} or {second}, and the event stands without a date: write it as {first}, or say which comes first (--dates day-first).",
  "not-day-first":
    "The day comes first in this column, and here it can't: the event stands without a date. If {other} is meant, write that; otherwise correct the month.",
  "not-month-first":
    "The month comes first in this column, and here it can't: the event stands without a date. If {other} is meant, write that; otherwise correct the month.",
  "comma-list":
    'Commas part nothing, for names have them: each cell of "{head}" is read as one name. If they are lists, part them by ; or say so (--part-by ",").',
  "end-before-start": "The end lies before the start and is left out: correct it.",
  "no-number": "This is no number and is left out: write it in figures, such as 35.7.",
  "no-choice": "This is none of {choices}; it is left out: use one of them.",
  "double-id": 'The id "{id}" is taken and is read as "{other}": give the row another.',
  "no-such-event": 'There is no event "{id}" and the row is left out: correct the id or add the event.',
  "guess-order": "Which of day and month comes first is told by this cell for its whole column ({order}).",
  "bad-line": "The line is no property of a calendar and is left out: correct or remove it.",
  "open-block": "{what} begins here and is never ended: the file may be cut off.",
  "bad-event": "The event can't be read and is left out: {why}.",
  "no-start": "The event has no DTSTART and stands without a date: give it one.",
  "no-zone": 'The zone "{zone}" is not known; the time is kept as it is written: use an IANA name.',
  "too-many-repeats":
    "The event repeats more than {count} times; the first {count} are taken (--repeats takes more).",
  "bad-time":
    "This can't be read as a date of a calendar, and the event stands without it: write it as 20250330 or 20250330T095000Z.",
  "empty-rule":
    "The rule of repetition gives no date at all; the event is taken once, at its start: correct the rule.",
  "bad-rule": "The rule of repetition can't be read; the event is taken once: correct it.",
  planned:
    "What lies ahead and has no status is taken as planned ({count}, the first here): give it one where it is announced, arranged or the like.",
  "json-open-text": 'The text that begins here is never closed: write " at its end.',
  "json-open-bracket": "The {bracket} that opens here is never closed: write {end} at its end.",
  "json-comment": "JSON has no comments: remove it.",
  "json-curly": 'Write straight quotes: ".',
  "json-apostrophe": `Write " instead of '.`,
  "json-word": "Write {word}.",
  "json-null": "Write null, or leave the field out.",
  "json-no-value": "Leave the field out.",
  "json-line": "Within a text write {sign} for it.",
  "json-backslash": "Within a text write \\\\ for a backslash.",
  "json-last-comma": "Remove the comma before it.",
  "json-two-commas": "Remove one of the commas.",
  "json-name": 'Put the name in quotes: "{name}".',
  "json-inner-quote": 'Within a text write \\" for a quote.',
  "json-figures": "Put the whole value in quotes.",
  "json-bare-text": "Put the text in quotes.",
  "json-more": "The dataset ends before it: remove what follows, or a closing bracket that is too much.",
  "json-comma": "A comma is missing before it.",
  "no-steps": "Story {story} has no steps and is not offered: give it one, or remove it.",
  "view-parameter":
    'Story {story}, step {step}: "{param}" is no parameter of a view and changes nothing: remove it.',
  "view-no-value":
    'Story {story}, step {step}: "{param}" has no value and changes nothing: give it one, or remove it.',
  "view-value":
    'Story {story}, step {step}: "{param}" can\'t be "{value}", which is not read: it takes {why}.',
  "view-unknown":
    'Story {story}, step {step}: "{param}" names "{value}", and there is no such {why}: add it or correct the id.',
  "view-not-yet":
    'Story {story}, step {step}: nothing was known of the event "{value}" on {day}: choose a later day, or another event.',
  "view-before-from":
    'Story {story}, step {step}: "to" ({value}) ends before "from" begins, and is not read: correct it.',
  "view-address":
    'Story {story}, step {step}: this is a whole address: keep only what stands behind its "?".',
  "not-listed": "So many more of the same kind are not listed one by one: {count} ({kind}).",
  "no-slides": 'There is no list of "events": check that it is a TimelineJS file.',
  "bad-slide": "This is no slide and is left out: correct it.",
  "bad-media":
    "This is no address that can be shown, and the medium is left out: use one that begins with https:.",
} as const satisfies Readonly<Record<string, string>>;

export type NoteKey = keyof typeof NOTES;

/** Something in a foreign file that was wrong or read differently. */
export interface FormatNote {
  readonly code: NoteKey;
  readonly severity: Severity;
  /** What stands in the sentence's places. */
  readonly values: Readonly<Record<string, string | number>>;
  /** One English sentence: what is wrong and what to do. */
  readonly message: string;
  /** The offending value as short JSON; "" when there is none. */
  readonly value: string;
  readonly file: string;
  /** From 1; 0 when it is no one place. */
  readonly line: number;
  readonly column: number;
}

export interface NotePlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** As in the report of a dataset: so many of one kind one by one, the rest is counted. */
const MAX_LISTED = 200;

/** Collects notes; a table of 50,000 bad rows stays cheap. */
export class NoteLog {
  readonly #listed: FormatNote[] = [];
  readonly #counts = new Map<NoteKey, number>();

  add(
    code: NoteKey,
    severity: Severity,
    place: NotePlace | (() => NotePlace),
    value?: unknown,
    values: FormatNote["values"] = {},
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MAX_LISTED) return;
    const { file = "", line = 0, column = 0 } = typeof place === "function" ? place() : place;
    const shown = value === undefined ? "" : shortJson(value);
    this.#listed.push({
      code,
      severity,
      values,
      message: say(code, values),
      value: shown,
      file,
      line,
      column,
    });
  }

  /** In the order of the file, those of several files one after the other; last, of each kind how many are not listed. */
  get notes(): readonly FormatNote[] {
    const files = [...new Set(this.#listed.map((note) => note.file))];
    const listed = this.#listed.toSorted(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
    );
    return [...listed, ...this.#unlisted()];
  }

  #unlisted(): readonly FormatNote[] {
    return [...this.#counts].flatMap(([kind, count]) => {
      if (count <= MAX_LISTED) return [];
      const severity = this.#listed.find(({ code }) => code === kind)?.severity ?? "note";
      const values = { count: count - MAX_LISTED, kind };
      const message = say("not-listed", values);
      return [
        { code: "not-listed" as const, severity, values, message, value: "", file: "", line: 0, column: 0 },
      ];
    });
  }
}

function say(code: NoteKey, values: FormatNote["values"]): string {
  return NOTES[code].replace(/\{([a-z]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text is nothing that the format can be read from. */
export class FormatError extends Error {
  readonly note: FormatNote;

  constructor(code: NoteKey, values: FormatNote["values"] = {}, place: NotePlace = {}) {
    const log = new NoteLog();
    log.add(code, "fatal", place, undefined, values);
    const [note] = log.notes;
    super(note?.message);
    this.name = "FormatError";
    this.note = note as FormatNote;
  }
}
