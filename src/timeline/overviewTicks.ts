import { utcFormat } from "../i18n/utcFormat.ts";
import type { OverviewScale } from "../select/overview.ts";
import { civilDay, civilMs, DAY_MS } from "../model/calendar.ts";
import { nextRoundYear, roundYear } from "../model/roundYears.ts";
import { minorLabel } from "./axisLabels.ts";
import { clampWindow } from "./canvasModel.ts";
import { roughWidth } from "./measureText.ts";

/** A label under the overview. */
export interface OverviewTick {
  readonly ms: number;
  /** Where it stands, as a fraction of the width. */
  readonly at: number;
  readonly label: string;
}

/** From coarse to fine; below a year in months. */
const YEARS = [100_000, 10_000, 1000, 500, 100, 50, 20, 10, 5, 2, 1];
const MONTHS = [6, 3, 1];
const DAYS = [14, 7, 2, 1];
/** More of one kind than could ever have room. */
const MOST = 200;
const GAP_PX = 12;
const TICK_PX = 4;
const WIDE_YEAR_PX = 160;

/**
 * The years, and where the scale gives them room the months, that can be written under the overview without touching
 * each other: coarse ones first, finer ones between them.
 * @param width of the overview in px
 */
export function overviewTicks(scale: OverviewScale, width: number, lang: string): OverviewTick[] {
  const taken: OverviewTick[] = [];
  const place = (ms: number, label: string): void => {
    const at = scale.toFraction(ms);
    const left = at * width;
    const right = left + TICK_PX + roughWidth(label);
    if (left < 0 || right > width) return;
    const isFree = taken.every((tick) => {
      const start = tick.at * width;
      return right + GAP_PX <= start || start + TICK_PX + roughWidth(tick.label) + GAP_PX <= left;
    });
    if (isFree) taken.push({ ms, at, label });
  };
  // No further than `Intl` can write.
  const { from, to } = clampWindow(scale.extent);
  const first = civilDay(from).year;
  const last = civilDay(to).year;
  for (const step of YEARS) {
    if ((last - first) / step > MOST) break;
    for (let year = roundYear(first, step); year <= last; year = nextRoundYear(year, step)) {
      if (year < first) continue;
      const ms = civilMs(year);
      const label = minorLabel(ms, "year", lang);
      // An odd year between two decades would say nothing: only where its neighbours of the step have room too.
      const room = (scale.toFraction(civilMs(year + step)) - scale.toFraction(ms)) * width;
      if (room >= TICK_PX + roughWidth(label) + GAP_PX || year + step > last) place(ms, label);
    }
  }
  // Months stand only in years that are wide enough for several, or nobody could tell of which year they are.
  const years = last - first > MOST ? 0 : last - first + 1;
  for (let nth = 0; nth < years; nth++) {
    const year = first + nth;
    const wide = (scale.toFraction(civilMs(year + 1)) - scale.toFraction(civilMs(year))) * width;
    if (wide < WIDE_YEAR_PX) continue;
    for (const step of MONTHS) {
      for (let month = step; month < 12; month += step) {
        const ms = civilMs(year, month + 1);
        place(ms, minorLabel(ms, "month", lang));
      }
    }
  }
  // A few months or days: the days themselves.
  const days = (scale.extent.to - scale.extent.from) / DAY_MS;
  for (const step of DAYS) {
    if (days / step > MOST) continue;
    const origin = Math.ceil(scale.extent.from / DAY_MS);
    for (let nth = 0; nth < days; nth += step) {
      const ms = (origin + nth) * DAY_MS;
      place(ms, dayLabel(ms, lang));
    }
  }
  return taken.toSorted((a, b) => a.at - b.at);
}

const dayLabel = (ms: number, lang: string): string =>
  utcFormat(lang, "day and month", { day: "numeric", month: "short" }).format(ms);
