import { civilMs } from "../model/calendar.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { offsetText } from "../model/offsetText.ts";
import type { FuzzyDate } from "../model/types.ts";

const MINUTE = 60_000;

/** The offset of a zone (IANA) at a moment, in minutes east of UTC; null for a zone that the browser does not know. */
export function zoneOffset(utc: number, timeZone: string): number | null {
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
    const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? NaN;
    const wall = civilMs(get("year"), get("month"), get("day")) + (get("hour") * 60 + get("minute")) * MINUTE;
    const offset = Math.round((wall - Math.floor(utc / MINUTE) * MINUTE) / MINUTE);
    return Number.isFinite(offset) ? offset : null;
  } catch {
    return null;
  }
}

/** A moment on another zone's calendar, as a date of its own; null when the zone is not known. */
export function inZone(utc: number, timeZone: string): FuzzyDate | null {
  const offset = timeZone === "UTC" ? 0 : zoneOffset(utc, timeZone);
  if (offset === null) return null;
  const wall = new Date(utc + offset * MINUTE);
  if (Number.isNaN(wall.getTime())) return null;
  return parseFuzzyDate(wall.toISOString().slice(0, 16) + offsetText(offset));
}
