import { civilDay, civilMs, pad2 } from "../model/calendar.ts";
import { sortKey } from "../model/fuzzyDate.ts";
import type { CivilMs, FuzzyDate } from "../model/types.ts";
import { numberOfEach } from "./chosen.ts";
import type { Match } from "./eventFilter.ts";

export interface MonthGroup {
  /** `y2025-03`; `y2025-00` when the month is not known. Unique on the page. */
  readonly key: string;
  /** 1–12; null: month not known, or undated. */
  readonly month: number | null;
  readonly matches: readonly Match[];
}

export interface YearGroup {
  /** `y2025`, `undated` or `earlier`. */
  readonly key: string;
  /** Astronomical (0 is 1 BC); null: undated, or begun before the period asked for. */
  readonly year: number | null;
  readonly count: number;
  /** Chronological, the unknown month first. */
  readonly months: readonly MonthGroup[];
}

/** The group of what began before the period asked for. */
export const EARLIER = "earlier";

/**
 * Matches by the year and month in which they begin (at the earliest), years ascending, undated last. Inside a month
 * the given order stays. An event without a beginning (`../1985`) stands where it ends. What certainly began before
 * `since` is one group of its own after all others: it is not what happened in a period that begins there.
 */
export function groupEvents(matches: readonly Match[], since = -Infinity): YearGroup[] {
  const earlier = since === -Infinity ? [] : matches.filter((match) => beganBefore(match, since));
  if (earlier.length === 0) return byYear(matches);
  const key = `${EARLIER}-00`;
  return [
    ...byYear(matches.filter((match) => !beganBefore(match, since))),
    { key: EARLIER, year: null, count: earlier.length, months: [{ key, month: null, matches: earlier }] },
  ];
}

/** The matches in the order in which they are grouped: what began before `since` after all others. */
export function earlierLast(matches: readonly Match[], since: CivilMs): readonly Match[] {
  const earlier = since === -Infinity ? [] : matches.filter((match) => beganBefore(match, since));
  return earlier.length === 0
    ? matches
    : [...matches.filter((match) => !beganBefore(match, since)), ...earlier];
}

/** Whether an event certainly began before a time. */
export function beganBefore({ event }: Match, since: CivilMs): boolean {
  return event.current.when !== null && event.current.when.startMax < since;
}

function byYear(matches: readonly Match[]): YearGroup[] {
  const years: { key: string; year: number | null; count: number; months: MonthGroup[] }[] = [];
  for (const { slot, run } of runsBySlot(matches)) {
    const year = slot === UNDATED ? null : Math.floor(slot / SLOTS);
    const month = year === null ? 0 : slot - year * SLOTS;
    let group = years.at(-1);
    if (group?.year !== year) years.push((group = { key: yearKey(year), year, count: 0, months: [] }));
    group.count += run.length;
    group.months.push({
      key: `${group.key}-${pad2(month)}`,
      month: month === 0 ? null : month,
      matches: run,
    });
  }
  return years;
}

interface Run {
  readonly slot: number;
  readonly run: readonly Match[];
}

/** The matches of each slot, slots ascending. */
function runsBySlot(matches: readonly Match[]): readonly Run[] {
  const runs: Run[] = [];
  const slots = slotsOf(matches);
  let before = -Infinity;
  // In chronological order neighbours mostly belong to the same month, and to one after those before.
  for (let at = 0, end = 0; at < slots.length; at = end) {
    const slot = slots[at] ?? UNDATED;
    while (end < slots.length && slots[end] === slot) end++;
    runs.push({ slot, run: matches.slice(at, end) });
    if (slot < before) return sortedRuns(matches, slots);
    before = slot;
  }
  return runs;
}

function sortedRuns(matches: readonly Match[], slots: Float64Array): readonly Run[] {
  const bySlot = new Map<number, Match[]>();
  for (const [at, match] of matches.entries()) {
    const slot = slots[at] ?? UNDATED;
    const run = bySlot.get(slot);
    if (run === undefined) bySlot.set(slot, [match]);
    else run.push(match);
  }
  return [...bySlot].sort(([a], [b]) => (a < b ? -1 : 1)).map(([slot, run]) => ({ slot, run }));
}

/** A year has 13 slots: the unknown month, then January to December. Slots sort as their groups do. */
const SLOTS = 13;
const UNDATED = Infinity;

const yearKey = (year: number | null): string => (year === null ? "undated" : `y${year}`);

const slotOf = slotFinder();
const slotsOf = numberOfEach(({ event }) => slotOf(event.current.when), "month");

/** Tells in which month of which year a date begins, as a number: fastest of dates in order. */
export function slotFinder(): (date: FuzzyDate | null) => number {
  // Of the moment before: in chronological order the next one is mostly of the same month, and needs no calendar.
  let [first, next, slot] = [0, 0, 0];
  return (date) => {
    if (date === null) return UNDATED;
    const begins = Math.max(date.startMin, date.startMax) > -Infinity;
    // Without a beginning the key is the end, which is exclusive: the last moment counts.
    const moment = begins ? sortKey(date) : sortKey(date) - 1;
    if (!(moment >= first && moment < next)) {
      const { year, month } = civilDay(moment);
      first = civilMs(year, month);
      next = month === 12 ? civilMs(year + 1) : civilMs(year, month + 1);
      slot = year * SLOTS + month;
    }
    return monthKnown(date) ? slot : Math.floor(slot / SLOTS) * SLOTS;
  };
}

/** Whether the part of a date that begins it is as fine as a month: `2025-02-19/2026` begins in February. */
function monthKnown(date: FuzzyDate): boolean {
  const first =
    date.members.length === 0 ? date : date.members.find((member) => member.startMin === date.startMin);
  const { precision } = first ?? date;
  return precision === "month" || precision === "day" || precision === "minute" || precision === "second";
}
