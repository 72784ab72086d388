/** Dates in words, in English and Japanese, with their uncertainty said. */
import { civilDay, DAY_MS, daysInMonth } from "./calendar.ts";
import type { DateWords, DurationUnit, MonthPart } from "./dateWords.ts";
import { dateWordsEn } from "./dateWordsEn.ts";
import { dateWordsJa, japaneseDates, westernYear } from "./dateWordsJa.ts";
import { ownWords } from "../lib/ownWords.ts";
import { yearNames } from "../lib/ownYears.ts";
import { readDurationParts } from "./duration.ts";
import { clockOf, formatPart, plainUnit, pointOf, zoneOf } from "./formatPart.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import type { CivilMs, Duration, FuzzyDate } from "./types.ts";

export interface DateStyle {
  /** `short` abbreviates months and leaves out zones: for timeline labels. */
  readonly style?: "long" | "short";
}

const byCalendar = new Map<string, DateWords>();

/** English for a language that has none; takes a language tag ("ja-JP"). */
function wordsOf(lang: string): DateWords {
  const known = byCalendar.get(lang);
  if (known !== undefined) return known;
  const names = yearNames(lang);
  if (names !== undefined) {
    const words = japaneseDates((at) => names(at.year, at.month, at.day) ?? westernYear(at));
    byCalendar.set(lang, words);
    return words;
  }
  return /^ja(?:-|$)/i.test(lang)
    ? dateWordsJa
    : ((ownWords(lang, "dates") as DateWords | undefined) ?? dateWordsEn);
}

/**
 * A date in words: "late March 2025", "about 16 March 2025", "April 2025 or later", "30 March 2025, 09:50 (UTC+9)".
 * By what is written, not by the reader's zone. A duration (`withDuration`) is not said.
 */
export function formatFuzzyDate(date: FuzzyDate, lang: string, options: DateStyle = {}): string {
  const words = wordsOf(lang);
  const short = options.style === "short";
  switch (date.form) {
    case "interval":
      return formatInterval(date, words, short);
    case "one-of":
    case "all-of":
      return formatList(date, words, short);
    default:
      return formatPart(date, words, short);
  }
}

/** A civil day in words; "" when unbounded. */
export function formatDay(ms: CivilMs, lang: string, options: DateStyle = {}): string {
  return Number.isFinite(ms) ? wordsOf(lang).point(pointOf(ms), options.style === "short") : "";
}

/** The beginning of a date as exactly as it is known: "30 March 2025", "1995", "about May 1995"; "" when unbounded. */
export function formatBeginning(date: FuzzyDate, lang: string): string {
  if (date.form === "date") return formatFuzzyDate(date, lang);
  const first = date.members.find(({ startMin }) => startMin === date.startMin);
  return date.form === "instant" || first === undefined
    ? formatDay(date.startMin, lang)
    : formatBeginning(first, lang);
}

/** "2 hours 30 minutes". */
export function formatDuration(duration: Duration, lang: string): string {
  const parts = readDurationParts(duration.text);
  if (parts === null) return duration.text;
  const told: (readonly [DurationUnit, number])[] = [
    ["year", parts.years],
    ["month", parts.months],
    ["week", parts.weeks],
    ["day", parts.days],
    ["hour", parts.hours],
    ["minute", parts.minutes],
    ["second", parts.seconds],
  ];
  const some = told.filter(([, count]) => count > 0);
  return wordsOf(lang).duration(some.length === 0 ? [["second", 0]] : some);
}

function formatInterval(date: FuzzyDate, words: DateWords, short: boolean): string {
  const [first, second] = date.members;
  if (first === undefined) return date.text;
  if (second !== undefined) return formatSpan(first, second, words, short);
  const only = formatPart(first, words, short);
  if (date.start === "known") return date.end === "open" ? words.since(only) : words.endUnknown(only);
  return date.start === "open" ? words.until(only) : words.startUnknown(only);
}

function formatSpan(a: FuzzyDate, b: FuzzyDate, words: DateWords, short: boolean): string {
  const unit = plainUnit(a);
  if (unit !== null && plainUnit(b) === unit) {
    if (a.startMin === b.startMin) return words.point(pointOf(a.startMin, unit), short);
    return words.span(pointOf(a.startMin, unit), pointOf(b.startMin, unit), "to", short);
  }
  const plain = !a.approximate && !a.uncertain && !b.approximate && !b.uncertain;
  if (plain && a.form === "instant" && b.form === "instant" && a.offset === b.offset) {
    const day = words.point(pointOf(a.startMin), short);
    const zone = short ? "" : zoneOf(a.offset);
    if (Math.floor(a.startMin / DAY_MS) === Math.floor(b.startMin / DAY_MS)) {
      return words.instant(day, words.clocks(clockOf(a), clockOf(b)), zone);
    }
    return words.to(words.instant(day, clockOf(a), ""), formatPart(b, words, short));
  }
  return words.to(formatPart(a, words, short), formatPart(b, words, short));
}

function formatList(date: FuzzyDate, words: DateWords, short: boolean): string {
  const one = date.form === "one-of";
  const [only] = date.members;
  if (date.members.length === 1 && only !== undefined) {
    return one && only.form === "one-of" ? formatChoice(only, words, short) : formatItem(only, words, short);
  }
  const items = date.members.map((member) => formatItem(member, words, short));
  return one ? words.oneOf(items) : words.allOf(items);
}

/** A part of a list: a single date, or a range. */
function formatItem(date: FuzzyDate, words: DateWords, short: boolean): string {
  if (date.form !== "one-of" && date.form !== "all-of") return formatPart(date, words, short);
  const { from, to } = endsOf(date);
  if (from !== null && to !== null) return formatSpan(from, to, words, short);
  const one = date.form === "one-of";
  if (from !== null) {
    const start = formatPart(from, words, short);
    return one ? words.orLater(start) : words.andLater(start);
  }
  const end = to === null ? date.text : formatPart(to, words, short);
  return one ? words.orEarlier(end) : words.andEarlier(end);
}

/** A lone range in `[..]`: one unit of many. */
function formatChoice(date: FuzzyDate, words: DateWords, short: boolean): string {
  const { from, to } = endsOf(date);
  if (from === null || to === null) return formatItem(date, words, short);
  const unit = plainUnit(from);
  if (unit === null || plainUnit(to) !== unit) {
    const pair = words.pair(formatPart(from, words, short), formatPart(to, words, short));
    return words.between(pair, null, short);
  }
  const first = pointOf(from.startMin, unit);
  const last = pointOf(to.startMin, unit);
  if (from.startMin === to.startMin) return words.point(first, short);
  if (unit === "day") {
    const month = { ...first, day: null };
    const part = monthPart(from.startMin, to.startMin);
    if (part === "whole") return words.someUnitIn("day", words.point(month, short));
    if (part !== null) return words.partOfMonth(part, month, short);
  }
  return words.between(words.span(first, last, "and", short), unit, short);
}

function endsOf(range: FuzzyDate): { from: FuzzyDate | null; to: FuzzyDate | null } {
  const [from = "", to = ""] = range.text.split("..");
  return { from: parseFuzzyDate(from), to: parseFuzzyDate(to) };
}

/** Whether two days bound a third (上旬 is 1–10, 中旬 11–20, 下旬 the rest), a half or the whole of a month. */
function monthPart(from: CivilMs, to: CivilMs): MonthPart | "whole" | null {
  const a = civilDay(from);
  const b = civilDay(to);
  if (a.year !== b.year || a.month !== b.month) return null;
  const last = b.day === daysInMonth(b.year, b.month);
  if (a.day === 1) return last ? "whole" : b.day === 10 ? "early" : b.day === 15 ? "first-half" : null;
  if (a.day === 11) return b.day === 20 ? "mid" : null;
  return !last ? null : a.day === 21 ? "late" : a.day === 16 ? "second-half" : null;
}
