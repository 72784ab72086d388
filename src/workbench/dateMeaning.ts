import { DAY_MS } from "../model/calendar.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";

export type AxisKind = "point" | "moment" | "unit" | "oneOf" | "allOf" | "span" | "since" | "until";

/** How a date is drawn: its kind, the days that it reaches over, and whether its edges fade. */
export interface AxisMeaning {
  readonly kind: AxisKind;
  readonly from: string;
  readonly to: string;
  readonly about: boolean;
}

export function axisMeaning(date: FuzzyDate, lang: string): AxisMeaning {
  const from = formatDay(Number.isFinite(date.startMin) ? date.startMin : date.startMax, lang);
  const last = Number.isFinite(date.endMax) ? date.endMax : date.endMin;
  // The end is exclusive: the last day is the one before.
  const to = formatDay(last - (last % DAY_MS === 0 ? DAY_MS : 0), lang);
  return { kind: kindOf(date), from, to, about: date.approximate || date.uncertain };
}

function kindOf(date: FuzzyDate): AxisKind {
  switch (date.form) {
    case "instant":
      return "moment";
    case "one-of":
      return "oneOf";
    case "all-of":
      return "allOf";
    case "interval":
      return date.end !== "known" ? "since" : date.start !== "known" ? "until" : "span";
    case "date":
      return date.precision === "day" ? "point" : "unit";
  }
}

/** Beginning and end of a date as a form has them: "2025-03-27/2025-03-28" in two, anything else in one. */
export function splitSpan(edtf: string): { readonly start: string; readonly end: string } {
  const parts = /^[[{]/.test(edtf) ? [edtf] : edtf.split("/");
  return parts.length === 2 ? { start: parts[0] ?? "", end: parts[1] ?? "" } : { start: edtf, end: "" };
}

/** The way back. Without an end it is a single date. */
export function joinSpan(start: string, end: string): string {
  if (end === "") return start;
  // Of a list no interval can be made: it is told as what it begins with.
  return `${start === "" ? ".." : start}/${end}`;
}

/** The year that dates typed without one are of: that of the dataset's first dated event; null: none. */
export function yearOf(events: unknown): number | null {
  const list: readonly unknown[] = Array.isArray(events) ? events : [];
  for (const event of list) {
    const when: unknown =
      typeof event === "object" && event !== null && "when" in event ? event.when : undefined;
    const date = typeof when === "string" ? parseFuzzyDate(when) : null;
    if (date !== null && Number.isFinite(date.startMin)) return new Date(date.startMin).getUTCFullYear();
  }
  return null;
}
