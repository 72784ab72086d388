/** EDTF intervals: `a/b`, open `a/..` and `../b`, unknown `a/` and `/b`. */
import type { DateReading } from "./dateReading.ts";
import { coarsest, SYNTAX } from "./dateReading.ts";
import type { Boundary, FuzzyDate } from "./types.ts";

/**
 * Start bounds come from the first part, end bounds from the last, narrowed so that the end is not before the
 * start (2004-06-15/2004 ends on 16 June at the earliest). An open end (`..`) is never reached: both end
 * bounds are Infinity. An unknown end comes after the start some time: endMax is Infinity. Starts mirror that.
 * `../..` and its like say nothing and are refused.
 */
export function readInterval(text: string, readPart: (text: string) => DateReading): DateReading {
  const sides = text.split("/");
  const [left, right] = sides;
  if (sides.length !== 2 || left === undefined || right === undefined) return SYNTAX;
  const start = boundary(left);
  const end = boundary(right);
  const first = start === "known" ? readPart(left) : null;
  const last = end === "known" ? readPart(right) : null;
  if (first !== null && first.error !== null) return first;
  if (last !== null && last.error !== null) return last;
  const members = [first?.date, last?.date].filter((date) => date !== undefined);
  if (members.length === 0) return SYNTAX;
  const a = first?.date;
  const b = last?.date;
  if (a !== undefined && b !== undefined && endsBeforeStart(a, b))
    return { date: a, error: "end-before-start" };
  return {
    date: { ...bounds(a, b, start, end), text, members, ...traits(members), start, end },
    error: null,
  };
}

function boundary(side: string): Boundary {
  return side === "" ? "unknown" : side === ".." ? "open" : "known";
}

/**
 * Judged by true time where both sides have it: a flight from Tokyo at 23:00+09:00 lands in Los Angeles at
 * 16:00-07:00 of the same calendar day.
 */
function endsBeforeStart(a: FuzzyDate, b: FuzzyDate): boolean {
  return a.utc !== null && b.utc !== null ? b.utc < a.utc : b.startMax < a.startMin;
}

type Bounds = Pick<FuzzyDate, "startMin" | "startMax" | "endMin" | "endMax">;

function bounds(a: FuzzyDate | undefined, b: FuzzyDate | undefined, start: Boundary, end: Boundary): Bounds {
  const startMin = a === undefined ? -Infinity : a.startMin;
  // The last possible start: no later than the other side allows.
  const latest = b === undefined ? Infinity : Math.max(b.startMax, startMin);
  const startMax = start === "open" ? -Infinity : Math.min(a === undefined ? Infinity : a.startMax, latest);
  const earliest = a === undefined ? -Infinity : a.endMin;
  const endMin = end === "open" ? Infinity : Math.max(b === undefined ? -Infinity : b.endMin, earliest);
  const endMax = b === undefined ? Infinity : Math.max(b.endMax, endMin);
  return { startMin, startMax, endMin, endMax };
}

/** What an interval or a list has from its parts. */
export function traits(
  parts: readonly FuzzyDate[],
): Pick<FuzzyDate, "form" | "precision" | "approximate" | "uncertain" | "utc" | "offset"> {
  return {
    form: "interval",
    precision: coarsest(parts),
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
    utc: null,
    offset: null,
  };
}
