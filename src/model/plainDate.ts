/** Dates as a reader types them, in English, Japanese, figures or EDTF. */
import { edtfDate } from "./edtfText.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import { readEnglishDate } from "./plainDateEn.ts";
import { readJapaneseDate } from "./plainDateJa.ts";
import type { FuzzyDate } from "./types.ts";

export interface PlainDate {
  readonly edtf: string;
  readonly date: FuzzyDate;
}

const LONGEST = 200;

/**
 * Reads EDTF, "30 March 2025", "March 30, 2025", "Mar 2025", "late March 2025", "2025/3/30", "30.3.2025",
 * "3/2025", "2025年3月30日", "令和7年3月", "2025年3月下旬", "about 2007", "April 2025 or later" and the like; full-width
 * figures too. null when it can't be read, is no real day, or could be two days (3/4/2025).
 */
export function readPlainDate(text: string): PlainDate | null {
  if (text.length > LONGEST) return null;
  const typed = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  // Two or three figures are a century or decade to EDTF, but half a year to someone who types.
  const asIs = /^-?\d{1,3}[?~%]?$/.test(typed) ? null : parseFuzzyDate(typed);
  if (asIs !== null) return { edtf: typed, date: asIs };
  const edtf = readFigures(typed) ?? readJapaneseDate(typed) ?? readEnglishDate(typed);
  const date = edtf === null ? null : parseFuzzyDate(edtf);
  return edtf === null || date === null ? null : { edtf, date };
}

/** "2025/3/30", "2025-3", "30/3/2025", "3/2025". */
function readFigures(text: string): string | null {
  const yearFirst = /^(\d{4})([/.-]) ?(\d{1,2})(?:\2 ?(\d{1,2}))?$/.exec(text);
  if (yearFirst !== null) {
    const [, year, , month, day] = yearFirst;
    return edtfDate(Number(year), Number(month), day === undefined ? null : Number(day));
  }
  const yearLast = /^(\d{1,2})([/.-]) ?(?:(\d{1,2})\2 ?)?(\d{4})$/.exec(text);
  if (yearLast === null) return null;
  const first = Number(yearLast[1]);
  const year = Number(yearLast[4]);
  if (yearLast[3] === undefined) return edtfDate(year, first);
  const second = Number(yearLast[3]);
  if (first === second || (first > 12 && second <= 12)) return edtfDate(year, second, first);
  // Up to 12 both ways it is one day in London and another in New York.
  return second > 12 && first <= 12 ? edtfDate(year, first, second) : null;
}
