import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { en } from "../i18n/en.ts";
import type { Catalogue } from "../i18n/en.ts";
import { pickText } from "../model/text.ts";
import type { Text } from "../model/types.ts";
import type { Language } from "../view/viewState.ts";
import { useHighlight } from "./highlight.ts";

export interface Locale {
  readonly lang: Language;
  readonly words: Catalogue;
  /** The zone (IANA) in which an event's moments are shown; null: the place's own, as written. */
  readonly zone?: string | null;
}

const LocaleContext = createContext<Locale>({ lang: "en", words: en });
export const LocaleProvider = LocaleContext.Provider;

/** The interface language and its words. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/**
 * For an element that holds nothing but a text of the dataset: the text with its direction and language, without an
 * element of its own around it.
 */
export function useForeign(): (text: Text) => {
  readonly children: ReactNode;
  readonly dir: "auto";
  readonly lang?: string;
} {
  const { lang } = useLocale();
  const highlight = useHighlight();
  return (text) => {
    const picked = pickText(text, lang);
    const other = picked.lang !== "" && picked.lang !== lang;
    return { children: highlight(picked.value), dir: "auto", ...(other && { lang: picked.lang }) };
  };
}

/** Text of the dataset: isolated for direction, marked with its language when that differs, never markup. */
export function Foreign({ text }: { readonly text: Text }): ReactNode {
  const { lang } = useLocale();
  const picked = pickText(text, lang);
  const shown = useHighlight()(picked.value);
  return picked.lang !== "" && picked.lang !== lang ? (
    <bdi lang={picked.lang}>{shown}</bdi>
  ) : (
    <bdi>{shown}</bdi>
  );
}
