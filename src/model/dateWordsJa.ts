/** Dates in Japanese. */
import type { DateWords, DurationUnit, Point } from "./dateWords.ts";

const SEASONS = ["春", "夏", "秋", "冬"];
const PARTS = { early: "上旬", mid: "中旬", late: "下旬", "first-half": "前半", "second-half": "後半" };
const UNITS = { day: "日", month: "月", year: "年" };
const DURATIONS: Record<DurationUnit, string> = {
  year: "年",
  month: "か月",
  week: "週間",
  day: "日",
  hour: "時間",
  minute: "分",
  second: "秒",
};

/** The Western year; 西暦 marks one that could be taken for an era's. */
export function westernYear({ year: value }: Point): string {
  return value <= 0 ? `紀元前${1 - value}年` : value < 1000 ? `西暦${value}年` : `${value}年`;
}

function yearless(month: number, day: number | null): string {
  return `${month}月${day === null ? "" : `${day}日`}`;
}

type Year = (at: Point) => string;

function point(at: Point, year: Year): string {
  return year(at) + (at.month === null ? "" : yearless(at.month, at.day));
}

function span(from: Point, to: Point, year: Year): string {
  // In words: the first and the last day of 1989 are in different eras.
  const sameYear = year(from) === year(to) && from.month !== null && to.month !== null;
  const sameMonth = sameYear && from.month === to.month && from.day !== null && to.day !== null;
  const last = sameMonth
    ? `${to.day}日`
    : sameYear && to.month !== null
      ? yearless(to.month, to.day)
      : point(to, year);
  return `${point(from, year)}〜${last}`;
}

function season(code: number, value: number | null, year: Year): string {
  const whole = (of: number): string => year({ year: of, month: null, day: null });
  const of = value === null ? "" : whole(value);
  if (code >= 40) return of + (code === 40 ? "上半期" : "下半期");
  if (code >= 33) return `${of}第${code - 32}四半期`;
  const crosses = code === 24 || code === 28 || code === 30;
  const across = value !== null && crosses ? `${of}〜${whole(value + 1)}の` : of;
  return (
    across + (SEASONS[(code - 21) % 4] ?? "") + (code < 25 ? "" : code >= 29 ? "（南半球）" : "（北半球）")
  );
}

/** Dates in Japanese with years as `year` says them: of the whole point, since an era may begin on any day. */
export const japaneseDates = (year: Year): DateWords => ({
  point: (at) => point(at, year),
  span: (from, to) => span(from, to, year),
  yearless,
  season: (code, value) => season(code, value, year),
  to: (from, to) => `${from}〜${to}`,
  clocks: (from, to) => `${from}〜${to}`,
  pair: (from, to) => `${from}〜${to}`,
  between: (words, unit) => (unit === null ? `${words}の間` : `${words}のいずれかの${UNITS[unit]}`),
  decade: (first) => (first >= 1000 && first % 100 !== 0 ? `${first}年代` : null),
  partOfMonth: (part, at) => point(at, year) + PARTS[part],
  someUnitIn: (unit, whole) => `${whole}のある${UNITS[unit]}`,
  dayOfSomeMonth: (day, whole) => `${whole}のある月の${day}日`,
  inYears: (what, decade, years) =>
    decade === null ? `${years}のいずれかの年の${what}` : `${decade}の${what}`,
  instant: (day, clock, zone) => `${day} ${clock}${zone && `（${zone}）`}`,
  since: (start) => `${start}から`,
  until: (end) => `${end}まで`,
  endUnknown: (start) => `${start}〜（終わりは不明）`,
  startUnknown: (end) => `（始まりは不明）〜${end}`,
  orLater: (start) => `${start}以降`,
  orEarlier: (end) => `${end}以前`,
  andLater: (start) => `${start}以降すべて`,
  andEarlier: (end) => `${end}以前すべて`,
  oneOf: (items) => `${items.join("、")}のいずれか`,
  allOf: (items) => items.join("、"),
  qualified: (words, approximate, uncertain) => words + (approximate ? "頃" : "") + (uncertain ? "か" : ""),
  partlyQualified: (words, parts, what) =>
    `${words}（${parts.map((part) => UNITS[part]).join("と")}は${what === "approximate" ? "おおよそ" : "不確か"}）`,
  estimate: (at, between) => `${at}頃（${between}）`,
  noted: (words, edtf) => `${words}（${edtf}）`,
  duration: (parts) => {
    const words = parts.map(([unit, count]) => count + DURATIONS[unit]).join("");
    const only = parts.length === 1 ? parts[0]?.[0] : undefined;
    return only === "day" || only === "year" ? `${words}間` : words;
  },
});

export const dateWordsJa = japaneseDates(westernYear);
