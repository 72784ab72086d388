import { civilDay } from "../model/calendar.ts";
import { sortKey } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import type { Match } from "./eventFilter.ts";

export interface MonthGroup {
  /** `y2025-03`; `y2025-00` when the month is not known. Unique on the page. */
  readonly key: string;
  /** 1–12; null: month not known, or undated. */
  readonly month: number | null;
  readonly matches: readonly Match[];
}

export interface YearGroup {
  /** `y2025`, or `undated`. */
  readonly key: string;
  /** Astronomical (0 is 1 BC); null: undated. */
  readonly year: number | null;
  readonly count: number;
  /** Chronological, the unknown month first. */
  readonly months: readonly MonthGroup[];
}

/**
 * Matches by the year and month in which they begin (at the earliest), years ascending, undated last.
 * Inside a month the given order stays. An event without a beginning (`../1985`) stands where it ends.
 */
export function groupEvents(matches: readonly Match[]): YearGroup[] {
  const years = new Map<number | null, Map<number | null, Match[]>>();
  for (const match of matches) {
    const { year, month } = place(match.event.current.when);
    const months = getOrAdd(years, year, () => new Map<number | null, Match[]>());
    getOrAdd(months, month, () => []).push(match);
  }
  return [...years]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([year, months]) => yearGroup(year, months));
}

function yearGroup(year: number | null, byMonth: ReadonlyMap<number | null, readonly Match[]>): YearGroup {
  const key = year === null ? "undated" : `y${year}`;
  const months = [...byMonth]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([month, matches]) => ({ key: `${key}-${String(month ?? 0).padStart(2, "0")}`, month, matches }));
  return { key, year, count: months.reduce((sum, { matches }) => sum + matches.length, 0), months };
}

function place(date: FuzzyDate | null): { year: number | null; month: number | null } {
  if (date === null) return { year: null, month: null };
  const moment = [date.startMin, sortKey(date), date.startMax, date.endMax - 1, date.endMin - 1].find(
    Number.isFinite,
  );
  if (moment === undefined) return { year: null, month: null };
  const { year, month } = civilDay(moment);
  return { year, month: monthKnown(date) ? month : null };
}

/** Whether the part of a date that begins it is as fine as a month: `2025-02-19/2026` begins in February. */
function monthKnown(date: FuzzyDate): boolean {
  const first = date.members.find((member) => member.startMin === date.startMin);
  const { precision } = first ?? date;
  return precision === "month" || precision === "day" || precision === "minute" || precision === "second";
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
