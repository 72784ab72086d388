import { everyLanguage } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

/** What lags and gaps are counted in. */
export type TimeUnit = "years" | "months" | "weeks" | "days" | "hours" | "minutes";

const one = (unit: TimeUnit): string => unit.slice(0, -1);

/** Words of times relative to an event, of gaps, and of what changed between two days; they come with what shows them. */
const en = {
  units: (count: number | string, unit: TimeUnit): string =>
    `${count} ${plural("en", Number(count), { one: one(unit), other: unit })}`,
  joined: (parts: readonly string[]): string => parts.join(" "),
  /** On the axis and for moments: "T−72 h", "T+4 h 20 min". */
  ticks: { year: " years", month: " months", day: " days", hour: " h", minute: " min" },
  tickOne: { year: " year", month: " month", day: " day", hour: " h", minute: " min" },
  clock: (hours: number, minutes: number): string =>
    [...(hours > 0 ? [`${hours} h`] : []), ...(minutes > 0 || hours === 0 ? [`${minutes} min`] : [])].join(
      " ",
    ),
  lag: {
    anchor: "T: times are counted from here",
    same: "at the same time",
    sameDay: "on the same day",
    before: (span: string): string => `${span} before`,
    after: (span: string): string => `${span} after`,
    about: (text: string): string => `about ${text}`,
    range: (from: number, to: string): string => `${from} to ${to}`,
    atLeast: (span: string): string => `at least ${span}`,
    upTo: (text: string): string => `on the same day or up to ${text}`,
    either: (before: string, after: string): string => `between ${before} before and ${after} after`,
    unsure: "before or after, nobody tells",
    undated: "no date to count with",
    of: (lag: string): string => `Relative to T: ${lag}`,
    /** Of an event that is in the span that the timeline looks at. */
    within: (lag: string, span: string): string => `${lag} · within ${span}`,
  },
  /** A report before the last that was more exact. */
  exactBefore: "earlier: {date}, {who}",
  relative: {
    count: (within: number, of: number, span: string): string => `${within} of ${of} events within ${span}.`,
    label: "Times relative to an event",
    title: "Times relative to {event}",
    hint: "T is {date}.",
    inexact:
      "T is the earliest that it may have begun: {date}. The other events say how sure their distance is.",
    undated: "{event} has no date, so no times can be counted from it.",
    early: "Nothing was known on the day shown of the event that times should be counted from.",
    span: "Before and after T",
    leave: "Back to calendar times",
    enter: "Times relative to this event",
    from: "{lag}, counted from {event}",
  },
  gap: {
    nothing: (span: string): string => `${span} without an event`,
    nothingNew: (span: string): string => `${span} without a new event`,
    filter: (span: string): string => `${span}: no event of this filter`,
    filterNew: (span: string): string => `${span}: no new event of this filter`,
    outside: "Outside the dataset",
    begins: (day: string): string => `Outside the dataset: it begins on ${day}`,
    ends: (day: string): string => `Outside the dataset: it ends on ${day}`,
    kept: (day: string): string => `Outside the dataset: as of ${day}`,
    marks: { gap: "A long time without an event; dashed: of this filter", outside: "Outside the dataset" },
  },
  change: {
    new: "New",
    moved: (lag: string): string => `Moved: ${lag}`,
    redated: "Other date",
    named: "Date named",
    withdrawn: "Date withdrawn",
    status: (before: string): string => `Status was: ${before}`,
    gone: (title: string): string => `Gone: ${title}`,
    later: (span: string): string => `${span} later`,
    earlier: (span: string): string => `${span} earlier`,
    since: (what: string, day: string): string => `Compared with ${day}: ${what}`,
    some: (count: number): string => `${count} of them changed`,
    legend: "What changed, in timeline and list",
    marks: {
      new: "first heard of",
      moved: "another date; a broken outline where it was",
      status: "another status",
      gone: "not known any more, at the timeline’s foot",
    },
  },
};

export type TimeWords = typeof en;

const JA_UNITS: Readonly<Record<TimeUnit, string>> = {
  years: "年",
  months: "か月",
  weeks: "週間",
  days: "日",
  hours: "時間",
  minutes: "分",
};
const JA_TICKS = { year: "年", month: "か月", day: "日", hour: "時間", minute: "分" };

const ja: TimeWords = {
  units: (count, unit) => `${count}${JA_UNITS[unit]}`,
  joined: (parts) => parts.join("と"),
  ticks: JA_TICKS,
  tickOne: JA_TICKS,
  clock: (hours, minutes) =>
    `${hours > 0 ? `${hours}時間` : ""}${minutes > 0 || hours === 0 ? `${minutes}分` : ""}`,
  lag: {
    anchor: "T：ここを基準とする",
    same: "同時刻",
    sameDay: "同じ日",
    before: (span) => `${span}前`,
    after: (span) => `${span}後`,
    about: (text) => `およそ${text}`,
    range: (from, to) => `${from}～${to}`,
    atLeast: (span) => `少なくとも${span}`,
    upTo: (text) => `同じ日から${text}まで`,
    either: (before, after) => `${before}前から${after}後の間`,
    unsure: "前か後か不明",
    undated: "日付がないため計算できません",
    of: (lag) => `Tから見て：${lag}`,
    within: (lag, span) => `${lag}（${span}以内）`,
  },
  exactBefore: "以前の報道：{date}（{who}）",
  relative: {
    count: (within, of, span) => `前後${span}以内の出来事は${of}件中${within}件です。`,
    label: "出来事を基準とした時間",
    title: "{event}を基準とした時間",
    hint: "Tは{date}です。",
    inexact: "Tは始まりうる最も早い時点です：{date}。ほかの出来事には、隔たりの確かさを示しています。",
    undated: "{event}には日付がないため、基準にできません。",
    early: "基準とする出来事は、表示中の日の時点ではまだ何も知られていませんでした。",
    span: "Tの前後",
    leave: "暦の表示に戻す",
    enter: "この出来事を基準に表示",
    from: "{event}を基準に、{lag}",
  },
  gap: {
    nothing: (span) => `${span}：出来事なし`,
    nothingNew: (span) => `${span}：新たな出来事なし`,
    filter: (span) => `${span}：条件に合う出来事なし`,
    filterNew: (span) => `${span}：条件に合う新たな出来事なし`,
    outside: "データの範囲外",
    begins: (day) => `データの範囲外：${day}から`,
    ends: (day) => `データの範囲外：${day}まで`,
    kept: (day) => `データの範囲外：${day}現在`,
    marks: { gap: "長く出来事がない期間（点線：絞り込みによる）", outside: "データの範囲外" },
  },
  change: {
    new: "新規",
    moved: (lag) => `日付変更：${lag}`,
    redated: "日付変更",
    named: "日付判明",
    withdrawn: "日付取り下げ",
    status: (before) => `以前の状況：${before}`,
    gone: (title) => `情報なしに：${title}`,
    later: (span) => `${span}後ろへ`,
    earlier: (span) => `${span}前へ`,
    since: (what, day) => `${day}と比べて：${what}`,
    some: (count) => `うち${count}件に変化`,
    legend: "変化の印（年表・一覧）",
    marks: {
      new: "初めて判明",
      moved: "日付が変わった。以前の位置は破線の枠",
      status: "状況が変わった",
      gone: "情報なしに（年表の下端）",
    },
  },
};

/** The words of an interface language. */
export const TIME_WORDS = everyLanguage<TimeWords>("time", { en, ja });
