import { civilDay, DAY_MS, daysInMonth, MINUTE_MS } from "../model/calendar.ts";
import { moveInDays } from "../model/slip.ts";
import type { CivilMs, FuzzyDate } from "../model/types.ts";

/** How long before (negative) or after an anchor something begins. */
export type Lag =
  /** Both have a time with its zone: true minutes, whatever the clocks there said. */
  | { readonly kind: "minutes"; readonly minutes: number; readonly about: boolean }
  /** Whole days of the calendar, at least and at most; ±Infinity where a beginning is open or not known. */
  | {
      readonly kind: "days";
      readonly least: number;
      readonly most: number;
      readonly about: boolean;
      /** Of a lag that is the same at least and at most: its years, months and days. */
      readonly parts: CalendarParts | null;
    };

export interface CalendarParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * The lag of a date's beginning to that of an anchor. `about`: one of the two is only said to be about that time, by
 * how much nobody told.
 */
export function lagTo(anchor: FuzzyDate, date: FuzzyDate): Lag {
  const about = isVague(anchor) || isVague(date);
  const [from, to] = [beginUtc(anchor), beginUtc(date)];
  if (from !== null && to !== null)
    return { kind: "minutes", minutes: Math.round((to - from) / MINUTE_MS), about };
  const { least, most } = moveInDays(anchor, date);
  const parts =
    least === most && Number.isFinite(least)
      ? calendarParts(Math.min(anchor.startMin, date.startMin), Math.abs(least))
      : null;
  return { kind: "days", least, most, about, parts };
}

/** True UTC of the moment that a date begins; null where it has no time with a zone. */
function beginUtc({ form, members, utc }: FuzzyDate): number | null {
  return utc ?? (form === "interval" ? (members[0]?.utc ?? null) : null);
}

/**
 * A moment on the calendar of an anchor's zone, so that it stands as far from the anchor as it truly is; null for any
 * other date, and where both zones are the same.
 */
export function inZoneOf(anchor: FuzzyDate, date: FuzzyDate): FuzzyDate | null {
  const [to, from] = [offsetOf(anchor), offsetOf(date)];
  if (to === null || from === null || to === from) return null;
  const by = (to - from) * MINUTE_MS;
  const { startMin, startMax, endMin, endMax } = date;
  return {
    ...date,
    startMin: startMin + by,
    startMax: startMax + by,
    endMin: endMin + by,
    endMax: endMax + by,
  };
}

function offsetOf({ form, members, offset }: FuzzyDate): number | null {
  return offset ?? (form === "interval" ? (members[0]?.offset ?? null) : null);
}

/** Only what begins it counts: "about 16 March to 30 March" begins about 16 March. */
function isVague(date: FuzzyDate): boolean {
  const first = date.form === "interval" ? (date.members[0] ?? date) : date;
  return first.approximate || first.uncertain;
}

/** Whole years, then months, then days from a civil day on; the last day of a month stands for days it does not have. */
export function calendarParts(from: CivilMs, days: number): CalendarParts {
  const a = civilDay(from);
  const b = civilDay(Math.floor(from / DAY_MS) * DAY_MS + days * DAY_MS);
  let months = (b.year - a.year) * 12 + b.month - a.month;
  let rest = b.day - a.day;
  // 29 June and eight months is 28 February.
  if (rest < 0 && b.day === daysInMonth(b.year, b.month)) rest = 0;
  if (rest < 0) {
    months--;
    // From the same day of the month before, or from its last day.
    const before = new Date(0);
    before.setUTCFullYear(b.year, b.month - 1, 0);
    rest = Math.max(before.getUTCDate() - a.day, 0) + b.day;
  }
  return { years: Math.floor(months / 12), months: months % 12, days: rest };
}
