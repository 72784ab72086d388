import type { TimeWindow } from "../select/timeIndex.ts";
import type { AxisScale } from "./axisLabels.ts";

/** What one tick of the axis stands for. */
export interface AxisStep {
  readonly scale: AxisScale;
  readonly step: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;

const STEPS: readonly (readonly [ms: number, scale: AxisScale, step: number])[] = [
  [MINUTE_MS, "minute", 1],
  [5 * MINUTE_MS, "minute", 5],
  [15 * MINUTE_MS, "minute", 15],
  [30 * MINUTE_MS, "minute", 30],
  [HOUR_MS, "hour", 1],
  [2 * HOUR_MS, "hour", 2],
  [6 * HOUR_MS, "hour", 6],
  [12 * HOUR_MS, "hour", 12],
  [DAY_MS, "day", 1],
  [2 * DAY_MS, "day", 2],
  [5 * DAY_MS, "day", 5],
  [10 * DAY_MS, "day", 10],
  [YEAR_MS / 12, "month", 1],
  [YEAR_MS / 4, "month", 3],
  [YEAR_MS / 2, "month", 6],
  [YEAR_MS, "year", 1],
];

/** A label of days ("26") needs less room than one of clocks, months or years. */
const NARROWEST_PX = { day: 40, other: 58 };

/**
 * The finest ticks whose labels have room. vis-timeline's own choice jumps from two days to a month and ends at
 * 1,000 years; ours has five days between and goes on in steps of 1, 2 and 5 as far as dates do.
 */
export function axisStep(window: TimeWindow, width: number): AxisStep {
  const perPx = (window.to - window.from) / Math.max(1, width);
  for (const [ms, scale, step] of STEPS) {
    if (ms / perPx >= (scale === "day" ? NARROWEST_PX.day : NARROWEST_PX.other)) return { scale, step };
  }
  const years = (perPx * NARROWEST_PX.other) / YEAR_MS;
  const power = 10 ** Math.floor(Math.log10(years));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= years) ?? 10 * power;
  return { scale: "year", step: Math.max(1, Math.round(step)) };
}
