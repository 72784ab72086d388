import { civilMs, HOUR_MS, MINUTE_MS, pad2 } from "../model/calendar.ts";
import { DAY_MS, isoDay, parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { CivilRange } from "../model/fuzzyDate.ts";
import type { CivilMs } from "../model/types.ts";

/** ISO 8601 with an expanded year, as `isoDay` writes the years that EDTF knows without months only. */
const EXPANDED = /^([+-]\d{6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z)?$/;

const SECOND_MS = 1000;
const UNITS: readonly number[] = [DAY_MS, HOUR_MS, MINUTE_MS];
/** A window is rounded to the coarsest unit that is less than a pixel of a wide screen. */
const WIDE = 1500;

/**
 * The visible window `from/to`: two EDTF or ISO dates or date-times. A date counts whole on both sides
 * (`2025-03/2025-03` is March); a date-time as `to` is the very end. null: unreadable, unbounded or empty.
 */
export function parseWindow(text: string): CivilRange | null {
  const [first, second, ...more] = text.split("/");
  if (first === undefined || second === undefined || more.length > 0) return null;
  const from = readSide(first)?.from ?? -Infinity;
  const to = readSide(second)?.to ?? Infinity;
  return Number.isFinite(from) && Number.isFinite(to) && from < to ? { from, to } : null;
}

function readSide(text: string): CivilRange | null {
  if (EXPANDED.test(text)) return readExpanded(text);
  const date = parseFuzzyDate(text);
  if (date === null) return null;
  return { from: date.startMin, to: date.form === "instant" ? date.startMin : date.endMax };
}

function readExpanded(text: string): CivilRange | null {
  const [, year, month, day, hour, minute, second] = (EXPANDED.exec(text) ?? []).map(Number);
  const midnight = civilMs(year ?? Number.NaN, month, day);
  if (hour === undefined || Number.isNaN(hour)) {
    return isoDay(midnight) === text ? { from: midnight, to: midnight + DAY_MS } : null;
  }
  const moment = midnight + hour * HOUR_MS + (minute ?? 0) * MINUTE_MS + (second ?? 0) * SECOND_MS;
  return isoSecond(moment) === text ? { from: moment, to: moment } : null;
}

/** Writes a window so that `parseWindow` gives it back, rounded outwards by less than a pixel (never finer than a second). */
export function formatWindow(range: CivilRange): string {
  const rounded = (unit: number): CivilRange => {
    const from = Math.floor(range.from / unit) * unit;
    return { from, to: Math.max(Math.ceil(range.to / unit) * unit, from + unit) };
  };
  const wide = (unit: number): boolean => rounded(unit).to - rounded(unit).from >= WIDE * unit;
  const { from, to } = rounded(UNITS.find(wide) ?? SECOND_MS);
  // A day as `to` counts whole, so a midnight is written as the day before it.
  return `${isMidnight(from) ? isoDay(from) : isoSecond(from)}/${isMidnight(to) ? isoDay(to - DAY_MS) : isoSecond(to)}`;
}

const isMidnight = (moment: CivilMs): boolean => moment % DAY_MS === 0;

/** "2025-03-30T09:50Z", with seconds where there are some or where the year needs six digits. */
function isoSecond(moment: CivilMs): string {
  const day = isoDay(moment);
  const sinceMidnight = moment - Math.floor(moment / DAY_MS) * DAY_MS;
  const hours = pad2(Math.floor(sinceMidnight / HOUR_MS));
  const minutes = pad2(Math.floor(sinceMidnight / MINUTE_MS) % 60);
  const seconds = Math.floor(sinceMidnight / SECOND_MS) % 60;
  const short = seconds === 0 && !/^[+-]\d{6}/.test(day);
  return `${day}T${hours}:${minutes}${short ? "" : `:${pad2(seconds)}`}Z`;
}
