/** Dates in English. */
import type { DateWords, Point, Unit } from "./dateWords.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SEASONS = ["spring", "summer", "autumn", "winter"];
const ORDINALS = ["first", "second", "third", "fourth"];
const PARTS = {
  early: "early ",
  mid: "mid-",
  late: "late ",
  "first-half": "first half of ",
  "second-half": "second half of ",
};

function month(value: number, short: boolean): string {
  const name = MONTHS[value - 1] ?? "";
  return short ? name.slice(0, 3) : name;
}

/** "44 BC"; "AD 79", since a bare 79 would be read as 1979. */
function year(value: number): string {
  return value <= 0 ? `${1 - value} BC` : value < 1000 ? `AD ${value}` : String(value);
}

function yearless(at: number, day: number | null, short: boolean): string {
  return day === null ? month(at, short) : `${day} ${month(at, short)}`;
}

function point(at: Point, short: boolean): string {
  return at.month === null ? year(at.year) : `${yearless(at.month, at.day, short)} ${year(at.year)}`;
}

function span(from: Point, to: Point, join: "to" | "and", short: boolean): string {
  const tight = join === "to" ? "–" : " and ";
  const loose = join === "to" ? " – " : " and ";
  if (from.month === null && to.month === null) {
    return year(from.year) + (from.year >= 1000 ? tight : loose) + year(to.year);
  }
  if (from.year !== to.year || from.month === null || to.month === null) {
    return point(from, short) + loose + point(to, short);
  }
  if (from.day === null && to.day === null) return month(from.month, short) + tight + point(to, short);
  if (from.day !== null && to.day !== null && from.month === to.month)
    return from.day + tight + point(to, short);
  return yearless(from.month, from.day, short) + loose + point(to, short);
}

function season(code: number, value: number | null): string {
  const of = value === null ? "" : ` ${year(value)}`;
  const ofYear = value === null ? "" : ` of ${year(value)}`;
  if (code >= 40) return `${ORDINALS[code - 40]} half${ofYear}`;
  if (code >= 33) return `${ORDINALS[code - 33]} quarter${ofYear}`;
  const name = SEASONS[(code - 21) % 4] ?? "";
  const south = code >= 29;
  const crosses = code === 24 || code === 28 || code === 30;
  const across = value !== null && crosses ? acrossYears(value) : of;
  return name + across + (code < 25 ? "" : south ? " (southern hemisphere)" : " (northern hemisphere)");
}

/** " 2024–25": a season that begins in December. */
function acrossYears(value: number): string {
  if (value < 1000) return ` ${year(value)} – ${year(value + 1)}`;
  const next = String(value + 1);
  return ` ${value}–${value % 100 === 99 ? next : next.slice(-2)}`;
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return value + ending;
}

function list(items: readonly string[], word: "or" | "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

function article(unit: Unit | null, short: boolean): string {
  return unit === null || short ? "" : `a ${unit} `;
}

export const dateWordsEn: DateWords = {
  point,
  span,
  yearless,
  season,
  to: (from, to) => `${from} – ${to}`,
  clocks: (from, to) => `${from}–${to}`,
  pair: (from, to) => `${from} and ${to}`,
  between: (words, unit, short) => `${article(unit, short)}between ${words}`,
  decade: (first) => (first >= 1000 && first % 100 !== 0 ? `${first}s` : null),
  partOfMonth: (part, at, short) => PARTS[part] + point(at, short),
  someUnitIn: (unit, whole) => `a ${unit} in ${whole}`,
  dayOfSomeMonth: (day, whole) => `the ${ordinal(day)} of a month in ${whole}`,
  inYears: (what, decade, years) =>
    decade === null ? `${what}, between ${years}` : `${what} in the ${decade}`,
  instant: (day, clock, zone) => `${day}, ${clock}${zone && ` (${zone})`}`,
  since: (start) => `since ${start}`,
  until: (end) => `until ${end}`,
  endUnknown: (start) => `${start} – end not known`,
  startUnknown: (end) => `start not known – ${end}`,
  orLater: (start) => `${start} or later`,
  orEarlier: (end) => `${end} or earlier`,
  andLater: (start) => `${start} and later`,
  andEarlier: (end) => `${end} and earlier`,
  oneOf: (items) => `one of ${list(items, "or")}`,
  allOf: (items) => list(items, "and"),
  qualified: (words, approximate, uncertain) => {
    if (!approximate && !uncertain) return words;
    const whole = /^\d+s$/.test(words) ? `the ${words}` : words;
    return (uncertain ? "possibly " : "") + (approximate ? "about " : "") + whole;
  },
  partlyQualified: (words, parts, what) => `${words} (${list(parts, "and")} ${what})`,
  estimate: (at, between) => `about ${at} (${between})`,
  noted: (words, edtf) => `${words} (${edtf})`,
  duration: (parts) => parts.map(([unit, count]) => `${count} ${unit}${count === 1 ? "" : "s"}`).join(" "),
};
