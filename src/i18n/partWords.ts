import { everyLanguage, inTongue } from "../lib/ownWords.ts";

/** Words about a dataset of which only parts are read; they come with it. */
const en = {
  there: (count: string, all: string): string => `${count} events in the visible time; ${all} in all`,
  about: (count: string, all: string): string => `About ${count} events in the visible time; ${all} in all`,
  unknown: (all: string): string => `${all} events in all`,
  reading: "Reading those of this time…",
  named: (count: string): string =>
    `Of these ${count} are named so far: come closer, or filter, to have them all.`,
  searched: (count: string): string =>
    `Words and claims are looked for in the ${count} events that have been read.`,
  passed: "A few long ones that began earlier may be missing.",
  undated: (count: string): string => `${count} without a date are not shown.`,
};

export type PartWords = typeof en;

const ja: PartWords = {
  there: (count, all) => `表示中の期間に${count}件、全体で${all}件`,
  about: (count, all) => `表示中の期間に約${count}件、全体で${all}件`,
  unknown: (all) => `全体で${all}件`,
  reading: "この期間の出来事を読み込んでいます…",
  named: (count) =>
    `名前を示しているのは今のところ${count}件です。拡大するか絞り込むと、すべてを読み込みます。`,
  searched: (count) => `語句や主張は、読み込んだ${count}件の中から探します。`,
  passed: "以前に始まり長く続く出来事の一部は、含まれていないことがあります。",
  undated: (count) => `日付のない${count}件は表示しません。`,
};

const WORDS = everyLanguage("part", { en, ja });

export function partWords(lang: string): PartWords {
  return inTongue(WORDS, lang);
}
