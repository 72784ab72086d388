/** What a reader typed into a date field: a date, or why it is none. */
import { readFeast } from "./feastDay.ts";
import { ambiguousDays, cleanTyped, readPlainDate } from "./plainDate.ts";
import type { PlainDate } from "./plainDate.ts";

export type TypedProblem =
  | { readonly why: "unreadable" | "noYear" }
  /** EDTF, day first and month first. */
  | { readonly why: "twoDays"; readonly days: readonly [string, string] };

export type TypedDate =
  | ({ readonly ok: true; readonly yearAdded: boolean } & PlainDate)
  | { readonly ok: false; readonly problem: TypedProblem };

/** A month, a season or two figures: without one of them a year added would be all there is. */
const WITHIN_YEAR =
  /[月/.-]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|spring|summer|autumn|fall)/i;
const HAS_YEAR = /\d{3}|年|\b(?:b\.? ?c|ad)\b/i;
/** Leap years have every day. */
const ANY_YEAR = 2024;

/**
 * Reads a date as typed. Without a year it takes `year`, the one the story is about, and says so; where there is
 * no such year (null), and where figures could be two days, nothing is guessed.
 */
export function readTypedDate(text: string, year: number | null): TypedDate {
  const read = readPlainDate(text);
  if (read !== null) return { ok: true, yearAdded: false, ...read };
  const typed = cleanTyped(text);
  const feast = readFeast(typed, year);
  if (feast !== null) {
    const named = feast.day === null ? null : readPlainDate(feast.day);
    if (named === null) return { ok: false, problem: { why: "noYear" } };
    return { ok: true, yearAdded: feast.yearAdded, ...named };
  }
  const days = ambiguousDays(typed);
  if (days !== null) return { ok: false, problem: { why: "twoDays", days } };
  if (year === null) return { ok: false, problem: { why: misses(typed) ? "noYear" : "unreadable" } };
  for (const whole of withYear(typed, year)) {
    const completed = readPlainDate(whole);
    if (completed !== null) return { ok: true, yearAdded: true, ...completed };
    const both = ambiguousDays(whole);
    if (both !== null) return { ok: false, problem: { why: "twoDays", days: both } };
  }
  return { ok: false, problem: { why: "unreadable" } };
}

function misses(typed: string): boolean {
  return withYear(typed, ANY_YEAR).some(
    (whole) => readPlainDate(whole) !== null || ambiguousDays(whole) !== null,
  );
}

/** The ways to write the year to it: "30/3/2025", "2025年3月30日", "April 2025 or later". */
function withYear(typed: string, year: number): readonly string[] {
  if (HAS_YEAR.test(typed) || !WITHIN_YEAR.test(typed)) return [];
  const figures = /^(\d{1,2}([/.-])\d{1,2})\2?$/.exec(typed);
  if (figures !== null) return [`${figures[1]}${figures[2]}${year}`];
  return [`${year}年${typed}`, typed.replace(/(?: or (?:later|earlier))?$/i, ` ${year}$&`)];
}
