import { civilMs, DAY_MS, isoDay } from "./calendar.ts";

/** Days that people name and don't count, as they are typed; the year stands before or behind. */
const FEASTS: readonly (readonly [names: RegExp, day: (year: number) => number])[] = [
  [/^(?:new year(?:[’']?s(?: day)?)?|元日|元旦)$/, (year) => civilMs(year, 1, 1)],
  [/^(?:new year[’']?s eve|大晦日|大みそか)$/, (year) => civilMs(year, 12, 31)],
  [/^(?:christmas eve|クリスマス・?イ[ブヴ])$/, (year) => civilMs(year, 12, 24)],
  [/^(?:christmas(?: day)?|xmas|クリスマス)$/, (year) => civilMs(year, 12, 25)],
  [/^(?:good friday|聖金曜日)$/, (year) => easter(year) - 2 * DAY_MS],
  [/^(?:easter(?: sunday| day)?|イースター|復活祭)$/, easter],
  [/^easter monday$/, (year) => easter(year) + DAY_MS],
];

const WITH_YEAR = /^(?:(?<before>\d{4})(?:年の?|\s+)\s*)?(?<name>\D+?)(?:[\s,]+(?<behind>\d{4}))?$/;

/** The Gregorian calendar, and so this reckoning of Easter, begins here. */
const FIRST_YEAR = 1583;

export interface FeastDay {
  /** ISO day; null: its year is missing. */
  readonly day: string | null;
  readonly yearAdded: boolean;
}

/**
 * "Easter 2025", "Christmas", "2025年元日" as a day; null when it is no such name. Without a year that of the story is
 * taken.
 * @param typed as `cleanTyped` gives it
 */
export function readFeast(typed: string, year: number | null): FeastDay | null {
  const { before, name, behind } = WITH_YEAR.exec(typed.toLowerCase())?.groups ?? {};
  const feast = FEASTS.find(([names]) => name !== undefined && names.test(name.trim()));
  if (feast === undefined || (before !== undefined && behind !== undefined)) return null;
  const written = before ?? behind;
  const which = written === undefined ? year : Number(written);
  if (which === null) return { day: null, yearAdded: false };
  if (which < FIRST_YEAR || which > 9999) return null;
  return { day: isoDay(feast[1](which)), yearAdded: written === undefined };
}

/** Easter Sunday by the Gregorian calendar (the "anonymous" computus). */
export function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return civilMs(year, Math.floor(days / 31), (days % 31) + 1);
}
