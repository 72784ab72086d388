import { everyLanguage, inTongue } from "../lib/ownWords.ts";

/** Words that only a built site's feeds need. */
export interface FeedWords {
  readonly correction: (title: string) => string;
  readonly undated: string;
  readonly calendar: (title: string) => string;
}

const en: FeedWords = {
  correction: (title) => `Correction: ${title}`,
  undated: "no date",
  calendar: (title) => `${title} (calendar)`,
};
const ja: FeedWords = {
  correction: (title) => `訂正：${title}`,
  undated: "日付なし",
  calendar: (title) => `${title}（カレンダー）`,
};

const WORDS = everyLanguage("feed", { en, ja });

export function feedWords(lang: string): FeedWords {
  return /^ja(?:-|$)/i.test(lang) ? ja : inTongue(WORDS, lang);
}
