import { DAY_MS } from "./calendar.ts";
import type { CivilMs, FuzzyDate, TimelineEvent } from "./types.ts";

/** One earlier date of an event, against the final one. */
export interface SlipStep {
  /** Position in `event.accounts`. */
  readonly account: number;
  readonly when: FuzzyDate;
  /**
   * Whole days from this date's start to the final one's, at least and at most; negative when the final date is
   * earlier. An open or unknown start gives ±Infinity: `[2025-04..]` against 2025-03-30 is -Infinity to -2,
   * "at least 2 days earlier".
   */
  readonly least: number;
  readonly most: number;
}

export interface Slip {
  readonly final: FuzzyDate;
  /** The distinct earlier dates in the order of the accounts; never empty. */
  readonly steps: readonly SlipStep[];
}

/**
 * How an event's date moved: each distinct earlier `when` that differs from the final one (that of the last
 * account). null when the final account names no date or no earlier one differs. Dates are the same when
 * their four bounds are: "about 16 March" and "16 March" differ in certainty only.
 */
export function slip(event: TimelineEvent): Slip | null {
  const final = event.accounts.at(-1)?.when ?? null;
  if (final === null) return null;
  const seen = new Set([boundsKey(final)]);
  const steps: SlipStep[] = [];
  for (const [account, { when }] of event.accounts.entries()) {
    if (when === null || seen.has(boundsKey(when))) continue;
    seen.add(boundsKey(when));
    steps.push({
      account,
      when,
      ...moveInDays(when, final),
    });
  }
  return steps.length === 0 ? null : { final, steps };
}

/** Whether a date was given beforehand that did not hold. */
export function dateMoved(event: TimelineEvent): boolean {
  if (event.accounts.length < 2) return false;
  const moved = slip(event);
  return moved?.steps.some((step) => hasMoved(step, moved.final)) === true;
}

/** Whether the final date is none that was expected. */
export function hasMoved({ least, most, when }: SlipStep, final: FuzzyDate): boolean {
  return !(least === 0 && most === 0) && !isWithin(final, when);
}

/** Whole days count: a meeting at 09:50 is within a day that it was announced for. */
export function isWithin(final: FuzzyDate, expected: FuzzyDate): boolean {
  return expected.startMin <= final.startMin && final.startMax < expected.startMax + DAY_MS;
}

/** Whether two dates mean the same time, whatever their certainty. */
export function sameBounds(a: FuzzyDate, b: FuzzyDate): boolean {
  return boundsKey(a) === boundsKey(b);
}

function boundsKey(date: FuzzyDate): string {
  return `${date.startMin},${date.startMax},${date.endMin},${date.endMax}`;
}

/**
 * Whole days from the start of one date to that of another, at least and at most, since both may be uncertain;
 * negative when the other is earlier, ±Infinity where a start is open or unknown.
 */
export function moveInDays(
  from: FuzzyDate,
  to: FuzzyDate,
): { readonly least: number; readonly most: number } {
  return {
    least: daysBetween(from.startMax, to.startMin, -Infinity),
    most: daysBetween(from.startMin, to.startMax, Infinity),
  };
}

/** Calendar days, not 24 hours: 30 March 09:50 is one day after 29 March 23:00. */
function daysBetween(from: CivilMs, to: CivilMs, unknown: number): number {
  const days = Math.floor(to / DAY_MS) - Math.floor(from / DAY_MS);
  return Number.isNaN(days) ? unknown : days;
}
