import { everyLanguage, inTongue } from "../lib/ownWords.ts";

/** Words of a list that is too long to stand on the page as a whole; they come with it. */
const en = {
  part: "Part of the list",
  shown: (from: string, to: string, all: string): string => `Events ${from}–${to} of ${all}`,
  note: "Only these stand on the page: the browser’s own search finds no others, the search field above goes through the whole list.",
  earlier: (count: string): string => `Earlier in the list (${count})`,
  later: (count: string): string => `Later in the list (${count})`,
};

export type LongListWords = typeof en;

const ja: LongListWords = {
  part: "一覧の一部",
  shown: (from, to, all) => `全${all}件中 ${from}〜${to}件目`,
  note: "ページにあるのはこの範囲だけです。ブラウザーの検索ではほかの出来事は見つかりません。上の検索欄は一覧の全体が対象です。",
  earlier: (count) => `一覧の前へ（${count}件）`,
  later: (count) => `一覧の次へ（${count}件）`,
};

const WORDS = everyLanguage("longList", { en, ja });

export function longListWords(lang: string): LongListWords {
  return inTongue(WORDS, lang);
}
