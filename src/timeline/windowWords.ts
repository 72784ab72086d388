import { DAY_MS } from "../model/fuzzyDate.ts";
import type { TimeWindow } from "../select/timeIndex.ts";

const LONG_MS = 3 * 366 * DAY_MS;

/** The visible stretch in words, "1 Jan – 30 Apr 2025"; years alone when it is longer than three of them. */
export function windowWords({ from, to }: TimeWindow, lang: string): string {
  const options: Intl.DateTimeFormatOptions =
    to - from > LONG_MS ? { year: "numeric" } : { day: "numeric", month: "short", year: "numeric" };
  const year = new Date(from).getUTCFullYear();
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    ...options,
    ...(year < 1 ? { era: "short" as const } : {}),
    calendar: "gregory",
    timeZone: "UTC",
  });
  // The window's end is exclusive: midnight belongs to the day before.
  return format.formatRange(from, Math.max(from, to - 1));
}
