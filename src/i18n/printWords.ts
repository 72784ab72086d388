import { everyLanguage, inTongue } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

/** Words of the printed page; they come with it. `{day}` and the like are filled in by the part that shows them. */
const en = {
  count: (shown: number, all: number): string =>
    shown === all
      ? `All ${all} ${plural("en", all, { one: "event", other: "events" })}`
      : `${shown} of ${all} ${plural("en", all, { one: "event", other: "events" })}`,
  filters: "Chosen:",
  relative: "Times relative to {event}.",
  asOf: "As it stood on {day}: only what was public by the end of that day.",
  compare: "Compared with {day}.",
  visible: (from: string, to: string): string => `The drawing shows ${from} to ${to}.`,
  outside: (count: number): string =>
    `${count} ${plural("en", count, { one: "event lies", other: "events lie" })} outside it.`,
  lanes: (mode: string): string => `Its lanes are ${mode}.`,
  capped: (shown: number, all: number): string =>
    `The first ${shown} of ${all} events are printed. Choose fewer with the filters to print the others.`,
  sources: "Sources",
  cited: (numbers: string): string => `Sources ${numbers}`,
  archived: "archived:",
  read: (day: string): string => `Seen on ${day}`,
  state: (day: string): string => `data of ${day}`,
  list: "Events",
};

export type PrintWords = typeof en;

const ja: PrintWords = {
  count: (shown, all) => (shown === all ? `出来事 全${all}件` : `出来事${all}件中${shown}件`),
  filters: "絞り込み：",
  relative: "「{event}」を基準とした時間。",
  asOf: "{day}時点：その日の終わりまでに公表されたものだけ。",
  compare: "{day}と比較。",
  visible: (from, to) => `図の範囲：${from}〜${to}。`,
  outside: (count) => `範囲外に${count}件。`,
  lanes: (mode) => `図は${mode}の段に分けています。`,
  capped: (shown, all) =>
    `${all}件のうち最初の${shown}件を印刷しています。ほかを印刷するには絞り込んでください。`,
  sources: "出典",
  cited: (numbers) => `出典 ${numbers}`,
  archived: "保存版：",
  read: (day) => `${day}閲覧`,
  state: (day) => `データ：${day}`,
  list: "出来事",
};

const WORDS = everyLanguage("print", { en, ja });

export function printWords(lang: string): PrintWords {
  return inTongue(WORDS, lang);
}
