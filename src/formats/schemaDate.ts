import { isoDay } from "../model/fuzzyDate.ts";
import { DAY_MS } from "../model/calendar.ts";
import type { Account, FuzzyDate, Status } from "../model/types.ts";

/** How schema.org is told when something took place: a date it may take for certain, or the stretch in which it lies. */
export interface SchemaDates {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly temporalCoverage?: string;
}

/** Of these the day is told as a fact, or firmly announced; of a rumour or a plan it is not. */
const FIRM: readonly Status[] = ["occurred", "ongoing", "announced", "postponed", "cancelled"];
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/** ISO 8601 as schema.org reads it: a year, month or day, or two of them, the second perhaps open. */
const ISO = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(\/(\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?|\.\.))?$/;

/**
 * The date of an account for schema.org. `startDate` and `endDate` only for what is exact, firm and seen by the
 * editor; everything else as `temporalCoverage`: an ISO 8601 interval in which it lies, or the EDTF as written when it
 * carries "about" or "perhaps". Empty for undated events.
 */
export function schemaDates({ basis, duration, status, when }: Account): SchemaDates {
  if (when === null) return {};
  if (basis === "unverified" || !FIRM.includes(status)) return { temporalCoverage: coverage(when) };
  if (when.form === "interval") return exactInterval(when) ?? { temporalCoverage: coverage(when) };
  const startDate = exactDate(when);
  if (startDate === null) return { temporalCoverage: coverage(when) };
  const endDate = duration === null ? null : endOf(when);
  return endDate === null || endDate === startDate ? { startDate } : { startDate, endDate };
}

/** A day or a moment that leaves nothing open, as ISO 8601; null for everything else. */
export function exactDate(date: FuzzyDate): string | null {
  if (date.approximate || date.uncertain) return null;
  if (date.form === "instant") return MOMENT.test(date.text) ? date.text : null;
  return date.form === "date" && DAY.test(date.text) ? date.text : null;
}

/** ISO 8601 for the stretch in which a date lies; EDTF for one with a qualifier. */
export function coverage(date: FuzzyDate): string {
  if (date.approximate || date.uncertain || ISO.test(date.text)) return date.text;
  if (date.form === "instant") return date.text;
  const from = isoDay(date.startMin) || "..";
  const to = isoDay(date.endMax - 1) || "..";
  return from === to ? from : `${from}/${to}`;
}

function exactInterval(date: FuzzyDate): SchemaDates | null {
  if (date.start !== "known") return null;
  const [first, second] = date.members;
  const startDate = first === undefined ? null : exactDate(first);
  if (startDate === null) return null;
  if (second === undefined) return date.end === "open" ? { startDate } : null;
  const endDate = exactDate(second);
  return endDate === null ? null : { startDate, endDate };
}

/** The end that a duration gives, as exact as the start is. */
function endOf({ endMax, endMin, form, offset }: FuzzyDate): string | null {
  if (endMin !== endMax || !Number.isFinite(endMax)) return null;
  if (form !== "instant") return isoDay(endMax - DAY_MS);
  const clock = new Date(endMax).toISOString().slice(10, 16);
  return `${isoDay(endMax)}${clock}${offset === null ? "" : zone(offset)}`;
}

function zone(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(hours)}:${two(rest)}`;
}
