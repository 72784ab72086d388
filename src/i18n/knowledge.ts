import { everyLanguage } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

/** Words of what was known when; they come with the parts that show it, not with the page. */
const en = {
  previous: "Previous change",
  next: "Next change",
  /** What is folded away on narrow pages. */
  tools: "More",
  play: "Play the changes",
  pause: "Pause",
  slider: "Day of knowledge",
  everything: "Today: everything known",
  field: "As it stood on",
  example: "12 February 2025",
  show: "Show this day",
  unreadable: "This is not a date. Write it as 12 February 2025 or 2025-02-12.",
  open: "This date has no last day. Write a day, a month or a year.",
  compare: "Compare with another day",
  with: "Compared with",
  stop: "Stop comparing",
  between: "What changed from {from} to {to}",
  now: "today",
  same: "Nothing changed from {from} to {to}.",
  sums: {
    appeared: (count: number): string => `${count} first heard of`,
    gone: (count: number): string => `${count} not known any more`,
    moved: (count: number): string => `${count} with another date`,
    status: (count: number): string => `${count} with another status`,
    told: (count: number): string => `${count} with further claims`,
  },
  all: (count: number): string => `Show all ${count} changes`,
  on: "Became known on {day}",
  before: "Nothing new became known on {day}. Last before it, on {last}",
  nothing: "By {day} nothing had become known yet.",
  never: "No event of this dataset says when it became known.",
  kinds: {
    appeared: "New: {event} – {status}, {date}",
    appearedUndated: "New: {event} – {status}, no date named",
    changed: "{event}: {what}",
    moved: "now {after}, before that {before} ({lag})",
    redated: "now {after}, before that {before}",
    named: "now with a date, {after}",
    withdrawn: "no date any more, before that {before}",
    status: "{before} → {after}",
    gone: "nothing known of it any more",
    and: "; ",
  },
  told: (count: number): string =>
    `${count} further ${plural("en", count, { one: "claim", other: "claims" })}`,
  more: (count: number): string =>
    `and ${count} more ${plural("en", count, { one: "change", other: "changes" })}`,
};

export type KnowledgeWords = typeof en;

const ja: KnowledgeWords = {
  previous: "前の変化",
  next: "次の変化",
  tools: "詳細",
  play: "変化を順に再生",
  pause: "一時停止",
  slider: "どの日の時点か",
  everything: "今日：判明している全て",
  field: "表示する時点",
  example: "2025年2月12日",
  show: "この日の時点を表示",
  unreadable: "日付として読めません。「2025年2月12日」または「2025-02-12」のように入力してください。",
  open: "最後の日が決まらない日付です。日、月、年のいずれかで入力してください。",
  compare: "別の日と比べる",
  with: "比べる日",
  stop: "比較をやめる",
  between: "{from}から{to}までの変化",
  now: "今日",
  same: "{from}から{to}までに変化はありません。",
  sums: {
    appeared: (count) => `初めて判明 ${count}件`,
    gone: (count) => `情報なしに ${count}件`,
    moved: (count) => `日付の変更 ${count}件`,
    status: (count) => `状況の変更 ${count}件`,
    told: (count) => `新たな主張 ${count}件`,
  },
  all: (count) => `変化${count}件をすべて表示`,
  on: "{day}に判明したこと",
  before: "{day}に新しく判明したことはありません。その前、{last}に判明したこと",
  nothing: "{day}の時点では、まだ何も判明していませんでした。",
  never: "このデータには、いつ判明したかの記録がありません。",
  kinds: {
    appeared: "新規：{event}（{status}、{date}）",
    appearedUndated: "新規：{event}（{status}、日付なし）",
    changed: "{event}：{what}",
    moved: "{before}から{after}に（{lag}）",
    redated: "{before}から{after}に",
    named: "日付が{after}と示された",
    withdrawn: "日付（{before}）が取り下げられた",
    status: "{before} → {after}",
    gone: "情報なしに",
    and: "、",
  },
  told: (count) => `新たな主張${count}件`,
  more: (count) => `ほか${count}件の変化`,
};

/** The words of an interface language. */
export const KNOWLEDGE_WORDS = everyLanguage<KnowledgeWords>("knowledge", { en, ja });
