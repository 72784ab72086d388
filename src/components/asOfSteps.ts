import { isoDay } from "../model/calendar.ts";
import { DAY_MS, parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { readTypedDate } from "../model/typedDate.ts";
import type { KnowledgeDay } from "../select/knowledgeDays.ts";

/** Where a day stands among the days of change; null is now, after all of them. */
export interface AsOfPlace {
  /** Position of the last change on or before the day; -1 before all; `days.length` now. */
  readonly at: number;
  /** The change before and after; null: none, which after the last means now. */
  readonly previous: string | null;
  readonly next: string | null;
}

export function placeAsOf(days: readonly KnowledgeDay[], day: string | null): AsOfPlace {
  if (day === null) return { at: days.length, previous: days.at(-1)?.day ?? null, next: null };
  const time = parseFuzzyDate(day)?.startMin ?? Infinity;
  let after = 0;
  while (after < days.length && (days[after]?.at ?? Infinity) <= time) after++;
  const exact = days[after - 1]?.at === time;
  return {
    at: after - 1,
    previous: days[exact ? after - 2 : after - 1]?.day ?? null,
    next: days[after]?.day ?? null,
  };
}

/** The day before an ISO day. */
export function dayBefore(day: KnowledgeDay): string {
  return isoDay(day.at - DAY_MS);
}

/**
 * The day that a reader typed: of a month or a year its last, since that is when all of it was known. `open`: a date
 * without an end.
 */
export function readDay(
  text: string,
  year: number | null,
  read: typeof readTypedDate,
): { readonly day: string } | { readonly why: "unreadable" | "open" } {
  const typed = read(text, year);
  if (!typed.ok) return { why: "unreadable" };
  const day = isoDay(Math.ceil(typed.date.endMax / DAY_MS) * DAY_MS - DAY_MS);
  // Beyond four digits the address takes no day.
  return /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : { why: "open" };
}
