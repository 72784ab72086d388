/** Japanese dates as typed: Western years and the eras since 1868. */
import { civilMs } from "./calendar.ts";
import type { MonthPart } from "./dateWords.ts";
import { edtfDate, edtfMonthPart, edtfYearPart } from "./edtfText.ts";
import type { YearPart } from "./edtfText.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";

interface JapaneseEra {
  /** The year before the first (元年). */
  readonly before: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const ERAS: ReadonlyMap<string, JapaneseEra> = new Map([
  // Counted from 1 January 1868, as the edict had it.
  ["明治", { before: 1867, from: civilMs(1868, 1, 1), to: civilMs(1912, 7, 31) }],
  ["大正", { before: 1911, from: civilMs(1912, 7, 30), to: civilMs(1926, 12, 26) }],
  ["昭和", { before: 1925, from: civilMs(1926, 12, 25), to: civilMs(1989, 1, 8) }],
  ["平成", { before: 1988, from: civilMs(1989, 1, 8), to: civilMs(2019, 5, 1) }],
  ["令和", { before: 2018, from: civilMs(2019, 5, 1), to: Infinity }],
]);

/** Until the end of 明治5年 the calendar was lunisolar: its months and days are not these. */
const SOLAR_SINCE = civilMs(1873);

const PARTS: ReadonlyMap<string, MonthPart> = new Map([
  ["上旬", "early"],
  ["初旬", "early"],
  ["中旬", "mid"],
  ["下旬", "late"],
  ["初め", "early"],
  ["半ば", "mid"],
  // Too wide leaves nothing out.
  ["末", "late"],
  ["前半", "first-half"],
  ["後半", "second-half"],
]);
const YEAR_PARTS: ReadonlyMap<string, YearPart> = new Map([
  ["初め", "first-month"],
  ["半ば", "mid"],
  ["末", "last-month"],
  ["前半", "first-half"],
  ["後半", "second-half"],
]);

const DATE =
  /^(?:(明治|大正|昭和|平成|令和)(元|\d{1,2})|(紀元前|西暦)?(\d{1,6}))年(?:(初め|半ば|末|前半|後半)|(\d{1,2})月(?:(\d{1,2})日|(上旬|初旬|中旬|下旬|初め|半ば|末|前半|後半))?)?(頃|ごろ)?(か)?(以降|以前|から|まで)?$/;
/** After a day: "(日)", "日曜日". */
const WEEKDAY = /(日)(?:\([日月火水木金土]\)|[日月火水木金土]曜日?)$/;
const DECADE = /^(\d{3})0年代(頃|ごろ)?$/;

/** EDTF for "2025年3月30日", "令和7年3月", "平成元年", "2025年3月下旬", "2025年末", with 頃, か, 以降, 以前, から, まで; null: not such a date. */
export function readJapaneseDate(text: string): string | null {
  const typed = text.replace(/ /g, "").replace(WEEKDAY, "$1");
  const decade = DECADE.exec(typed);
  // 1900年代 is a century to some.
  if (decade?.[1] !== undefined && !decade[1].endsWith("0")) {
    return decade[2] === undefined ? `${decade[1]}X` : `${decade[1]}~`;
  }
  const found = DATE.exec(typed);
  if (found === null) return null;
  const [, era, ofEra, epoch, western, ofYear, m, d, part, about, doubt, side] = found;
  const month = m === undefined ? null : Number(m);
  const day = d === undefined ? null : Number(d);
  const count = ofEra === "元" ? 1 : Number(ofEra);
  const japanese = era === undefined ? undefined : ERAS.get(era);
  const figure = Number(western);
  // A bare 79年 or 7年 is more likely a slip or an era's year than the year 7.
  if (japanese === undefined && epoch === undefined && figure < 1000) return null;
  if (epoch !== undefined && figure === 0) return null;
  const year = japanese !== undefined ? japanese.before + count : epoch === "紀元前" ? 1 - figure : figure;
  const third = part === undefined ? undefined : PARTS.get(part);
  const yearPart = ofYear === undefined ? undefined : YEAR_PARTS.get(ofYear);
  const date =
    yearPart !== undefined
      ? edtfYearPart(yearPart, year)
      : third !== undefined && month !== null
        ? edtfMonthPart(third, year, month)
        : edtfDate(year, month, day);
  const withMonth = month !== null || yearPart !== undefined;
  if (date === null || (japanese !== undefined && !inEra(date, japanese, withMonth))) return null;
  const mark = about !== undefined ? (doubt !== undefined ? "%" : "~") : doubt !== undefined ? "?" : "";
  return sided(date + mark, side);
}

function inEra(edtf: string, era: JapaneseEra, withMonth: boolean): boolean {
  const date = parseFuzzyDate(edtf);
  if (date === null || date.startMin >= era.to || date.endMax <= era.from) return false;
  return !withMonth || date.startMin >= SOLAR_SINCE;
}

function sided(edtf: string, side: string | undefined): string {
  switch (side) {
    case "以降":
      return `[${edtf}..]`;
    case "以前":
      return `[..${edtf}]`;
    case "から":
      return `${edtf}/..`;
    case "まで":
      return `../${edtf}`;
    default:
      return edtf;
  }
}
