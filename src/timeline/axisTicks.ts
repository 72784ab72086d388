import { civilDay, civilMs, DAY_MS, daysInMonth, HOUR_MS, MINUTE_MS } from "../model/calendar.ts";
import { nextRoundYear, roundYear } from "../model/roundYears.ts";
import type { CivilMs } from "../model/types.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { AxisStep } from "./axisScale.ts";

export interface Tick {
  readonly at: CivilMs;
  /** Where the next larger unit begins: a day among hours, a month among days, a year among months. */
  readonly major: boolean;
}

/** A wider look with the ticks of the last one, before it has its own, may ask for thousands. */
const MOST = 1_000;
/** A day that has less than this of a step to itself before the next month has no tick. */
const LEAST_PART = 0.4;

/** The ticks of the axis from the last one before a window to the last one in it, in plain arithmetic. */
export function axisTicks({ from, to }: TimeWindow, { scale, step }: AxisStep): Tick[] {
  switch (scale) {
    case "year":
      return yearly(from, to, step);
    case "month":
      return monthly(from, to, step);
    case "day":
      return daily(from, to, step);
    case "hour":
      return even(from, to, step * HOUR_MS);
    case "minute":
      return even(from, to, step * MINUTE_MS);
    default:
      return [];
  }
}

function even(from: CivilMs, to: CivilMs, each: number): Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.floor(from / each) * each; at <= to && ticks.length < MOST; at += each)
    ticks.push({ at, major: at % DAY_MS === 0 });
  return ticks;
}

/** Days are counted from the first of each month. */
function daily(from: CivilMs, to: CivilMs, step: number): Tick[] {
  const ticks: Tick[] = [];
  const first = civilDay(from);
  let { year, month } = first;
  let day = first.day - ((first.day - 1) % step);
  // One without a tick is no beginning: then the window has that of the step before.
  if (day > step && isTooNear(day, daysInMonth(year, month), step)) day -= step;
  for (let begin = civilMs(year, month); ticks.length < MOST;) {
    const at = begin + (day - 1) * DAY_MS;
    if (at > to) break;
    const days = daysInMonth(year, month);
    if (!isTooNear(day, days, step)) ticks.push({ at, major: day === 1 });
    day += step;
    if (day <= days) continue;
    begin += days * DAY_MS;
    [year, month, day] = month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
  }
  return ticks;
}

/** The next month's first is too near to it. */
const isTooNear = (day: number, days: number, step: number): boolean => days - day + 1 < step * LEAST_PART;

function monthly(from: CivilMs, to: CivilMs, step: number): Tick[] {
  const ticks: Tick[] = [];
  const { year, month } = civilDay(from);
  for (let each = month - ((month - 1) % step); ticks.length < MOST; each += step) {
    const at = civilMs(year, each);
    if (at > to) break;
    ticks.push({ at, major: (each - 1) % 12 === 0 });
  }
  return ticks;
}

function yearly(from: CivilMs, to: CivilMs, step: number): Tick[] {
  const ticks: Tick[] = [];
  let year = roundYear(civilDay(from).year, step);
  for (; ticks.length < MOST; year = nextRoundYear(year, step)) {
    const at = civilMs(year);
    if (at > to) break;
    ticks.push({ at, major: false });
  }
  return ticks;
}
