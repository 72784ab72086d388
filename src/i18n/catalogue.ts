import { en } from "./en.ts";
import type { Catalogue } from "./en.ts";

type Tag = "en" | "ja";

/** English comes with the page; every other language is a chunk of its own, loaded when first asked for. */
const LOADERS: Readonly<Record<Exclude<Tag, "en">, () => Promise<Catalogue>>> = {
  ja: async () => (await import("./ja.ts")).ja,
};

const loaded = new Map<Tag, Catalogue>([["en", en]]);

/** The interface words of a language; null until `loadCatalogue` has brought them. */
export function catalogue(lang: Tag): Catalogue | null {
  return loaded.get(lang) ?? null;
}

/** Brings the words of a language. Rejects when their file can't be loaded. */
export async function loadCatalogue(lang: Tag): Promise<Catalogue> {
  const words = loaded.get(lang) ?? (lang === "en" ? en : await LOADERS[lang]());
  loaded.set(lang, words);
  return words;
}
