import { withoutConsequences } from "../formats/consequences.ts";
import type { FormatId, ReadOptions, ReadResult } from "../formats/format.ts";
import { detectFormat, formatOf } from "../formats/formats.ts";
import { jsonPlaces } from "../formats/jsonPlaces.ts";
import { jsonSlipNote } from "../formats/jsonSlipNote.ts";
import type { JsonPlaces } from "../formats/jsonPlaces.ts";
import type { Loss } from "../formats/losses.ts";
import { FormatError } from "../formats/notes.ts";
import type { FormatNote } from "../formats/notes.ts";
import { stepFaults } from "../formats/storySteps.ts";
import { firstUse, isAboutKey, meantValues, misspelt } from "../formats/suggest.ts";
import { countProblems } from "../model/countProblems.ts";
import { findJsonFault } from "../model/jsonFault.ts";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";

import type { Problem } from "../model/problems.ts";
import type { Dataset, Text } from "../model/types.ts";
import { stemOf } from "./document.ts";
import type { WorkDocument } from "./document.ts";
import { markupIn } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Line and column of the text, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong or was read differently, and where. */
export interface Finding {
  /** null: it is no one place. */
  readonly place: Place | null;
  /** JSON pointer into the dataset; "" for the whole, and for what never became part of one. */
  readonly pointer: string;
  readonly about:
    | { readonly kind: "problem"; readonly problem: Problem }
    | { readonly kind: "note"; readonly note: FormatNote }
    | { readonly kind: "double-key"; readonly key: string }
    /** Marks of HTML or Markdown in a text, the first one met, and in how many texts there are any. */
    | { readonly kind: "markup"; readonly marks: string; readonly texts: number };
  /** What should probably stand there instead: one of these; none: nobody can tell. */
  readonly meant: readonly unknown[];
  /** Where the id is used before. */
  readonly before: Place | null;
}

/** What is known of a document once it has been read. */
export interface Report {
  readonly format: FormatId;
  /** Of the dataset; null: nothing of it can be shown. */
  readonly title: Text | null;
  readonly findings: readonly Finding[];
  /** All problems, listed or not. */
  readonly count: number;
  readonly losses: readonly Loss[];
  /** Events that are shown; null: nothing can be. */
  readonly events: number | null;
  readonly dropped: number;
}

export interface Checked {
  readonly report: Report;
  readonly dataset: Dataset | null;
  readonly parsed: ParseResult | null;
  /** The file as our format has it; undefined: there is none. */
  readonly file: unknown;
  /** Where in the text the value at a pointer comes from. */
  readonly locate: (pointer: string) => Place | null;
}

/** Reads a document whatever it is in, and finds all that is wrong in it. Never throws for what a text may hold. */
export async function checkDocument(document: WorkDocument, now?: number): Promise<Checked> {
  const format =
    (document.format === null ? detectFormat(document.text, document.name) : formatOf(document.format)) ??
    formatOf("json");
  if (format?.read === undefined || format.id === "json") return checkJson(document.text, now);
  try {
    const read = await format.read(document.text, readOptions(document, now));
    const { title } = document.reading;
    // A title of the reader's own stands above the one that the file gives, and above its name.
    return checkForeign(format.id, title ? { ...read, file: { ...read.file, title } } : read, now);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const finding = fromNote(error.note);
    const report: Report = { ...NOTHING, format: format.id, findings: [finding], count: 1 };
    return { report, dataset: null, parsed: null, file: undefined, locate: () => null };
  }
}

function readOptions({ name, reading }: WorkDocument, now: number | undefined): ReadOptions {
  const { columns, dayOrder, partBy, timeZone } = reading;
  return {
    name: stemOf(name),
    ...(now !== undefined && { now }),
    ...(columns !== null && { columns: new Map(Object.entries(columns)) }),
    ...(dayOrder !== null && { dayOrder }),
    ...(partBy != null && { partBy }),
    ...(timeZone !== null && { timeZone }),
  };
}

const NO_VALUES: readonly unknown[] = [];
const NOTHING = { title: null, losses: [], events: null, dropped: 0 };

function checkForeign(
  format: FormatId,
  { file, notes, losses, locate: from }: ReadResult,
  now: number | undefined,
): Checked {
  const parsed = parseDataset(file, now);
  const locate = (pointer: string): Place | null => {
    const found = from(pointer);
    return found === null || found.line === 0 ? null : { line: found.line, column: found.column };
  };
  const findings = [
    ...notes.map(fromNote),
    ...findingsOf(parsed, file, (problem) => locate(problem.pointer), locate),
  ];
  return finished(format, parsed, file, findings, locate, losses);
}

async function checkJson(text: string, now: number | undefined): Promise<Checked> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    file = undefined;
  }
  const parsed = file === undefined ? parseDatasetText(text, now) : parseDataset(file, now);
  const places = await jsonPlaces(text);
  const fault = file === undefined ? findJsonFault(text) : null;
  const slip = fault === null ? null : jsonSlipNote(text, fault);
  const locate = (pointer: string): Place | null => places.at(pointer);
  const findings = findingsOf(
    parsed,
    file,
    (problem) =>
      fault === null ? placeIn(problem, file, places) : { line: fault.line, column: fault.column },
    locate,
  );
  const doubles = file === undefined ? [] : places.doubles();
  const all = [
    ...findings.map((each) => (slip !== null && isBroken(each) ? fromNote(slip) : each)),
    ...doubles.map(({ key, pointer, place }): Finding => ({
      about: { kind: "double-key", key },
      before: null,
      meant: NO_VALUES,
      place: { line: place.line, column: place.column },
      pointer,
    })),
  ];
  return finished("json", parsed, file, all, locate, []);
}

/** Says only that the text is no JSON. */
function isBroken({ about }: Finding): boolean {
  return about.kind === "problem" && /^(?:bad|truncated)-json$/.test(about.problem.code);
}

/** Of a field that the file must have and has under another name, that name. */
function placeIn(problem: Problem, file: unknown, places: JsonPlaces): Place | null {
  const meant = misspelt(problem, file);
  if (meant !== null) return places.at(`/${meant}`, "key");
  return places.at(problem.pointer, isAboutKey(problem) ? "key" : "value");
}

function finished(
  format: FormatId,
  parsed: ParseResult,
  file: unknown,
  findings: readonly Finding[],
  locate: Checked["locate"],
  losses: readonly Loss[],
): Checked {
  const markup = markupIn(file);
  const steps = parsed.ok ? stepFaults(parsed.dataset, file, locate) : [];
  const sorted = [
    ...findings,
    ...(markup === null ? [] : [fromMarkup(markup, locate)]),
    ...steps.map(({ note, pointer, meant }) => ({ ...fromNote(note), pointer, meant })),
  ].toSorted(byPlace);
  const unlisted = parsed.problems.filter((problem) => problem.more !== undefined);
  const report: Report = {
    format,
    title: parsed.ok ? parsed.dataset.title : null,
    findings: sorted,
    count: sorted.length + countProblems(unlisted),
    losses,
    events: parsed.ok ? parsed.dataset.events.length : null,
    dropped: parsed.ok ? parsed.dropped : parsed.total,
  };
  return { report, dataset: parsed.ok ? parsed.dataset : null, parsed, file, locate };
}

function findingsOf(
  parsed: ParseResult,
  file: unknown,
  place: (problem: Problem) => Place | null,
  locate: Checked["locate"],
): Finding[] {
  return withoutConsequences(parsed.problems, file)
    .filter((problem) => problem.more === undefined)
    .map((problem) => {
      const used = firstUse(problem, file);
      return {
        about: { kind: "problem", problem },
        before: used === null ? null : locate(used),
        meant: misspelt(problem, file) === null ? meantValues(problem, file) : NO_VALUES,
        place: place(problem),
        pointer: problem.pointer,
      };
    });
}

function fromMarkup({ pointer, marks, texts }: Markup, locate: Checked["locate"]): Finding {
  const about = { kind: "markup", marks, texts } as const;
  return { about, before: null, meant: NO_VALUES, place: locate(pointer), pointer };
}

function fromNote(note: FormatNote): Finding {
  const place = note.line > 0 ? { line: note.line, column: note.column } : null;
  return { about: { kind: "note", note }, before: null, meant: NO_VALUES, place, pointer: "" };
}

/** What stands nowhere in particular comes first: it is about the whole. */
function byPlace(a: Finding, b: Finding): number {
  if (a.place === null || b.place === null) return Number(a.place !== null) - Number(b.place !== null);
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
