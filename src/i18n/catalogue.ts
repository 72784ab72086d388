import { addWords } from "../lib/ownWords.ts";
import { en } from "./en.ts";
import type { Catalogue } from "./en.ts";
import { FILES } from "./moreLanguages.ts";

/** A language, or one with a calendar of its own. */
type Tag = "en" | "ja" | "ja-u-ca-japanese";

/** English comes with the page; every other language is a chunk of its own, loaded when first asked for. */
const LOADERS: Readonly<Record<Exclude<Tag, "en">, () => Promise<Catalogue>>> = {
  ja: async () => (await import("./ja.ts")).ja,
  "ja-u-ca-japanese": async () => (await import("./jaEras.ts")).jaEras,
};

const loaded = new Map<string, Catalogue>([["en", en]]);

/** The interface words of a language; null until `loadCatalogue` has brought them. */
export function catalogue(lang: Tag): Catalogue | null {
  return loaded.get(lang) ?? null;
}

/** Brings the words of a language. Rejects when their file can't be loaded. */
export async function loadCatalogue(lang: Tag): Promise<Catalogue> {
  const words = loaded.get(lang) ?? (lang === "en" ? en : await (moreOf(lang) ?? LOADERS[lang])());
  loaded.set(lang, words);
  return words;
}

/** Of a language with a file of its own, which brings the words of all parts; undefined: it has none. */
function moreOf(tag: string): (() => Promise<Catalogue>) | undefined {
  const file = FILES[`../languages/${tag}.ts`];
  if (file === undefined) return undefined;
  return async () => {
    const { dates, page, parts } = (await file()).language;
    addWords(tag, { ...parts, dates });
    return { ...page, tag: tag as Catalogue["tag"], dates: tag };
  };
}
