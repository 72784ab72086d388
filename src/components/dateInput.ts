import { formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { DAY_MS, parseFuzzyDate } from "../model/fuzzyDate.ts";
import { readPlainDate } from "../model/plainDate.ts";

/** One side of the range as the reader left it. `edtf` null: nothing set; `ok` false: it can't be read. */
export interface SideInput {
  readonly ok: boolean;
  readonly edtf: string | null;
}

/** Reads what stands in a date field; an empty field is no limit. */
export function readSide(text: string): SideInput {
  if (text.trim() === "") return { ok: true, edtf: null };
  const read = readPlainDate(text.trim());
  return read === null ? { ok: false, edtf: null } : { ok: true, edtf: read.edtf };
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
