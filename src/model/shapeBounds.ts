/** The days that a date component with `X` digits, a season or a long year can mean. */
import { civilMs, DAY_MS, daysInMonth, isoDay, pad2 } from "./calendar.ts";
import type { DateReading } from "./dateReading.ts";
import { CALENDAR, RANGE, unitReading } from "./dateReading.ts";
import type { Shape } from "./dateShape.ts";
import type { CivilMs, FuzzyDate, Precision } from "./types.ts";

/** First month and number of months. See `readShape` for the choice of hemisphere. */
export const SEASON_MONTHS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  [25, [3, 3]],
  [26, [6, 3]],
  [27, [9, 3]],
  [28, [12, 3]],
  [29, [9, 3]],
  [30, [12, 3]],
  [31, [3, 3]],
  [32, [6, 3]],
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [37, [1, 4]],
  [38, [5, 4]],
  [39, [9, 4]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

/** Beyond this many separate stretches of days only the outer bounds are kept. */
const MOST_RUNS = 1000;

type Run = readonly [first: CivilMs, last: CivilMs];

/**
 * Bounds of one component, qualifiers aside.
 *
 * - Seasons 21–24 name no hemisphere in ISO 8601-2; here they are the northern meteorological ones: spring is
 *   March to May, winter December to the February of the next year. 25–32 say theirs.
 * - `X` digits: the days that fit and exist (200X-02-29 is 2000, 2004 or 2008). Days that don't adjoin
 *   (2004-XX-11) become `members`, so that a range between them is no match.
 * - A year without even its first digit (XXXX-12-25) has no place on a timeline: refused as `range`.
 */
export function readShape(text: string, shape: Shape): DateReading {
  if (shape.kind === "year") {
    const { year, block } = shape;
    const near = Math.floor(Math.abs(year) / block) * block;
    const far = near + block - 1;
    const [first, last] = year < 0 ? [-far, -near] : [near, far];
    return whole(text, civilMs(first), civilMs(last, 12, 31), blockPrecision(block));
  }
  if (shape.year.replace("-", "").startsWith("X")) return RANGE;
  const years = fittingYears(shape.year);
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return CALENDAR;
  if (shape.kind === "season") {
    const span = SEASON_MONTHS.get(shape.code);
    if (span === undefined) return CALENDAR;
    const precision = yearPrecision(shape.year) ?? "season";
    return whole(text, civilMs(first, span[0]), civilMs(last, span[0] + span[1]) - DAY_MS, precision);
  }
  const precision = datePrecision(shape.year, shape.month, shape.day);
  return fromRuns(text, runsOf(years, shape.month, shape.day), precision);
}

function whole(text: string, first: CivilMs, last: CivilMs, precision: Precision): DateReading {
  return unitReading(text, "date", first, last, DAY_MS, precision);
}

function fromRuns(text: string, runs: readonly Run[], precision: Precision): DateReading {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return CALENDAR;
  const hull = whole(text, first[0], last[1], precision);
  if (hull.error !== null || runs.length === 1 || runs.length > MOST_RUNS) return hull;
  const members: FuzzyDate[] = [];
  for (const [from, to] of runs) {
    const name = from === to ? isoDay(from) : `${isoDay(from)}..${isoDay(to)}`;
    const { date } = whole(name, from, to, precision);
    if (date !== null) members.push(date);
  }
  return { date: { ...hull.date, members }, error: null };
}

/** Stretches of adjoining days that fit the digits, in order. */
function runsOf(years: readonly number[], month: string | null, day: string | null): Run[] {
  const runs: Run[] = [];
  const add = (from: CivilMs, to: CivilMs): void => {
    const before = runs.at(-1);
    if (before !== undefined && before[1] + DAY_MS === from) runs[runs.length - 1] = [before[0], to];
    else runs.push([from, to]);
  };
  const anyDay = day === null || day === "XX";
  for (const year of years) {
    if (anyDay && (month === null || month === "XX")) {
      add(civilMs(year), civilMs(year, 12, 31));
      continue;
    }
    for (let m = 1; m <= 12; m += 1) {
      if (!fits(month ?? "XX", m)) continue;
      const first = civilMs(year, m);
      const length = daysInMonth(year, m);
      if (anyDay) add(first, first + (length - 1) * DAY_MS);
      else
        for (let d = 1; d <= length; d += 1)
          if (fits(day, d)) add(first + (d - 1) * DAY_MS, first + (d - 1) * DAY_MS);
    }
  }
  return runs;
}

function fits(pattern: string, value: number): boolean {
  const digits = pad2(value);
  return (pattern[0] === "X" || pattern[0] === digits[0]) && (pattern[1] === "X" || pattern[1] === digits[1]);
}

/** The years that fit "156X", in order; at most 1,000, since the first digit is told. */
function fittingYears(pattern: string): number[] {
  const negative = pattern.startsWith("-");
  let sizes = [0];
  for (const digit of pattern.replace("-", "")) {
    const choices = digit === "X" ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digit)];
    sizes = sizes.flatMap((size) => choices.map((choice) => size * 10 + choice));
  }
  // The year 0 has no sign.
  return negative
    ? sizes
        .filter((size) => size > 0)
        .map((size) => -size)
        .reverse()
    : sizes;
}

function yearPrecision(pattern: string): Precision | null {
  const digits = pattern.replace("-", "");
  const told = digits.indexOf("X");
  return told < 0 ? null : told === 3 ? "decade" : told === 2 ? "century" : "millennium";
}

function datePrecision(year: string, month: string | null, day: string | null): Precision {
  const coarse = yearPrecision(year);
  if (coarse !== null) return coarse;
  if (month === null || month.includes("X")) return "year";
  return day === null || day.includes("X") ? "month" : "day";
}

function blockPrecision(block: number): Precision {
  return block === 1 ? "year" : block === 10 ? "decade" : block === 100 ? "century" : "millennium";
}
