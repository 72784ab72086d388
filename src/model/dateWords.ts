/** The words a language needs for dates. `dateWordsEn.ts` and `dateWordsJa.ts` speak them. */

/** A calendar point as exact as it is told; years are astronomical (0 is 1 BC). */
export interface Point {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export type MonthPart = "early" | "mid" | "late" | "first-half" | "second-half";
export type Unit = "day" | "month" | "year";
export type DurationUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

export interface DateWords {
  /** "30 March 2025", "March 2025", "2025", "44 BC". */
  point(point: Point, short: boolean): string;
  /** "27–28 March 2025", or with `and` "27 and 28 March 2025" (what "between" takes). */
  span(from: Point, to: Point, join: "to" | "and", short: boolean): string;
  /** Two phrases that can't be shortened. */
  to(from: string, to: string): string;
  /** Two clock times: "09:50–10:50". */
  clocks(from: string, to: string): string;
  /** Two phrases for `between`. */
  pair(from: string, to: string): string;
  /** One unknown unit of a span made with `and`: "a day between 21 and 30 March 2025". */
  between(span: string, unit: Unit | null, short: boolean): string;
  /** "2010s", from its first year; null where that could be read as a century. */
  decade(year: number): string | null;
  /** "late March 2025". */
  partOfMonth(part: MonthPart, month: Point, short: boolean): string;
  /** "a day in March 2025". */
  someUnitIn(unit: "day" | "month", whole: string): string;
  /** "the 11th of a month in 2004". */
  dayOfSomeMonth(day: number, year: string): string;
  /** A day or month (the year in the point does not count) or a season in some year of many: "25 December in the 1560s". */
  inYears(what: string, decade: string | null, span: string): string;
  /** Without its year: "25 December". */
  yearless(month: number, day: number | null, short: boolean): string;
  /** ISO 8601-2 codes 21–41 but 37–39; the year null: any. */
  season(code: number, year: number | null): string;
  /** "30 March 2025, 09:50 (UTC+9)"; the zone "" when not told. */
  instant(day: string, clock: string, zone: string): string;
  since(start: string): string;
  until(end: string): string;
  endUnknown(start: string): string;
  startUnknown(end: string): string;
  orLater(start: string): string;
  orEarlier(end: string): string;
  andLater(start: string): string;
  andEarlier(end: string): string;
  oneOf(items: readonly string[]): string;
  allOf(items: readonly string[]): string;
  /** "possibly about 2007". */
  qualified(words: string, approximate: boolean, uncertain: boolean): string;
  /** Only some components are qualified: "11 June 2004 (year approximate)". */
  partlyQualified(words: string, parts: readonly Unit[], what: "approximate" | "uncertain"): string;
  /** The estimate among many years: "about 1950 (between 1900 and 1999)". */
  estimate(year: string, between: string): string;
  /** Words that don't say it all, with the EDTF behind them. */
  noted(words: string, edtf: string): string;
  /** "2 hours 30 minutes"; at least one part. */
  duration(parts: readonly (readonly [unit: DurationUnit, count: number])[]): string;
}
