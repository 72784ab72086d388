import { parseFuzzyDate } from "../model/fuzzyDate.ts";
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
    const wall = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"));
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

function offsetText(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
