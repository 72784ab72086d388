import type { Match } from "./eventFilter.ts";
import type { MonthGroup, YearGroup } from "./groupEvents.ts";

/** Which rows of a long list stand on the page: places in the order of the groups, `to` exclusive. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows of all groups. */
export function countRows(years: readonly YearGroup[]): number {
  return years.reduce((sum, { count }) => sum + count, 0);
}

/** The groups with only the rows of a window; groups without any are left out. Keys and counts stay those of the whole. */
export function rowsIn(years: readonly YearGroup[], { from, to }: ListWindow): YearGroup[] {
  const found: YearGroup[] = [];
  let at = 0;
  for (const year of years) {
    const end = at + year.count;
    if (at < to && end > from) {
      const months: MonthGroup[] = [];
      for (const month of year.months) {
        const matches = month.matches.slice(Math.max(0, from - at), Math.max(0, to - at));
        if (matches.length > 0) months.push({ ...month, matches });
        at += month.matches.length;
      }
      if (months.length > 0) found.push({ ...year, months });
    }
    at = end;
  }
  return found;
}

/** The place of the first row of a year; −1 where there is no such group. */
export function placeOfYear(years: readonly YearGroup[], key: string): number {
  let at = 0;
  for (const year of years) {
    if (year.key === key) return at;
    at += year.count;
  }
  return -1;
}

/** The place of an event's row; −1 where it has none. */
export function placeOfEvent(years: readonly YearGroup[], id: string): number {
  let at = 0;
  for (const { months } of years) {
    for (const { matches } of months) {
      const place = matches.findIndex(({ event }) => event.id === id);
      if (place >= 0) return at + place;
      at += matches.length;
    }
  }
  return -1;
}

/** Places of the rows of a window's groups, for readers who are told "12 of 100,000". */
export function placesIn(years: readonly YearGroup[], from: number): ReadonlyMap<Match, number> {
  const places = new Map<Match, number>();
  let at = from;
  for (const { months } of years)
    for (const { matches } of months) for (const match of matches) places.set(match, at++);
  return places;
}
