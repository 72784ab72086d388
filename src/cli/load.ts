import { decodeText } from "../formats/decodeText.ts";
import type { DatasetFile, Format, ReadOptions, ReadResult, SourceFile } from "../formats/format.ts";
import { detectFormat, FORMATS, formatOf } from "../formats/formats.ts";
import { jsonSlipNote } from "../formats/jsonSlipNote.ts";
import { jsonPlaces } from "../formats/jsonPlaces.ts";
import { FormatError } from "../formats/notes.ts";
import type { FormatNote } from "../formats/notes.ts";
import { findJsonFault } from "../model/jsonFault.ts";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import type { Problem } from "../model/problems.ts";
import type { Loss } from "../formats/losses.ts";
import type { Dataset } from "../model/types.ts";
import { withoutConsequences } from "../formats/consequences.ts";
import type { Checked, Finding } from "./finding.ts";
import { UsageError } from "./io.ts";
import type { Io } from "./io.ts";
import { stepFaults } from "../formats/storySteps.ts";
import { didYouMean, isAboutKey, misspelt, suggest } from "../formats/suggest.ts";

/** A file, or several tables, read and checked. */
export interface Loaded extends Checked {
  readonly sources: readonly SourceFile[];
  /** null: nothing can be shown of it. */
  readonly dataset: Dataset | null;
  /** The dataset's own fields. */
  readonly x: Readonly<Record<string, unknown>> | undefined;
  readonly losses: readonly Loss[];
}

export async function readSources(paths: readonly string[], io: Io): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const path of paths) sources.push({ name: path, text: decodeText(await io.read(path)).text });
  return sources;
}

/** The format by its name, or as the files tell it. */
export function chooseFormat(sources: readonly SourceFile[], from: string | undefined): Format {
  const readable = FORMATS.filter((format) => format.read !== undefined).map((format) => format.id);
  if (from !== undefined) {
    const format = formatOf(from);
    if (format?.read === undefined)
      throw new UsageError(`There is no format "${from}" to read; use one of ${readable.join(", ")}.`);
    return format;
  }
  const [first] = sources;
  const format = first === undefined ? null : detectFormat(first.text, first.name);
  // A dataset is what this is about: of anything else its own reader says why it is none.
  return format ?? (formatOf("json") as Format);
}

/**
 * Reads what is to be one dataset, and finds all that is wrong in it.
 * @param amend what becomes of the file that a foreign format was read as
 */
export async function load(
  sources: readonly SourceFile[],
  format: Format,
  options: ReadOptions,
  amend: (file: DatasetFile) => DatasetFile = (file) => file,
): Promise<Loaded> {
  const name = sources.map((source) => source.name).join(", ");
  const [first] = sources;
  if (first === undefined) throw new UsageError("Name a file.");
  if (format.id === "json") {
    if (sources.length > 1) throw new UsageError("Only tables can be put together; name one file.");
    return loadJson(first, options.now);
  }
  const base = { name, format: format.label, sources };
  try {
    const read = await readForeign(sources, format, options);
    const result = { ...read, file: amend(read.file) };
    const notes = result.notes.map((note) => fromNote(note, first.name));
    const parsed = parseDataset(result.file, options.now);
    const place = (pointer: string): { file: string; line: number; column: number } => {
      const found = result.locate(pointer);
      return {
        file: found === null || found.file === "" ? first.name : found.file,
        line: found?.line ?? 0,
        column: found?.column ?? 0,
      };
    };
    const findings = findingsOf(
      parsed,
      result.file,
      (problem) => place(problem.pointer),
      (pointer) => {
        const { file, line, column } = place(pointer);
        return line === 0 ? null : `${file}:${line}:${column}`;
      },
    );
    return {
      ...base,
      ...outcome(parsed),
      findings: [...notes, ...findings, ...stepFindings(parsed, result.file, first.name, place)],
      x: undefined,
      losses: result.losses,
    };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const finding = fromNote(error.note, first.name);
    return {
      ...base,
      findings: [finding],
      events: null,
      dropped: 0,
      dataset: null,
      x: undefined,
      losses: [],
    };
  }
}

async function readForeign(
  sources: readonly SourceFile[],
  format: Format,
  options: ReadOptions,
): Promise<ReadResult> {
  if (sources.length > 1) {
    if (format.readMany === undefined)
      throw new UsageError("Only tables can be put together; name one file.");
    return format.readMany(sources, options);
  }
  const result = await format.read?.(sources[0]?.text ?? "", options);
  if (result === undefined) throw new UsageError(`${format.label} can't be read.`);
  return result;
}

async function loadJson(source: SourceFile, now: number | undefined): Promise<Loaded> {
  const input = jsonOf(source.text);
  const parsed = input === undefined ? parseDatasetText(source.text, now) : parseDataset(input, now);
  const places = await jsonPlaces(source.text);
  const lineOf = (
    pointer: string,
    part: "value" | "key" = "value",
  ): { file: string; line: number; column: number } => ({
    file: source.name,
    ...(places.at(pointer, part) ?? { line: 1, column: 1 }),
  });
  const fault = input === undefined ? findJsonFault(source.text) : null;
  const findings = findingsOf(
    parsed,
    input,
    (problem) =>
      problem.more !== undefined
        ? { file: source.name, line: 0, column: 0 }
        : fault === null
          ? placeIn(problem, input, lineOf)
          : { file: source.name, line: fault.line, column: fault.column },
    (pointer) => {
      const { line, column } = lineOf(pointer);
      return `line ${line}, column ${column}`;
    },
  );
  const doubles =
    input === undefined
      ? []
      : places.doubles().map(({ pointer, key, place }) => doubleKey(source.name, pointer, key, place));
  const x =
    typeof input === "object" && input !== null && "x" in input
      ? (input.x as Record<string, unknown>)
      : undefined;
  const slip = fault === null ? null : jsonSlipNote(source.text, fault, source.name);
  const steps = stepFindings(parsed, input, source.name, lineOf);
  const named = findings.map((each) => (slip === null ? each : withSlip(each, slip)));
  const sorted = [...named, ...doubles, ...steps].sort((a, b) =>
    a.line === 0 ? 1 : b.line === 0 ? -1 : a.line - b.line || a.column - b.column,
  );
  return {
    name: source.name,
    format: "Asof JSON",
    sources: [source],
    ...outcome(parsed),
    findings: sorted,
    x,
    losses: [],
  };
}

/** What is missing or too much; where it began before the place at which the text stops being JSON, at that place. */
function withSlip(finding: Finding, { line, column, message }: FormatNote): Finding {
  if (finding.code !== "bad-json" && finding.code !== "truncated-json") return finding;
  if (finding.line === line && finding.column === column) return { ...finding, suggestion: message };
  const stop = `(The file stops being JSON at line ${finding.line}, column ${finding.column}.)`;
  return { ...finding, line, column, message, suggestion: stop };
}

/** Of a field that the file must have and has under another name, that name. */
function placeIn(
  problem: Problem,
  input: unknown,
  lineOf: (pointer: string, part: "value" | "key") => { file: string; line: number; column: number },
): { file: string; line: number; column: number } {
  const meant = misspelt(problem, input);
  if (meant !== null) return lineOf(`/${meant}`, "key");
  return lineOf(problem.pointer, isAboutKey(problem) ? "key" : "value");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function doubleKey(
  file: string,
  pointer: string,
  key: string,
  place: { line: number; column: number },
): Finding {
  return {
    file,
    ...place,
    code: "duplicate-key",
    severity: "repaired",
    pointer,
    value: JSON.stringify(key),
    message: `The key "${key}" stands twice in one object and only the last counts; remove one of them.`,
    suggestion: null,
  };
}

function outcome(parsed: ParseResult): Pick<Loaded, "dataset" | "events" | "dropped"> {
  if (!parsed.ok) return { dataset: null, events: null, dropped: parsed.total };
  return { dataset: parsed.dataset, events: parsed.dataset.events.length, dropped: parsed.dropped };
}

function findingsOf(
  parsed: ParseResult,
  file: unknown,
  place: (problem: Problem) => { file: string; line: number; column: number },
  placeOf: (pointer: string) => string | null,
): Finding[] {
  return withoutConsequences(parsed.problems, file).map((problem) => ({
    ...place(problem),
    code: problem.code,
    severity: problem.severity,
    pointer: problem.pointer,
    value: problem.value,
    message: problem.message,
    suggestion: suggest(problem, file, placeOf),
  }));
}

function stepFindings(
  parsed: ParseResult,
  file: unknown,
  name: string,
  place: (pointer: string) => { file: string; line: number; column: number },
): Finding[] {
  if (!parsed.ok) return [];
  return stepFaults(parsed.dataset, file, place).map(({ note, pointer, meant }) => ({
    ...fromNote(note, name),
    pointer,
    suggestion: didYouMean(meant),
  }));
}

function fromNote(note: FormatNote, file: string): Finding {
  const { line, column, code, severity, value, message } = note;
  return {
    file: note.file === "" ? file : note.file,
    line,
    column,
    code,
    severity,
    pointer: "",
    value,
    message,
    suggestion: null,
  };
}
