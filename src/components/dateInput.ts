import { civilDay } from "../model/calendar.ts";
import { formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { DAY_MS, parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { readTypedDate, TypedProblem } from "../model/typedDate.ts";
import type { Dataset } from "../model/types.ts";

/** What a side of the range is to be; `edtf` null: no limit. */
export type SideInput =
  | { readonly ok: true; readonly edtf: string | null; readonly yearAdded: boolean }
  | { readonly ok: false; readonly problem: TypedProblem };

/** Reads what stands in a date field; an empty field is no limit. `year` is for dates without one. */
export function readSide(text: string, year: number | null, read: typeof readTypedDate): SideInput {
  if (text.trim() === "") return { ok: true, edtf: null, yearAdded: false };
  return read(text, year);
}

/** The year of the main events, when that is one. */
export function storyYear({ opening }: Dataset): number | null {
  if (opening === null) return null;
  const { startMin } = opening.from;
  const { endMax } = opening.to;
  if (!Number.isFinite(startMin) || !Number.isFinite(endMax)) return null;
  const { year } = civilDay(startMin);
  // The bound is exclusive.
  return civilDay(endMax - 1).year === year ? year : null;
}

/** Whether no day lies between the two: `to` ends before `from` begins. */
export function isReversed(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false;
  return lastMoment(to) <= firstMoment(from);
}

/** The first day of the range that begins with this date, in words; null when it reaches back without end. */
export function firstDay(edtf: string, lang: string): string | null {
  const moment = firstMoment(edtf);
  const exact = instantWords(edtf, lang);
  if (exact !== null) return exact;
  return Number.isFinite(moment) ? formatDay(moment, lang) : null;
}

/** The last day of the range that ends with this date, in words; null when it goes on without end. */
export function lastDay(edtf: string, lang: string): string | null {
  const moment = lastMoment(edtf);
  if (!Number.isFinite(moment)) return null;
  const exact = instantWords(edtf, lang);
  if (exact !== null) return exact;
  // The bound is exclusive: midnight after 31 March still means 31 March.
  return formatDay(Math.ceil(moment / DAY_MS) * DAY_MS - DAY_MS, lang);
}

/** A moment is not its whole day: the range begins or ends at its clock time. */
function instantWords(edtf: string, lang: string): string | null {
  const date = parseFuzzyDate(edtf);
  return date?.form === "instant" ? formatFuzzyDate(date, lang) : null;
}

function firstMoment(edtf: string): number {
  return parseFuzzyDate(edtf)?.startMin ?? -Infinity;
}

function lastMoment(edtf: string): number {
  return parseFuzzyDate(edtf)?.endMax ?? Infinity;
}
