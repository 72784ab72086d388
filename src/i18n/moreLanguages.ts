import type { Catalogue } from "./en.ts";

/** What the catalogue needs to know of a language's file (`src/languages/languageFile.ts` has the whole). */
interface MoreLanguage {
  readonly language: {
    readonly page: Omit<Catalogue, "tag" | "dates">;
    readonly dates: object;
    readonly parts: object;
  };
}

/** Languages beside English and Japanese: each a file and a chunk of its own, loaded when first asked for. */
export const FILES = import.meta.glob<MoreLanguage>("../languages/??.ts");

/** Their tags: what the files are called. */
export const MORE: readonly string[] = Object.keys(FILES).map((path) => path.slice(-5, -3));

/** What a language calls itself. */
export function languageName(tag: string): string {
  const known: Readonly<Record<string, string>> = { en: "English", ja: "日本語" };
  return known[tag] ?? new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
