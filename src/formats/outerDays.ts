import { civilDay, DAY_MS } from "../model/calendar.ts";
import { clockOf } from "../model/formatPart.ts";
import type { CivilMs, FuzzyDate } from "../model/types.ts";

/** A point of a calendar that knows no uncertainty. */
export interface CalendarPoint {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** null: the whole year. */
  readonly month: number | null;
  /** null: the whole month. */
  readonly day: number | null;
  /** "09:50", "09:50:30"; null: the whole day. */
  readonly clock: string | null;
}

export interface OuterDays {
  readonly start: CalendarPoint;
  /** The last unit it may take in; null where it is the start's own, or unbounded. */
  readonly end: CalendarPoint | null;
  /** Whether that is all that the date says. */
  readonly exact: boolean;
}

/**
 * A date as programs know it that have only a start and an end: the first day it may be, and the last. Exact for
 * days, months, years, times without a zone, and intervals between two of these.
 */
export function outerDays(date: FuzzyDate): OuterDays {
  const [first, last] = date.members;
  if (date.form === "interval" && first !== undefined && last !== undefined && plain(first) && plain(last))
    return {
      start: pointOf(first),
      end: pointOf(last),
      exact: date.text.indexOf("/") > 0 && first.offset === null && last.offset === null,
    };
  if (plain(date))
    return { start: pointOf(date), end: null, exact: date.form !== "instant" || date.offset === null };
  if (date.form === "instant") return { start: pointOf(date), end: null, exact: false };
  const from = Number.isFinite(date.startMin)
    ? date.startMin
    : Number.isFinite(date.startMax)
      ? date.startMax
      : null;
  const to = Number.isFinite(date.endMax) ? date.endMax : null;
  const start = dayAt(from ?? (to === null ? 0 : to - DAY_MS));
  const end = to === null ? null : dayAt(to - 1);
  const same = end !== null && start.year === end.year && start.month === end.month && start.day === end.day;
  return { start, end: same || from === null ? null : end, exact: false };
}

/** A unit of the calendar, written without marks, seasons or unknown digits. */
function plain(date: FuzzyDate): boolean {
  return (
    (date.form === "date" || date.form === "instant") &&
    !date.approximate &&
    !date.uncertain &&
    date.members.length === 0 &&
    /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T.*)?)?)?$/.test(date.text)
  );
}

function dayAt(ms: CivilMs): CalendarPoint {
  return { ...civilDay(ms), clock: null };
}

function pointOf(date: FuzzyDate): CalendarPoint {
  const { year, month, day } = civilDay(date.startMin);
  if (date.form === "instant") return { year, month, day, clock: clockOf(date) };
  return {
    year,
    month: date.precision === "year" ? null : month,
    day: date.precision === "day" ? day : null,
    clock: null,
  };
}
