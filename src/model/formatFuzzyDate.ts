/** Dates in words. */
import { isoDay } from "./calendar.ts";
import type { CivilMs, Duration, FuzzyDate } from "./types.ts";

export interface DateStyle {
  /** `short` abbreviates months: for timeline labels. */
  readonly style?: "long" | "short";
}

export function formatFuzzyDate(date: FuzzyDate, _lang: string, _options: DateStyle = {}): string {
  return date.text;
}

export function formatDay(ms: CivilMs, _lang: string): string {
  return isoDay(ms);
}

export function formatDuration(duration: Duration, _lang: string): string {
  return duration.text;
}
