/** Writing EDTF: the way back from calendar numbers to text. */
import { daysInMonth, isoYear, pad2 } from "./calendar.ts";
import type { MonthPart } from "./dateWords.ts";

/** "2025-03-30", "2025-03" or "2025"; null when EDTF has no way to write it. Does not check the calendar. */
export function edtfDate(
  year: number,
  month: number | null = null,
  day: number | null = null,
): string | null {
  if (Math.abs(year) > 9999) return month === null ? `Y${year}` : null;
  const parts = [
    isoYear(year),
    ...(month === null ? [] : [pad2(month)]),
    ...(day === null ? [] : [pad2(day)]),
  ];
  return parts.join("-");
}

/** "late March 2025" as `[2025-03-21..2025-03-31]`: thirds are 1–10, 11–20 and the rest (上旬・中旬・下旬). */
export function edtfMonthPart(part: MonthPart, year: number, month: number): string | null {
  const whole = edtfDate(year, month);
  const last = daysInMonth(year, month);
  if (whole === null || last === 0) return null;
  const days: Record<MonthPart, readonly [number, number]> = {
    early: [1, 10],
    mid: [11, 20],
    late: [21, last],
    "first-half": [1, 15],
    "second-half": [16, last],
  };
  const [from, to] = days[part];
  return `[${whole}-${pad2(from)}..${whole}-${pad2(to)}]`;
}

export type YearPart = MonthPart | "first-month" | "last-month";

/** "mid-2025" as `[2025-05..2025-08]`: thirds of four months; the beginning and the end of a year are a month. */
export function edtfYearPart(part: YearPart, year: number): string | null {
  if (part === "first-month") return edtfDate(year, 1);
  if (part === "last-month") return edtfDate(year, 12);
  const months: Record<MonthPart, readonly [number, number]> = {
    early: [1, 4],
    mid: [5, 8],
    late: [9, 12],
    "first-half": [1, 6],
    "second-half": [7, 12],
  };
  const [from, to] = months[part].map((month) => edtfDate(year, month));
  return from != null && to != null ? `[${from}..${to}]` : null;
}
