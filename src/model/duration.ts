/** ISO 8601 durations, and dates that last for one. */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths } from "date-fns/addMonths";
import { DAY_MS, HOUR_MS, LIMIT_MS, MINUTE_MS } from "./calendar.ts";
import { combined } from "./dateList.ts";
import type { CivilMs, Duration, FuzzyDate } from "./types.ts";

export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const NUMBER = "(\\d{1,9}(?:[.,]\\d{1,9})?)";
const DURATION = new RegExp(
  `^P(?=.)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/** The parts of "P1Y2M3W4DT5H6M7S"; only the last written may have decimals. null: not a duration. */
export function readDurationParts(text: string): DurationParts | null {
  const found = DURATION.exec(text);
  if (found === null) return null;
  const written = found.slice(1).filter((part) => part !== undefined);
  if (written.slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  const at = (index: number): number => Number((found[index] ?? "0").replace(",", "."));
  return {
    years: at(1),
    months: at(2),
    weeks: at(3),
    days: at(4),
    hours: at(5),
    minutes: at(6),
    seconds: at(7),
  };
}

/** Reads an ISO 8601 duration; `ms` counts a year as 365.25 and a month as 30.4375 days. null: not a duration. */
export function parseDuration(text: string): Duration | null {
  const parts = readDurationParts(text);
  if (parts === null) return null;
  return { text, ms: (parts.years * 12 + parts.months) * 30.4375 * DAY_MS + exactMs(parts) };
}

function exactMs({ weeks, days, hours, minutes, seconds }: DurationParts): number {
  return (weeks * 7 + days) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000;
}

/**
 * The date with its end counted from its start: end bounds = start bounds + duration, by the calendar (P1M
 * from 1 March ends on 1 April), but never earlier than the date alone says: two hours on a day are still that day.
 * An interval with an end, or an open one, keeps it; one whose end is unknown gets it. Lists: each part.
 */
export function withDuration(date: FuzzyDate, duration: Duration): FuzzyDate {
  const parts = readDurationParts(duration.text);
  return parts === null ? date : lengthened(date, parts);
}

function lengthened(date: FuzzyDate, parts: DurationParts): FuzzyDate {
  if (date.form === "interval") {
    const start = date.members[0];
    return date.end === "unknown" && start !== undefined ? lengthened(start, parts) : date;
  }
  if (date.members.length > 0 && (date.form === "one-of" || date.form === "all-of")) {
    const members = date.members.map((member) => lengthened(member, parts));
    return { ...combined(date.form, members), text: date.text, members };
  }
  // A range in "all of" runs from its start to its end already.
  if (date.form === "all-of") return date;
  return {
    ...date,
    endMin: Math.max(date.endMin, later(date.startMin, parts)),
    endMax: Math.max(date.endMax, later(date.startMax, parts)),
    members: date.members.map((member) => lengthened(member, parts)),
  };
}

function later(ms: CivilMs, parts: DurationParts): CivilMs {
  if (!Number.isFinite(ms)) return ms;
  const months = parts.years * 12 + parts.months;
  const whole = Math.floor(months);
  // In UTC, which civil time is encoded in; 31 January + 1 month is the last of February.
  const moved = addMonths(new UTCDateMini(ms), whole).getTime();
  const end = moved + (months - whole) * 30.4375 * DAY_MS + exactMs(parts);
  // A month that no Date can hold comes back as NaN.
  return Number.isNaN(end) ? LIMIT_MS : Math.min(LIMIT_MS, end);
}
