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
const YEAR_LAST = /^(\d{1,2})([/.-])(?:(\d{1,2})\2)?(\d{4})$/;

/**
 * Reads EDTF, "30 March 2025", "March 30, 2025", "Mar 2025", "late March 2025", "2025/3/30", "30.3.2025",
 * "20250330", "mid-2025", "end of March 2025", "2025年3月30日", "令和7年3月", "2025年3月下旬", "about 2007", "April 2025 or later" and the like; full-width
 * figures too. null when it can't be read, is no real day, or could be two days (3/4/2025).
 */
export function readPlainDate(text: string): PlainDate | null {
  if (text.length > LONGEST) return null;
  const typed = cleanTyped(text);
  // Two or three figures are a century or decade to EDTF, but half a year to someone who types.
  const asIs = /(?:^|\/)-?\d{1,3}[?~%]?(?:\/|$)/.test(typed) ? null : parseFuzzyDate(typed);
  if (asIs !== null) return { edtf: typed, date: asIs };
  const edtf = readFigures(typed) ?? readJapaneseDate(typed) ?? readEnglishDate(typed);
  const date = edtf === null ? null : parseFuzzyDate(edtf);
  return edtf === null || date === null ? null : { edtf, date };
}

/** Width made equal, spaces single and none at the signs of a date in figures; no last point after figures. */
export function cleanTyped(text: string): string {
  if (text.length > LONGEST) return "";
  const typed = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  return /^[\d\s/.-]+$/.test(typed) ? typed.replace(/ ?([/.-]) ?/g, "$1").replace(/(\.\d+)\.$/, "$1") : typed;
}

/** "2025/3/30", "2025-3", "20250330", "30/3/2025", "3/2025". */
function readFigures(text: string): string | null {
  const yearFirst =
    /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) {
    const [, year, , month, day] = yearFirst;
    return edtfDate(Number(year), Number(month), day === undefined ? null : Number(day));
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast === null) return null;
  const first = Number(yearLast[1]);
  const year = Number(yearLast[4]);
  if (yearLast[3] === undefined) return edtfDate(year, first);
  const second = Number(yearLast[3]);
  if (first === second || (first > 12 && second <= 12)) return edtfDate(year, second, first);
  // Up to 12 both ways it is one day in London and another in New York.
  return second > 12 && first <= 12 ? edtfDate(year, first, second) : null;
}

/** The two days that "3/4/2025" may be, as EDTF: day first, then month first; null where figures leave no doubt. */
export function ambiguousDays(typed: string): readonly [string, string] | null {
  const found = YEAR_LAST.exec(typed);
  if (found?.[3] === undefined) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (first === second || Math.max(first, second) > 12) return null;
  const dayFirst = edtfDate(year, second, first);
  const monthFirst = edtfDate(year, first, second);
  if (dayFirst === null || monthFirst === null || Math.min(first, second) < 1) return null;
  return [dayFirst, monthFirst];
}
