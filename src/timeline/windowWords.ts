import { utcFormat, yearOnAxis } from "../i18n/utcFormat.ts";
import { civilDay } from "../model/calendar.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { DAY_MS } from "../model/fuzzyDate.ts";
import type { TimeWindow } from "../select/timeIndex.ts";

const LONG_MS = 3 * 366 * DAY_MS;

/** The visible stretch in words, "1 Jan – 30 Apr 2025"; years alone when it is longer than three of them. */
export function windowWords({ from, to }: TimeWindow, lang: string): string {
  const isLong = to - from > LONG_MS;
  // What `Intl` makes of a range in Japanese eras is "H31/04/01～R1/06/01".
  if (lang.includes("-ca-")) {
    const words = isLong
      ? (ms: number) => yearOnAxis(civilDay(ms).year, ms, lang)
      : (ms: number) => formatDay(ms, lang);
    return `${words(from)}～${words(Math.max(from, to - 1))}`;
  }
  const hasEra = civilDay(from).year < 1;
  const format = utcFormat(lang, `window ${isLong} ${hasEra}`, {
    ...(isLong ? {} : { day: "numeric", month: "short" }),
    year: "numeric",
    ...(hasEra ? { era: "short" } : {}),
  });
  // The window's end is exclusive: midnight belongs to the day before.
  return format.formatRange(from, Math.max(from, to - 1));
}
