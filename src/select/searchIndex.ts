import MiniSearch from "minisearch";
import type { Query, SearchResult } from "minisearch";
import { SEARCHED } from "./searchDocuments.ts";
import type { SearchDocument } from "./searchDocuments.ts";
import { mayBegin, pairsOf, phraseOf, queryWords, termsOf } from "./searchTerms.ts";
import type { QueryWord } from "./searchTerms.ts";

/** What a query finds. Plain data: it comes from a worker. */
export interface Hits {
  /** Places of the events in the file, best first. */
  readonly ranked: Uint32Array;
  /** The words of scripts with spaces that answered to it, folded. */
  readonly words: readonly string[];
  /** The pieces of Japanese that did. */
  readonly runs: readonly string[];
}

/** An index that can be filled bit by bit. */
export interface SearchIndex {
  add(documents: readonly SearchDocument[]): void;
  /** Events that have every word of the query; with small typos only where nothing is found without. */
  search(query: string): Hits;
}

const BOOST = { title: 8, actors: 3, summary: 2, claims: 1, sources: 0.5, places: 1, dates: 2 };
/** The query stands in the title as it is. */
const PHRASE = 4;
const MAIN = 1.3;
/** Shorter words are the beginning of too many others. */
const STEM = 4;
/** More matched words are not told: they are for marking in texts. */
const MOST_TERMS = 2000;

export function createSearchIndex(): SearchIndex {
  const titles = new Map<number, string>();
  const featured = new Set<number>();
  const index = new MiniSearch<SearchDocument>({
    fields: [...SEARCHED],
    // How often a word is said in the claims tells little, and counting it would take half of the time.
    tokenize: (text, field) => (field === "title" ? termsOf(text) : [...new Set(termsOf(text))]),
    processTerm: (term) => term,
  });
  /** A mistyped word with those that it may be: "cracl" finds "cracks" as "crack" does. */
  const corrected = (word: QueryWord): Sought => {
    const fuzzy = word.kind === "spaced" && mistakes(word.text);
    if (fuzzy === false) return word;
    const found = index.search(word.text, { fuzzy, tokenize: (text) => [text] });
    return { ...word, meant: matched(found).filter((term) => term.length >= STEM) };
  };
  return {
    add: (documents) => {
      for (const { id, title, featured: main } of documents) {
        titles.set(id, ` ${title.split("\n").map(phraseOf).join(" \n ")}`);
        if (main) featured.add(id);
      }
      index.addAll(documents);
    },
    search: (query) => {
      const words = queryWords(query);
      if (words.length === 0) return { ranked: new Uint32Array(), words: [], runs: [] };
      const phrase = phraseOf(query);
      const options = {
        boost: BOOST,
        tokenize: (text: string) => [text],
        boostDocument: (id: number) =>
          (titles.get(id)?.includes(phrase) === true ? PHRASE : 1) * (featured.has(id) ? MAIN : 1),
      };
      let results = index.search(every(words, false), options);
      if (results.length === 0) results = index.search(every(words.map(corrected), true), options);
      return {
        ranked: Uint32Array.from(results, ({ id }: SearchResult) => Number(id)),
        words: matched(results),
        runs: words.flatMap(({ text, kind }) => (kind === "run" ? [text] : [])),
      };
    },
  };
}

/** A word to look for, with other spellings whose endings are found too. */
interface Sought extends QueryWord {
  readonly meant?: readonly string[];
}

function every(words: readonly Sought[], typos: boolean): Query {
  return {
    combineWith: "AND",
    queries: words.map(({ text, kind, meant = [] }): Query => {
      if (kind === "spaced") {
        const typed = {
          queries: [text],
          prefix: mayBegin(text, words),
          fuzzy: typos ? mistakes(text) : false,
        };
        if (meant.length === 0) return typed;
        return { combineWith: "OR", queries: [typed, { queries: [...meant], prefix: true, fuzzy: false }] };
      }
      const pairs = pairsOf(text);
      return { combineWith: "AND", queries: pairs, prefix: text === pairs[0] && [...text].length === 1 };
    }),
  };
}

/** So many letters may be wrong; a figure is right or wrong. */
function mistakes(word: string): number | false {
  if (word.length < 4 || /\d/.test(word)) return false;
  return word.length < 6 ? 1 : 2;
}

function matched(results: readonly SearchResult[]): string[] {
  const terms = new Set<string>();
  for (const { terms: own } of results) {
    for (const term of own) terms.add(term);
    if (terms.size >= MOST_TERMS) break;
  }
  return [...terms];
}
