/**
 * The proleptic Gregorian calendar in plain arithmetic: astronomical years (0 is 1 BC), months and days from 1.
 * No `Date` here: `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
 */
import type { CivilMs } from "./types.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** The last millisecond a JS Date can hold, either way (the years −271821 to 275760). */
export const LIMIT_MS = 8.64e15;

export interface CivilDay {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * 00:00 of a day in civil ms. Month and day may run over (month 13 is the next January), so that
 * the first of the next month needs no care.
 */
export function civilMs(year: number, month = 1, day = 1): CivilMs {
  // Years start in March here, so that the leap day is the last day of its year.
  const carried = year + Math.floor((month - 1) / 12);
  const inYear = month - 12 * Math.floor((month - 1) / 12);
  const y = inYear > 2 ? carried : carried - 1;
  const fromMarch = inYear > 2 ? inYear - 3 : inYear + 9;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const dayOfEra = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY_MS;
}

/** The calendar day of a finite civil time. */
export function civilDay(ms: CivilMs): CivilDay {
  const days = Math.floor(ms / DAY_MS) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const ofEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: era * 400 + ofEra + (month <= 2 ? 1 : 0), month, day };
}

/** Two digits: 7 → "07". */
export function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The year as EDTF and ISO 8601 write it in a date: four digits, "-0044"; six with a sign beyond ("+010000", "-017000"). */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year));
  if (Math.abs(year) > 9999) return `${year < 0 ? "-" : "+"}${digits.padStart(6, "0")}`;
  return `${year < 0 ? "-" : ""}${digits.padStart(4, "0")}`;
}

/** "2025-03-30"; other years as `isoYear` writes them, so within four digits it is EDTF. An unbounded time has no day: "". */
export function isoDay(ms: CivilMs): string {
  if (!Number.isFinite(ms)) return "";
  const { year, month, day } = civilDay(ms);
  return `${isoYear(year)}-${pad2(month)}-${pad2(day)}`;
}
