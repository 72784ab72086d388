import { detailOf } from "../i18n/detail.ts";
import type { Catalogue } from "../i18n/en.ts";

/** Where in a source: "P2S3" is said as paragraph and sentence; anything else stands as the editor wrote it. */
export function locatorWords(locator: string, words: Catalogue): string {
  const detail = detailOf(words);
  const [, paragraph, sentence] = /^P(\d{1,4})(?:S(\d{1,4}))?$/.exec(locator) ?? [];
  if (paragraph === undefined) return detail.locator(locator);
  return sentence === undefined
    ? detail.paragraph(Number(paragraph))
    : detail.sentence(Number(paragraph), Number(sentence));
}
