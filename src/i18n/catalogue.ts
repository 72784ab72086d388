import { en } from "./en.ts";
import type { Catalogue } from "./en.ts";
import { ja } from "./ja.ts";

const CATALOGUES: Readonly<Record<"en" | "ja", Catalogue>> = { en, ja };

/** The interface words of a language. */
export function catalogue(lang: "en" | "ja"): Catalogue {
  return CATALOGUES[lang];
}
