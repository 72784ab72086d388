import { DAY_MS, isoDay, parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { CivilRange } from "../model/fuzzyDate.ts";
import type { CivilMs } from "../model/types.ts";

const MINUTE_MS = 60_000;
/** From two weeks on, hours are not worth writing. */
const WHOLE_DAYS_FROM = 14 * DAY_MS;

/**
 * The visible window `from/to`: two EDTF or ISO dates or date-times. A date counts whole on both sides
 * (`2025-03/2025-03` is March); a date-time as `to` is the very end. null: unreadable, unbounded or empty.
 */
export function parseWindow(text: string): CivilRange | null {
  const sides = text.split("/");
  const from = sides.length === 2 ? parseFuzzyDate(sides[0] ?? "") : null;
  const to = sides.length === 2 ? parseFuzzyDate(sides[1] ?? "") : null;
  if (from === null || to === null) return null;
  const range = { from: from.startMin, to: to.form === "instant" ? to.startMin : to.endMax };
  const bounded = Number.isFinite(range.from) && Number.isFinite(range.to);
  return bounded && range.from < range.to ? range : null;
}

/** Writes a window so that `parseWindow` gives it back, rounded outwards: to days from two weeks on, else to minutes. */
export function formatWindow(range: CivilRange): string {
  const unit = range.to - range.from >= WHOLE_DAYS_FROM ? DAY_MS : MINUTE_MS;
  const from = Math.floor(range.from / unit) * unit;
  const to = Math.max(Math.ceil(range.to / unit) * unit, from + unit);
  // A day as `to` counts whole, so midnight is written as the day before it.
  return `${side(from, from)}/${side(to, to - DAY_MS)}`;
}

function side(moment: CivilMs, dayIfMidnight: CivilMs): string {
  const sinceMidnight = ((moment % DAY_MS) + DAY_MS) % DAY_MS;
  if (sinceMidnight === 0) return isoDay(dayIfMidnight);
  const minutes = Math.floor(sinceMidnight / MINUTE_MS);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return `${isoDay(moment)}T${clock}Z`;
}
