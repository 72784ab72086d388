/** What reading a date comes to, and the shape every reader here builds. */
import type { CivilMs, FuzzyDate, Precision } from "./types.ts";
import { LIMIT_MS } from "./calendar.ts";

/**
 * `syntax`: not EDTF. `calendar`: EDTF, but there is no such day or order (2001-02-29, [1880..1870]).
 * `range`: beyond the range of a JS Date, or a year of which not even the first digit is told (XXXX-12-25).
 */
export type DateError = "syntax" | "calendar" | "range";

export type DateReading =
  | { readonly date: FuzzyDate; readonly error: null }
  | { readonly date: null; readonly error: DateError }
  /** An interval whose end is certainly before its start: the start alone. */
  | { readonly date: FuzzyDate; readonly error: "end-before-start" };

export const SYNTAX: DateReading = { date: null, error: "syntax" };
export const CALENDAR: DateReading = { date: null, error: "calendar" };
export const RANGE: DateReading = { date: null, error: "range" };

export const NO_MEMBERS: readonly FuzzyDate[] = [];

/**
 * A reading of one unit that starts between `startMin` and `startMax` and lasts `unit` ms: a day is
 * (d, d, one day), a month (the 1st, its last day, one day). Refused when it leaves the range of a JS Date.
 */
export function unitReading(
  text: string,
  form: "instant" | "date",
  startMin: CivilMs,
  startMax: CivilMs,
  unit: number,
  precision: Precision,
  utc: number | null = null,
  offset: number | null = null,
): DateReading {
  // Also refuses NaN, which compares false.
  if (!(startMin >= -LIMIT_MS && startMax + unit <= LIMIT_MS)) return RANGE;
  return {
    date: {
      text,
      form,
      startMin,
      startMax,
      endMin: startMin + unit,
      endMax: startMax + unit,
      precision,
      approximate: false,
      uncertain: false,
      start: "known",
      end: "known",
      utc,
      offset,
      members: NO_MEMBERS,
    },
    error: null,
  };
}

const COARSENESS: readonly Precision[] = [
  "second",
  "minute",
  "day",
  "month",
  "season",
  "year",
  "decade",
  "century",
  "millennium",
];

/** The coarsest precision among parts; at least one part. */
export function coarsest(parts: readonly FuzzyDate[]): Precision {
  let at = 0;
  for (const { precision } of parts) at = Math.max(at, COARSENESS.indexOf(precision));
  return COARSENESS[at] ?? "day";
}
