import { utcFormat } from "../i18n/utcFormat.ts";
import { civilDay } from "../model/calendar.ts";
import { DAY_MS } from "../model/fuzzyDate.ts";
import type { TimeWindow } from "../select/timeIndex.ts";

const LONG_MS = 3 * 366 * DAY_MS;

/** The visible stretch in words, "1 Jan – 30 Apr 2025"; years alone when it is longer than three of them. */
export function windowWords({ from, to }: TimeWindow, lang: string): string {
  const isLong = to - from > LONG_MS;
  const hasEra = civilDay(from).year < 1;
  const format = utcFormat(lang, `window ${isLong} ${hasEra}`, {
    ...(isLong ? {} : { day: "numeric", month: "short" }),
    year: "numeric",
    ...(hasEra ? { era: "short" } : {}),
  });
  // The window's end is exclusive: midnight belongs to the day before.
  return format.formatRange(from, Math.max(from, to - 1));
}
