/** English dates as typed. */
import type { MonthPart } from "./dateWords.ts";
import { edtfDate, edtfMonthPart, edtfYearPart } from "./edtfText.ts";
import type { YearPart } from "./edtfText.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
/** With BC or AD any year, without them four figures. */
const YEAR = "(\\d{1,6} (?:bce?|ad|ce)|ad \\d{1,6}|\\d{4})";

const DAY_FIRST = new RegExp(`^${DAY} (?:of )?${MONTH} ${YEAR}$`);
const MONTH_FIRST = new RegExp(`^${MONTH} (?:the )?${DAY} ${YEAR}$`);
const YEAR_FIRST = new RegExp(`^${YEAR} ${MONTH}(?: ${DAY})?$`);
const MONTH_ONLY = new RegExp(`^${MONTH} (?:of )?${YEAR}$`);
const PART_OF =
  "(early|mid|late|(?:beginning|start|middle|end) of|(?:first|second) half of)[ -](?:the year )?(?:of )?";
const PART = new RegExp(`^${PART_OF}(?:${MONTH} )?${YEAR}$`);
const YEAR_ONLY = new RegExp(`^${YEAR}$`);
const SEASON = /^(spring|summer|autumn|fall) (?:of )?(\d{4})$/;
const WINTER = /^winter (?:of )?(\d{4}) ?[-–/] ?(\d{2}|\d{4})$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)? /;

/** Of a month and of a year. The end of a month is its last third: too wide leaves nothing out. */
const PARTS: ReadonlyMap<string, readonly [MonthPart, YearPart]> = new Map([
  ["early", ["early", "early"]],
  ["beginning of", ["early", "first-month"]],
  ["start of", ["early", "first-month"]],
  ["mid", ["mid", "mid"]],
  ["middle of", ["mid", "mid"]],
  ["late", ["late", "late"]],
  ["end of", ["late", "last-month"]],
  ["first half of", ["first-half", "first-half"]],
  ["second half of", ["second-half", "second-half"]],
]);
const SEASONS: ReadonlyMap<string, string> = new Map([
  ["spring", "21"],
  ["summer", "22"],
  ["autumn", "23"],
  ["fall", "23"],
]);

/**
 * EDTF for "30 March 2025", "March 30th, 2025", "Sun 30 Mar 2025", "mid-March 2025", "end of 2025", "spring 2025", "1950s",
 * "44 BC", with "about", "possibly", "since", "until", "or later", "or earlier"; null: not such a date.
 */
export function readEnglishDate(text: string): string | null {
  const typed = text
    .toLowerCase()
    .replace(/[,.]/g, " ")
    .replace(/ +/g, " ")
    .replace(/^(\d{1,2})-([a-z]+)-(?=\d{4}$)/, "$1 $2 ")
    .replace(/\b([ab])\s?([cd])(?=\b)/g, "$1$2")
    .trim();
  const later = /^(.+) or later$/.exec(typed)?.[1];
  if (later !== undefined) return framed(readMarked(later), "[", "..]");
  const earlier = /^(.+) or earlier$/.exec(typed)?.[1];
  if (earlier !== undefined) return framed(readMarked(earlier), "[..", "]");
  const since = /^since (.+)$/.exec(typed)?.[1];
  if (since !== undefined) return framed(readMarked(since), "", "/..");
  const until = /^(?:until|till) (.+)$/.exec(typed)?.[1];
  if (until !== undefined) return framed(readMarked(until), "../", "");
  return readMarked(typed);
}

function framed(edtf: string | null, before: string, after: string): string | null {
  return edtf && before + edtf + after;
}

/** "possibly about 2007" → "2007%". */
function readMarked(text: string): string | null {
  const found =
    /^(possibly |perhaps |maybe )?(about |around |approximately |circa |ca |c )?(?:the )?(.+)$/.exec(text);
  const core = found?.[3];
  if (found === null || core === undefined) return null;
  const mark =
    found[2] === undefined ? (found[1] === undefined ? "" : "?") : found[1] === undefined ? "~" : "%";
  const edtf = readCore(core.replace(WEEKDAY, ""));
  return edtf && edtf + mark;
}

function readCore(text: string): string | null {
  let found = DAY_FIRST.exec(text);
  if (found !== null) return edtfDate(yearOf(found[3]), monthOf(found[2]), Number(found[1]));
  found = MONTH_FIRST.exec(text);
  if (found !== null) return edtfDate(yearOf(found[3]), monthOf(found[1]), Number(found[2]));
  found = YEAR_FIRST.exec(text);
  if (found !== null) {
    return edtfDate(yearOf(found[1]), monthOf(found[2]), found[3] === undefined ? null : Number(found[3]));
  }
  found = MONTH_ONLY.exec(text);
  if (found !== null) return edtfDate(yearOf(found[2]), monthOf(found[1]));
  found = PART.exec(text);
  const part = PARTS.get(found?.[1] ?? "");
  if (found !== null && part !== undefined) {
    const year = yearOf(found[3]);
    return found[2] === undefined
      ? edtfYearPart(part[1], year)
      : edtfMonthPart(part[0], year, monthOf(found[2]));
  }
  found = YEAR_ONLY.exec(text);
  return found !== null ? edtfDate(yearOf(found[1])) : readLoose(text);
}

/** Seasons and decades. "Winter 2025" could be either of two, and "1900s" a century: refused. */
function readLoose(text: string): string | null {
  const season = SEASON.exec(text);
  const code = SEASONS.get(season?.[1] ?? "");
  if (season?.[2] !== undefined && code !== undefined) return `${season[2]}-${code}`;
  const winter = WINTER.exec(text);
  if (winter?.[1] !== undefined && winter[2] !== undefined) {
    const next = String(Number(winter[1]) + 1);
    return next.endsWith(winter[2]) ? `${winter[1]}-24` : null;
  }
  const decade = /^(\d{3})0s$/.exec(text)?.[1];
  return decade === undefined || decade.endsWith("0") ? null : `${decade}X`;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3)) + 1;
}

/** "44 bc" → −43. A year 0 of an era does not exist: NaN, which the calendar refuses. */
function yearOf(text: string | undefined): number {
  const value = Number(/\d+/.exec(text ?? "")?.[0] ?? NaN);
  if (/b/.test(text ?? "")) return value === 0 ? NaN : 1 - value;
  return /[ac]/.test(text ?? "") && value === 0 ? NaN : value;
}
