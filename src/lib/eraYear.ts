/** Years by the Japanese eras: 令和7年. */

const DAY_MS = 86_400_000;

/**
 * No era was ever as long as a hundred years; what is further off is in one that nobody can name.
 */
const LONGEST = 99;

/**
 * The last first, with its first day, which belonged to the era before as well and is dated by the new one. 明治 is
 * written since the Gregorian calendar is in force in Japan (明治6年): months and days before that were others.
 */
const ERAS: readonly (readonly [name: string, from: number, firstYear: number])[] = [
  ["令和", Date.UTC(2019, 4, 1), 2019],
  ["平成", Date.UTC(1989, 0, 8), 1989],
  ["昭和", Date.UTC(1926, 11, 25), 1926],
  ["大正", Date.UTC(1912, 6, 30), 1912],
  ["明治", Date.UTC(1873), 1868],
];

/** 令和7年 for a day; null before the eras begin and where none can be named any more. */
function eraOf(day: number, year: number): string | null {
  const era = ERAS.find(([, from]) => from <= day);
  if (era === undefined) return null;
  const count = year - era[2] + 1;
  return count > LONGEST ? null : `${era[0]}${count === 1 ? "元" : count}年`;
}

/** The year of a date in its era; both, 平成31年（令和元年）, where the date does not say which. null where there is none. */
export function eraYear(year: number, month: number | null, day: number | null): string | null {
  // `Date.UTC` takes years below 100 for those of the last century.
  if (year < 1873) return null;
  const first = eraOf(Date.UTC(year, (month ?? 1) - 1, day ?? 1), year);
  const next =
    month === null
      ? Date.UTC(year + 1)
      : day === null
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day + 1);
  const last = eraOf(next - DAY_MS, year);
  return first === last || first === null || last === null ? first : `${first}（${last}）`;
}
