import { everyLanguage } from "../lib/ownWords.ts";

/** Where a text of an event stands that is not in its row. */
export type ExcerptPlace = "title" | "summary" | "report" | "claim" | "quote" | "source" | "actor" | "place";

export interface ExcerptWords {
  /** `language`: of the text, where it is not the reader's; null: it is. */
  readonly found: (place: ExcerptPlace, language: string | null) => string;
}

const EN: Readonly<Record<ExcerptPlace, string>> = {
  title: "the title",
  summary: "the text",
  report: "a report",
  claim: "a claim",
  quote: "a quotation",
  source: "a source",
  actor: "a name or office",
  place: "a place",
};

const JA: Readonly<Record<ExcerptPlace, string>> = {
  title: "題名",
  summary: "本文",
  report: "報道・発表",
  claim: "述べられていること",
  quote: "引用",
  source: "出典",
  actor: "名前・役職",
  place: "場所",
};

/** Words for where a search found what a row of the list does not show; they come with the first search. */
export const EXCERPT_WORDS = everyLanguage<ExcerptWords>("excerpt", {
  en: {
    found: (place, language) => `Found in ${EN[place]}${language === null ? "" : ` (${language})`}: `,
  },
  ja: { found: (place, language) => `${JA[place]}${language === null ? "" : `（${language}）`}に一致：` },
});
