import { shareEn } from "../i18n/shareEn.ts";
import type { ShareWords } from "../i18n/shareEn.ts";
import { shareJa } from "../i18n/shareJa.ts";
import { everyLanguage } from "../lib/ownWords.ts";
import { useLocale } from "./locale.tsx";

const WORDS = everyLanguage<ShareWords>("share", { en: shareEn, ja: shareJa });

/** The dialog's words in the language of the page. Both come with the dialog: together they are smaller than a request. */
export function useShareWords(): ShareWords {
  return WORDS[useLocale().lang];
}
