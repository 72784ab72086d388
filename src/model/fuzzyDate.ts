/** Reading EDTF (ISO 8601-2) into four bounds of civil time, and the order of dates. */
import type { DateReading } from "./dateReading.ts";
import { SYNTAX } from "./dateReading.ts";
import { readComponent } from "./dateShape.ts";
import { readInterval } from "./interval.ts";
import { readIsoDate } from "./isoDate.ts";
import { readList } from "./dateList.ts";
import { readShape } from "./shapeBounds.ts";
import type { CivilMs, FuzzyDate } from "./types.ts";

// One address for what nearly everyone asks of a date.
export { DAY_MS, isoDay } from "./calendar.ts";
export { inRange } from "./rangeTest.ts";
export type { Certainty, CivilRange } from "./rangeTest.ts";

/** Nothing a person writes is longer; it also bounds the work a hostile file can ask for. */
const LONGEST = 2000;

/**
 * Reads EDTF levels 0 and 1 and, of level 2, component qualifiers, inner `X` and lists; date-times may stop at
 * the minute. null: can't be read, not a real calendar day, or outside the range of a JS Date.
 */
export function parseFuzzyDate(text: string): FuzzyDate | null {
  const reading = parseFuzzyDateDetailed(text);
  return reading.error === null ? reading.date : null;
}

/** As `parseFuzzyDate`, with the reason; an interval that ends before it starts also gives its start. */
export function parseFuzzyDateDetailed(text: string): DateReading {
  const plain = readIsoDate(text);
  if (plain !== null) return plain;
  if (text.length > LONGEST) return SYNTAX;
  const first = text[0];
  if (first === "[" || first === "{") return readList(text, readPart);
  if (text.includes("/")) return readInterval(text, readPart);
  return readPart(text);
}

/** One date that is neither interval nor list. */
function readPart(text: string): DateReading {
  const plain = readIsoDate(text);
  if (plain !== null) return plain;
  // A mark at the very end covers the whole, and may follow anything, date-times included.
  const mark = text.at(-1);
  if (mark === "?" || mark === "~" || mark === "%") {
    const bare = readIsoDate(text.slice(0, -1));
    if (bare !== null) return flagged(bare, text, mark !== "?", mark !== "~");
  }
  const component = readComponent(text);
  if (component === null) return SYNTAX;
  const { approximate, uncertain } = component.qualifiers;
  const any = (covers: typeof approximate): boolean => covers.year || covers.month || covers.day;
  return flagged(readShape(text, component.shape), text, any(approximate), any(uncertain));
}

/** Qualifiers do not widen the bounds: nobody said by how much. */
function flagged(reading: DateReading, text: string, approximate: boolean, uncertain: boolean): DateReading {
  if (reading.error !== null) return reading;
  return { date: { ...reading.date, text, approximate, uncertain }, error: null };
}

/**
 * Where a date stands in a sequence: its earliest start; when that reaches back without bound its latest start,
 * and when nothing is known of the start its end. Always finite.
 */
export function sortKey(date: FuzzyDate): CivilMs {
  if (date.startMin > -Infinity) return date.startMin;
  if (date.startMax > -Infinity && date.startMax < Infinity) return date.startMax;
  return date.endMin > -Infinity ? date.endMin : date.endMax;
}

/** Chronological, the more exact first among those with the same start; undated (null) last. */
export function compareDates(a: FuzzyDate | null, b: FuzzyDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return (
    order(sortKey(a), sortKey(b)) ||
    order(a.startMax, b.startMax) ||
    order(a.endMin, b.endMin) ||
    order(a.endMax, b.endMax)
  );
}

/** Not a subtraction: Infinity − Infinity is NaN. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
