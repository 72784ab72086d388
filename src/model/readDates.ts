import type { DateReading } from "./dateReading.ts";
import { parseFuzzyDateDetailed } from "./fuzzyDate.ts";
import type { PathKey } from "./problems.ts";
import type { Reading } from "./reading.ts";
import type { SentenceWord } from "./sentences.ts";
import type { FuzzyDate } from "./types.ts";

/** "Y-271821-04-20", "12025-03-30": EDTF has no months and days in such years. */
const LONG_YEAR = /^\s*(?:[Y+-]+\d{5,}|\d{5,}-)/;

/**
 * A date of field `key` of the item at the current path. Of one that ends before it starts the start is kept;
 * one that can't be read is null. `then` says what becomes of the item, for the message.
 */
export function readDate(
  text: string | undefined | null,
  key: PathKey,
  cx: Reading,
  then: SentenceWord = "it is left out",
): FuzzyDate | null {
  if (text === undefined || text === null) return null;
  const reading = detailed(text, cx);
  if (reading.error === null) return reading.date;
  cx.path.push(key);
  if (reading.error === "end-before-start") {
    cx.report("end-before-start", "repaired", text, "end-before-start");
  } else if (reading.error === "range") {
    cx.report("date-out-of-range", "repaired", text, "year-out-of-range", { result: { words: [then] } });
  } else {
    const why = reading.error === "calendar" ? "no-such-day" : LONG_YEAR.test(text) ? "long-year" : "no-date";
    cx.report("unreadable-date", "repaired", text, why, { result: { words: [then] } });
  }
  cx.path.pop();
  return reading.date;
}

/** A date that can be read as it is; null: nothing is to be said of any other here. */
export function knownDate(text: string, cx: Reading): FuzzyDate | null {
  const reading = detailed(text, cx);
  return reading.error === null ? reading.date : null;
}

function detailed(text: string, cx: Reading): DateReading {
  const known = cx.dates.get(text);
  if (known !== undefined) return known;
  const reading = parseFuzzyDateDetailed(text.trim());
  cx.dates.set(text, reading);
  return reading;
}
