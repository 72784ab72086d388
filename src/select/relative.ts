import { civilDay, civilMs, DAY_MS, daysInMonth, HOUR_MS, LIMIT_MS, MINUTE_MS } from "../model/calendar.ts";
import { sortKey } from "../model/fuzzyDate.ts";
import type { CivilMs, FuzzyDate } from "../model/types.ts";
import type { TimeWindow } from "./timeIndex.ts";

/** Where times are counted from: the earliest beginning of the anchor's date. */
export function anchorOf(date: FuzzyDate): CivilMs {
  return sortKey(date);
}

/** The choice of how far to look before and after an event. */
export const SPANS = ["PT72H", "P2W", "P2M", "P6M", "P5Y", "P50Y"] as const;

const PARTS = /(\d+)([YMWDH])/g;

/** So long before and after an anchor, by the calendar. `span`: an ISO duration as the address has it. */
export function spanAround(at: CivilMs, span: string): TimeWindow {
  const [date = "", time = ""] = span.split("T");
  let months = 0;
  let ms = 0;
  for (const [, count, unit] of date.matchAll(PARTS)) {
    const value = Number(count);
    if (unit === "Y" || unit === "M") months += value * (unit === "Y" ? 12 : 1);
    else ms += value * (unit === "W" ? 7 : 1) * DAY_MS;
  }
  for (const [, count, unit] of time.matchAll(PARTS))
    ms += Number(count) * (unit === "H" ? HOUR_MS : MINUTE_MS);
  const within = (to: number): number => Math.min(Math.max(to, -LIMIT_MS), LIMIT_MS);
  return { from: within(addMonths(at, -months) - ms), to: within(addMonths(at, months) + ms) };
}

/** The same day and time so many months later; the last day of a month stands for days it does not have. */
export function addMonths(at: CivilMs, months: number): CivilMs {
  const { year, month, day } = civilDay(at);
  const first = civilDay(civilMs(year, month + months));
  const time = at - Math.floor(at / DAY_MS) * DAY_MS;
  return civilMs(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month))) + time;
}

export type TickUnit = "minute" | "hour" | "day" | "month" | "year";

export interface RelativeTick {
  readonly at: CivilMs;
  /** How many units after the anchor; negative before it. */
  readonly count: number;
  readonly unit: TickUnit;
}

const STEPS: readonly (readonly [ms: number, unit: TickUnit, step: number])[] = [
  [MINUTE_MS, "minute", 1],
  [5 * MINUTE_MS, "minute", 5],
  [15 * MINUTE_MS, "minute", 15],
  [30 * MINUTE_MS, "minute", 30],
  [HOUR_MS, "hour", 1],
  [3 * HOUR_MS, "hour", 3],
  [6 * HOUR_MS, "hour", 6],
  [12 * HOUR_MS, "hour", 12],
  [DAY_MS, "day", 1],
  [2 * DAY_MS, "day", 2],
  [7 * DAY_MS, "day", 7],
  [14 * DAY_MS, "day", 14],
  [30 * DAY_MS, "month", 1],
  [91 * DAY_MS, "month", 3],
  [182 * DAY_MS, "month", 6],
];
const YEAR_MS = 365.2425 * DAY_MS;
/** So far from the anchor days are still told in hours: "T+72 h". */
const HOURS_UP_TO_MS = 96 * HOUR_MS;

/** The finest steps from an anchor that leave each tick `px` of room, as far as the window goes. */
export function relativeTicks(at: CivilMs, window: TimeWindow, width: number, px: number): RelativeTick[] {
  const perPx = (window.to - window.from) / Math.max(1, width);
  const least = perPx * px;
  const [unitMs, unit, step] = STEPS.find(([ms]) => ms >= least) ?? inYears(least / YEAR_MS);
  const ticks: RelativeTick[] = [];
  const inHours =
    unit === "day" && step === 1 && Math.max(at - window.from, window.to - at) <= HOURS_UP_TO_MS;
  const perStep = unit === "month" || unit === "year" ? unitMs : 0;
  const first = Math.floor((window.from - at) / unitMs) - 1;
  const last = Math.ceil((window.to - at) / unitMs) + 1;
  for (let place = first; place <= last; place++) {
    const count = place * step;
    const ms = perStep === 0 ? at + place * unitMs : addMonths(at, count * (unit === "year" ? 12 : 1));
    if (ms < window.from || ms > window.to) continue;
    ticks.push({ at: ms, count: inHours ? count * 24 : count, unit: inHours ? "hour" : unit });
  }
  return ticks;
}

function inYears(least: number): readonly [ms: number, unit: TickUnit, step: number] {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least) ?? 10 * power;
  return [step * YEAR_MS, "year", step];
}
