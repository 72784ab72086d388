import { utcFormat, yearOnAxis } from "../i18n/utcFormat.ts";
import { civilDay, civilMs } from "../model/calendar.ts";
import { roughWidth } from "./measureText.ts";

/**
 * Labels of the axis in the reader's language, through `Intl` and always in UTC: civil time is encoded as if it
 * were UTC, so no zone of the reader ever shifts a day.
 */
export type AxisScale =
  "millisecond" | "second" | "minute" | "hour" | "weekday" | "day" | "week" | "month" | "year";

/** Room beside a label, as timeline.css gives it. */
const LABEL_PAD_PX = 10;
const BOLD = 1.12;

/** The label under every tick. */
export function minorLabel(ms: number, scale: AxisScale, lang: string): string {
  switch (scale) {
    case "millisecond":
    case "second":
      return format(
        lang,
        "time",
        { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
        ms,
      );
    case "minute":
    case "hour":
      return format(lang, "minute", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, ms);
    case "weekday":
    case "day":
    case "week":
      return format(lang, "day", { day: "numeric" }, ms);
    case "month":
      return format(lang, "month", { month: "short" }, ms);
    case "year":
      return yearLabel(ms, lang);
  }
}

/** The label of the larger unit: the day for hours, the month for days, the year for months. */
export function majorLabel(ms: number, scale: AxisScale, lang: string): string {
  switch (scale) {
    case "millisecond":
    case "second":
    case "minute":
    case "hour":
      return format(lang, "date", { weekday: "short", day: "numeric", month: "short", year: "numeric" }, ms);
    case "weekday":
    case "day":
    case "week":
      return format(lang, "months", { month: "long", year: "numeric" }, ms);
    case "month":
      return yearLabel(ms, lang);
    case "year":
      return "";
  }
}

/** The larger unit's names from the longest to the shortest, for where it is only partly in sight; of years their own. */
export function periodNames(ms: number, scale: AxisScale, lang: string): string[] {
  const full = majorLabel(ms, scale, lang);
  switch (scale) {
    case "weekday":
    case "day":
    case "week":
      return [
        full,
        format(lang, "short months", { month: "short", year: "numeric" }, ms),
        format(lang, "month", { month: "short" }, ms),
      ];
    case "month":
    case "year":
      return [yearLabel(ms, lang)];
    case "millisecond":
    case "second":
    case "minute":
    case "hour":
      return [
        full,
        format(lang, "short date", { day: "numeric", month: "short", year: "numeric" }, ms),
        format(lang, "day and month", { day: "numeric", month: "short" }, ms),
        format(lang, "day", { day: "numeric" }, ms),
      ];
  }
}

/** Where the larger unit that a moment is in ends. */
export function periodEnd(ms: number, scale: AxisScale): number {
  const { year, month, day } = civilDay(ms);
  switch (scale) {
    case "year":
      return Infinity;
    case "month":
      return civilMs(year + 1);
    case "weekday":
    case "day":
    case "week":
      return civilMs(year, month + 1);
    case "millisecond":
    case "second":
    case "minute":
    case "hour":
      return civilMs(year, month, day + 1);
  }
}

/** A label, or "" where the canvas would cut it: one that begins before the left edge or ends beyond the right one. */
export function wholeLabel(label: string, at: number, width: number): string {
  return at < -2 || at + roughWidth(label) * BOLD + LABEL_PAD_PX > width ? "" : label;
}

function yearLabel(ms: number, lang: string): string {
  return yearOnAxis(new Date(ms).getUTCFullYear(), ms, lang);
}

function format(lang: string, key: string, options: Intl.DateTimeFormatOptions, ms: number): string {
  return utcFormat(lang, key, options, ms).format(ms);
}
