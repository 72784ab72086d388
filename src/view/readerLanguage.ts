import { LANGUAGES } from "./viewState.ts";
import type { Language } from "./viewState.ts";

/** The first of the browser's languages that the interface speaks; `otherwise` when it speaks none. */
export function readerLanguage(otherwise: Language = "en"): Language {
  for (const tag of navigator.languages) {
    const primary = tag.slice(0, 2).toLowerCase();
    const found = LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return otherwise;
}
