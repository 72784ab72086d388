/** What is wrong in the views of guided stories: found where a dataset is written, for its readers are only told in passing. */
import { asOf } from "../model/asOf.ts";
import { isObject } from "../model/leaves.ts";
import { nearName } from "../model/nearName.ts";
import type { Dataset } from "../model/types.ts";
import { isoDay, parseFuzzyDate, DAY_MS } from "../model/fuzzyDate.ts";
import { ATTRIBUTIONS, MODALITIES, STATUSES } from "../model/types.ts";
import { decodePart, encodePart } from "../view/encoding.ts";
import { unknownIds } from "../view/unknownIds.ts";
import { LANES, VIEWS } from "../view/viewState.ts";
import { DEFAULT_VIEW, parseView } from "../view/viewUrl.ts";
import { datesMeant } from "./dateMeant.ts";
import { nearId } from "./suggest.ts";
import { durationMeant } from "./textMeant.ts";
import { NoteLog } from "./notes.ts";
import type { FormatNote, NoteKey } from "./notes.ts";

/** A fault in a step's view. */
export interface StepFault {
  readonly note: FormatNote;
  readonly pointer: string;
  /** The whole view as it was probably meant; none where nobody can tell. */
  readonly meant: readonly string[];
}

/** What stays as the reader has it, whatever a step says, and the step's own place (`stepView`): who copies an address copies these too. */
const READERS = new Set(["data", "tz", "lang", "theme", "embed", "story", "step"]);
const DATES = new Set(["from", "to"]);
const DAYS = new Set(["asOf", "compare"]);
const FLAGS = new Set(["certain", "conflict", "moved"]);
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  status: STATUSES,
  attribution: ATTRIBUTIONS,
  modality: MODALITIES,
  lanes: LANES,
  view: VIEWS,
  match: ["any", "all"],
};
const TABLES: Readonly<Record<string, readonly [what: string, table: string]>> = {
  actor: ["actor", "actors"],
  says: ["actor", "actors"],
  topic: ["topic", "topics"],
  source: ["source", "sources"],
};

/**
 * The faults of all steps, in the order of the file; events that a view names and the dataset does not have are among
 * the problems of the dataset itself.
 * @param locate where the value at a pointer stands
 */
export function stepFaults(
  dataset: Dataset,
  file: unknown,
  locate: (
    pointer: string,
  ) => { readonly file?: string; readonly line: number; readonly column: number } | null,
): readonly StepFault[] {
  const stories: unknown = isObject(file) ? file["stories"] : null;
  const faults: StepFault[] = [];
  for (const [index, story] of listOf(stories).entries()) {
    if (isObject(story) && Array.isArray(story["steps"]) && story["steps"].length === 0) {
      const pointer = `/stories/${index}/steps`;
      const log = new NoteLog();
      log.add("no-steps", "note", locate(pointer) ?? {}, undefined, { story: nameOf(story, index) });
      faults.push(...log.notes.map((note) => ({ note, pointer, meant: [] })));
    }
    for (const [at, step] of listOf(isObject(story) ? story["steps"] : null).entries()) {
      const view = isObject(step) ? step["view"] : null;
      if (typeof view !== "string" || !isObject(story)) continue;
      const pointer = `/stories/${index}/steps/${at}/view`;
      for (const { code, values, meant } of faultsOf(view, dataset, file)) {
        const log = new NoteLog();
        log.add(code, "note", locate(pointer) ?? {}, view, {
          story: nameOf(story, index),
          step: at + 1,
          ...values,
        });
        const [note] = log.notes;
        if (note !== undefined)
          faults.push({ note, pointer, meant: meant.filter((each) => each !== view && each !== "") });
      }
    }
  }
  return faults;
}

function nameOf(story: Readonly<Record<string, unknown>>, index: number): string {
  return typeof story["id"] === "string" ? `"${story["id"]}"` : String(index + 1);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

interface Fault {
  readonly code: NoteKey;
  readonly values: FormatNote["values"];
  readonly meant: readonly string[];
}

function faultsOf(view: string, dataset: Dataset, file: unknown): readonly Fault[] {
  const address = /^[^=&]*\?(.*)$/.exec(view.replace(/^\?/, ""));
  if (address !== null) return [{ code: "view-address", values: {}, meant: [ownPart(address[1] ?? "")] }];
  const { view: read, notices } = parseView(view);
  const found: Fault[] = [];
  for (const pair of pairsOf(view)) {
    if (pair.name in DEFAULT_VIEW && pair.value !== "" && !READERS.has(pair.name)) continue;
    const without = (): string =>
      pairsOf(view)
        .filter((each) => each.text !== pair.text)
        .map(({ text }) => text)
        .join("&");
    const near = nearName(pair.name, Object.keys(DEFAULT_VIEW));
    const param = pair.name;
    if (READERS.has(param)) continue;
    if (param in DEFAULT_VIEW) found.push({ code: "view-no-value", values: { param }, meant: [without()] });
    else
      found.push({
        code: "view-parameter",
        values: { param },
        meant: [near === null ? without() : view.replace(pair.text, pair.text.replace(pair.rawName, near))],
      });
  }
  for (const { param, value, reason } of notices) {
    if (READERS.has(param)) continue;
    if (reason === "before-from") found.push({ code: "view-before-from", values: { value }, meant: [] });
    else
      found.push({
        code: "view-value",
        values: { param, value, why: takes(param) },
        meant: valuesMeant(param, value).map((each) => withValue(view, param, value, each)),
      });
  }
  for (const { param, value } of unknownIds(dataset, { ...read, event: null, around: null, story: null })) {
    const [what, table] = TABLES[param] ?? [param, ""];
    const near = nearId(value, isObject(file) ? listOf(file[table]) : []);
    found.push({
      code: "view-unknown",
      values: { param, value, why: what },
      meant: near === null ? [] : [withValue(view, param, value, near)],
    });
  }
  const { event, asOf: day } = read;
  if (
    event !== null &&
    day !== null &&
    isThere(dataset, event) &&
    !isThere(asOf(dataset, day).dataset, event)
  )
    found.push({ code: "view-not-yet", values: { value: event, day }, meant: [] });
  return found;
}

/** Of a view that was copied what a step can say. */
function ownPart(view: string): string {
  return pairsOf(view)
    .filter(({ name }) => !READERS.has(name))
    .map(({ text }) => text)
    .join("&");
}

function isThere({ events }: Dataset, id: string): boolean {
  return events.some((event) => event.id === id);
}

interface Pair {
  readonly text: string;
  readonly rawName: string;
  readonly name: string;
  readonly value: string;
}

function pairsOf(view: string): readonly Pair[] {
  const query = (view.split("#")[0] ?? "").replace(/^\?/, "");
  return query
    .split("&")
    .filter((text) => text !== "")
    .map((text) => {
      const [rawName = "", ...rest] = text.split("=");
      return { text, rawName, name: decodePart(rawName) ?? rawName, value: rest.join("=") };
    });
}

/** What a parameter takes, for the sentence. */
function takes(param: string): string {
  if (DAYS.has(param)) return "a day such as 2025-02-12";
  if (DATES.has(param)) return "a date such as 2025-02-12 or 2025-02";
  if (FLAGS.has(param)) return "1";
  if (param === "win") return "two dates such as 2025-02-01/2025-04-12";
  if (param === "span") return "a duration such as PT72H";
  if (param === "live") return "a number of seconds";
  return CHOICES[param]?.join(", ") ?? "ids, with commas between them";
}

function valuesMeant(param: string, value: string): readonly string[] {
  const choices = CHOICES[param];
  if (choices !== undefined) return some(nearName(value, choices));
  if (FLAGS.has(param)) return /^(?:true|yes|on)$/i.test(value) ? ["1"] : [];
  if (param === "span") return some(durationMeant(value));
  if (param === "win")
    return datesMeant(value).flatMap(({ edtf }) => (/^[^[\]]+\/[^[\]]+$/.test(edtf) ? [edtf] : []));
  if (DATES.has(param)) return datesMeant(value).map(({ edtf }) => edtf);
  // What was known at the end of a month was known on its last day.
  if (DAYS.has(param))
    return datesMeant(value).flatMap(({ edtf }) => {
      const end = parseFuzzyDate(edtf)?.endMax ?? Infinity;
      return end === Infinity ? [] : [isoDay(end - DAY_MS)];
    });
  return [];
}

function some(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

/** The view with another value in the place of one, which may be one of a list. */
function withValue(view: string, param: string, value: string, other: string): string {
  return pairsOf(view)
    .map(({ text, rawName, name, value: raw }) => {
      if (name !== param) return text;
      const parts = raw.split(",").map((part) => (decodePart(part) === value ? encodePart(other) : part));
      return `${rawName}=${decodePart(raw) === value ? encodePart(other) : parts.join(",")}`;
    })
    .join("&");
}
