/** Words of languages that are a file of their own (`src/languages/`), by tag: those of each part of the page by its name. */
const added = new Map<string, Readonly<Record<string, unknown>>>();

/** Gives the parts their words in a language, once its file has come. */
export function addWords(tag: string, parts: Readonly<Record<string, unknown>>): void {
  added.set(tag, parts);
}

/** What a language's file says for a part, which its type holds to that part's words; undefined: nothing, or it has not come yet. */
export function ownWords(tag: string, part: string): unknown {
  return added.get(tag)?.[part];
}

/**
 * A part's words by language: in any that is neither of these two those of its own file, and English where that has
 * none for the part.
 */
export function everyLanguage<T>(
  part: string,
  table: Readonly<Record<"en" | "ja", T>>,
): Readonly<Record<"en" | "ja", T>> {
  return new Proxy(table, {
    get: (words, tag) => {
      if (tag === "en" || tag === "ja") return words[tag];
      return typeof tag === "symbol" ? undefined : ((ownWords(tag, part) as T | undefined) ?? words.en);
    },
  });
}

/** The words of a table of `everyLanguage` in a language that is known by its tag only. */
export function inTongue<T>(table: Readonly<Record<"en" | "ja", T>>, lang: string): T {
  return (table as Readonly<Record<string, T>>)[lang] ?? table.en;
}
