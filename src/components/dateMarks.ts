import { isoDay } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;
const COMMON_YEAR = /^\d{4}-/;

/**
 * What HTML allows in `<time datetime>`: the smallest calendar unit that holds the whole date (day, month or
 * year: "late March 2025" → "2025-03"), else the one that holds its beginning, else its end. A moment keeps its
 * text. undefined where HTML has no form for it (years before 1 or after 9999, no bound at all).
 */
export function dateTimeAttribute(date: FuzzyDate): string | undefined {
  if (date.form === "instant" && INSTANT.test(date.text)) return date.text;
  return (
    unitAround(date.startMin, date.endMax) ??
    unitAround(date.startMin, date.startMax + 1) ??
    unitAround(date.endMin - 1, date.endMax)
  );
}

/** @param to exclusive */
function unitAround(from: number, to: number): string | undefined {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const first = isoDay(from);
  const last = isoDay(to - 1);
  if (!COMMON_YEAR.test(first) || !COMMON_YEAR.test(last) || first.startsWith("0000")) return undefined;
  const length = [10, 7, 4].find((size) => first.slice(0, size) === last.slice(0, size));
  return length === undefined ? undefined : first.slice(0, length);
}

export type DateDoubt = "approximate" | "uncertain" | "oneOf" | "day";

/** What keeps a date from being exact, the gravest first; null for an exact one. */
export function dateDoubt(date: FuzzyDate): DateDoubt | null {
  if (date.uncertain) return "uncertain";
  if (date.approximate) return "approximate";
  if (date.form === "instant" || date.form === "all-of") return null;
  const bounded = Number.isFinite(date.startMin) && Number.isFinite(date.startMax);
  if (date.form === "one-of" && bounded && date.members.length > 0) return "oneOf";
  const startExact = date.startMin === date.startMax || date.start !== "known";
  const endExact = date.endMin === date.endMax || date.end !== "known";
  return startExact && endExact ? null : "day";
}

/** How the mark beside the words is drawn: a point, a bar with faded edges, a hatched bar. */
export type MarkShape = "point" | "span" | "faded" | "hatched";

export function markShape(date: FuzzyDate | null): MarkShape {
  if (date === null) return "faded";
  const doubt = dateDoubt(date);
  if (doubt === "oneOf") return "hatched";
  if (doubt !== null) return "faded";
  return date.form === "interval" ? "span" : "point";
}
