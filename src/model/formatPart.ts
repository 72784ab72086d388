/** One date, neither interval nor list, in words. */
import { civilDay, DAY_MS, pad2 } from "./calendar.ts";
import type { Qualified, Shape } from "./dateShape.ts";
import { takeApart } from "./dateShape.ts";
import type { DateWords, Point, Unit } from "./dateWords.ts";
import { SEASON_MONTHS } from "./shapeBounds.ts";
import type { CivilMs, FuzzyDate } from "./types.ts";

/** A civil time as a point of the given exactness; null: down to the day. */
export function pointOf(ms: CivilMs, unit: Unit = "day"): Point {
  const { year, month, day } = civilDay(ms);
  return { year, month: unit === "year" ? null : month, day: unit === "day" ? day : null };
}

/** "09:50", with seconds where they were told. */
export function clockOf(date: FuzzyDate): string {
  const day = Math.floor(date.startMin / DAY_MS) * DAY_MS;
  const seconds = Math.floor((date.startMin - day) / 1000);
  const time = `${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}`;
  return date.precision === "second" ? `${time}:${pad2(seconds % 60)}` : time;
}

/** "UTC+9", "UTC−3:30", "UTC"; "" when not told. */
export function zoneOf(offset: number | null): string {
  if (offset === null) return "";
  if (offset === 0) return "UTC";
  const minutes = Math.abs(offset) % 60;
  const hours = Math.floor(Math.abs(offset) / 60);
  return `UTC${offset < 0 ? "−" : "+"}${hours}${minutes === 0 ? "" : `:${pad2(minutes)}`}`;
}

/** The unit of a plain date without `X`, qualifiers or time; null for any other. Spans can be shortened between these. */
export function plainUnit(date: FuzzyDate): Unit | null {
  const { precision, text } = date;
  if (date.form !== "date" || !/^-?\d{4}(?:-\d\d){0,2}$/.test(text)) return null;
  return precision === "day" || precision === "month" || precision === "year" ? precision : null;
}

export function formatPart(date: FuzzyDate, words: DateWords, short: boolean): string {
  if (date.form === "instant") {
    const day = words.point(pointOf(date.startMin), short);
    const phrase = words.instant(day, clockOf(date), short ? "" : zoneOf(date.offset));
    return words.qualified(phrase, date.approximate, date.uncertain);
  }
  const unit = plainUnit(date);
  if (unit !== null) return words.point(pointOf(date.startMin, unit), short);
  const component = takeApart(date.text);
  if (component === null) return date.text;
  const { shape, qualifiers } = component;
  const { approximate, uncertain } = qualifiers;
  const told = unitsOf(shape);
  const finest = told.at(-1) ?? "year";
  const phrase = words.qualified(
    formatShape(date, shape, words, short),
    approximate[finest],
    uncertain[finest],
  );
  const parts = (covers: Qualified): Unit[] => (covers[finest] ? [] : told.filter((part) => covers[part]));
  const about = parts(approximate);
  const doubted = parts(uncertain);
  const spoken = about.length === 0 ? phrase : words.partlyQualified(phrase, about, "approximate");
  return doubted.length === 0 ? spoken : words.partlyQualified(spoken, doubted, "uncertain");
}

function unitsOf(shape: Shape): Unit[] {
  if (shape.kind === "year") return ["year"];
  if (shape.kind === "season") return ["year", "month"];
  return shape.month === null ? ["year"] : shape.day === null ? ["year", "month"] : ["year", "month", "day"];
}

function formatShape(date: FuzzyDate, shape: Shape, words: DateWords, short: boolean): string {
  const first = pointOf(date.startMin, "year");
  const last = pointOf(date.startMax, "year");
  const years = words.span(first, last, "and", short);
  if (shape.kind === "year") {
    if (shape.block === 1) return words.point(first, short);
    return words.estimate(
      words.point({ ...first, year: shape.year }, short),
      words.between(years, null, short),
    );
  }
  if (shape.kind === "season") return formatSeason(date, shape.code, words, short);
  const { year, month, day } = shape;
  if (year.includes("X")) {
    const decade = decadeOf(date, year, words);
    if (month === null) {
      return (
        decade ?? noted(date, words.between(years, date.members.length > 0 ? "year" : null, short), words)
      );
    }
    if (!month.includes("X") && (day === null || !day.includes("X"))) {
      const what = words.yearless(Number(month), day === null ? null : Number(day), short);
      return words.inYears(what, decade, years);
    }
    return noted(date, words.between(years, null, short), words);
  }
  if (month === null) return words.point(first, short);
  if (month === "XX") {
    const whole = words.point(first, short);
    if (day === null) return words.someUnitIn("month", whole);
    if (day === "XX") return words.someUnitIn("day", whole);
    if (!day.includes("X")) return words.dayOfSomeMonth(Number(day), whole);
  }
  return formatHull(date, month, day, words, short);
}

/** Digits missing inside month or day. */
function formatHull(
  date: FuzzyDate,
  month: string,
  day: string | null,
  words: DateWords,
  short: boolean,
): string {
  const unit = day === null ? "month" : "day";
  const from = pointOf(date.startMin, unit);
  const to = pointOf(date.startMax, unit);
  if (from.year === to.year && from.month === to.month && from.day === to.day)
    return words.point(from, short);
  if (day === "XX" && !month.includes("X"))
    return words.someUnitIn("day", words.point({ ...from, day: null }, short));
  return noted(date, words.between(words.span(from, to, "and", short), unit, short), words);
}

/** Outer bounds do not say which days between them: the EDTF does. */
function noted(date: FuzzyDate, phrase: string, words: DateWords): string {
  return date.members.length === 0 ? phrase : words.noted(phrase, date.text);
}

function decadeOf(date: FuzzyDate, pattern: string, words: DateWords): string | null {
  return /^\d{3}X$/.test(pattern) ? words.decade(civilDay(date.startMin).year) : null;
}

function formatSeason(date: FuzzyDate, code: number, words: DateWords, short: boolean): string {
  const year = date.text.replace(/[?~%]/g, "").slice(0, -3);
  const first = pointOf(date.startMin, "month");
  const last = pointOf(date.startMax, "month");
  if (year.includes("X")) {
    const span = words.span({ ...first, month: null }, { ...last, month: null }, "and", short);
    return words.inYears(words.season(code, null), decadeOf(date, year, words), span);
  }
  const months = SEASON_MONTHS.get(code);
  if (months?.[1] === 4) return words.span(first, last, "to", short);
  return words.season(code, first.year);
}
