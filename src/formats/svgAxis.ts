import { utcFormat, yearOnAxis } from "../i18n/utcFormat.ts";
import { civilDay, civilMs, DAY_MS, daysInMonth, HOUR_MS, MINUTE_MS } from "../model/calendar.ts";
import { nextRoundYear, roundYear } from "../model/roundYears.ts";
import type { CivilMs } from "../model/types.ts";
import type { TimeWindow } from "../select/timeIndex.ts";

export interface Tick {
  readonly ms: CivilMs;
  readonly label: string;
}

type Unit = "minute" | "day" | "month" | "year";

/** Approximate length of a step, its unit and how many of it. */
const STEPS: readonly (readonly [ms: number, unit: Unit, count: number])[] = [
  [MINUTE_MS, "minute", 1],
  [5 * MINUTE_MS, "minute", 5],
  [15 * MINUTE_MS, "minute", 15],
  [HOUR_MS, "minute", 60],
  [3 * HOUR_MS, "minute", 180],
  [6 * HOUR_MS, "minute", 360],
  [12 * HOUR_MS, "minute", 720],
  [DAY_MS, "day", 1],
  [2 * DAY_MS, "day", 2],
  [5 * DAY_MS, "day", 5],
  [10 * DAY_MS, "day", 10],
  [30 * DAY_MS, "month", 1],
  [91 * DAY_MS, "month", 3],
  [182 * DAY_MS, "month", 6],
];
const YEAR_MS = 365.2425 * DAY_MS;
/** No axis has more: years ±271821 at a careless width must not hang. */
const MOST_TICKS = 200;

/**
 * Ticks at whole units of the calendar, none closer than `gapPx`, with labels that name as much as is new: the year
 * where one begins.
 */
export function axisTicks(window: TimeWindow, width: number, gapPx: number, lang: string): Tick[] {
  const least = ((window.to - window.from) / Math.max(1, width)) * gapPx;
  const [, unit, count] = STEPS.find(([ms]) => ms >= least) ?? yearStep(least);
  const ticks: Tick[] = [];
  for (let ms = firstTick(window.from, unit, count); ms < window.to;) {
    if (ticks.length === MOST_TICKS) break;
    if (ms >= window.from) ticks.push({ ms, label: labelOf(ms, unit, lang) });
    ms = nextTick(ms, unit, count);
  }
  return ticks;
}

function yearStep(least: number): readonly [number, Unit, number] {
  const years = least / YEAR_MS;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, years)));
  const count = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= years) ?? 10 * power;
  return [count * YEAR_MS, "year", Math.max(1, Math.round(count))];
}

/** The last whole unit at or before a time. */
function firstTick(ms: CivilMs, unit: Unit, count: number): CivilMs {
  const { year, month, day } = civilDay(ms);
  switch (unit) {
    case "minute":
      return Math.floor(ms / (count * MINUTE_MS)) * count * MINUTE_MS;
    case "day":
      return civilMs(year, month, dayTick(day, count));
    case "month":
      return civilMs(year, month - ((month - 1) % count));
    case "year":
      return civilMs(roundYear(year, count));
  }
}

function nextTick(ms: CivilMs, unit: Unit, count: number): CivilMs {
  const { year, month, day } = civilDay(ms);
  switch (unit) {
    case "minute":
      return ms + count * MINUTE_MS;
    case "day": {
      // 1, 11, 21 and the next first: no tick close before it.
      const next = day + count;
      return count > 1 && next > daysInMonth(year, month) + 1 - count * 0.7
        ? civilMs(year, month + 1)
        : civilMs(year, month, next);
    }
    case "month":
      return civilMs(year, month + count);
    case "year":
      return civilMs(nextRoundYear(year, count));
  }
}

/** Days 1, 11, 21, but not 31: the next first stands beside it. */
function dayTick(day: number, count: number): number {
  const tick = day - ((day - 1) % count);
  return count > 1 && tick > 31 - count / 2 ? tick - count : tick;
}

function labelOf(ms: CivilMs, unit: Unit, lang: string): string {
  const { year, month } = civilDay(ms);
  switch (unit) {
    case "minute":
      return ms % DAY_MS === 0
        ? format(lang, "day and month", { day: "numeric", month: "short" }, ms)
        : format(lang, "minute", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, ms);
    case "day":
      return format(lang, "day and month", { day: "numeric", month: "short" }, ms);
    case "month":
      return month === 1 ? yearOnAxis(year, ms, lang) : format(lang, "month", { month: "short" }, ms);
    case "year":
      return yearOnAxis(year, ms, lang);
  }
}

// The keys are those of the canvas's axis where the options are: the formats are shared.
function format(lang: string, key: string, options: Intl.DateTimeFormatOptions, ms: number): string {
  return utcFormat(lang, key, options, ms).format(ms);
}
