import { SEARCHED, SHARED } from "./searchDocuments.ts";
import type { SearchDocument } from "./searchDocuments.ts";
import { mayBegin, pairsOf, phraseOf, queryWords, termsOf, titleOf } from "./searchTerms.ts";
import type { QueryWord } from "./searchTerms.ts";
import { TermIndex } from "./termIndex.ts";
import type { WeighedTerm } from "./termIndex.ts";

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
/** Texts of which the terms are remembered. */
const MOST_TEXTS = 50_000;

export function createSearchIndex(): SearchIndex {
  const index = new TermIndex(SEARCHED.map((field) => BOOST[field]));
  const places: number[] = [];
  const titles: string[] = [];
  const featured: boolean[] = [];
  const known = new Map<string, readonly number[]>();
  const numberOf = (term: string): number => index.numberOf(term);
  // How often a word is said in the claims tells little: only in the title it counts.
  const termsIn = (field: string, text: string): readonly number[] => {
    if (text === "") return NOTHING;
    const before = SHARED.has(field) ? known.get(text) : undefined;
    if (before !== undefined) return before;
    const terms = [...new Set(termsOf(text).map(numberOf))];
    if (SHARED.has(field)) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(text, terms);
    }
    return terms;
  };
  return {
    add: (documents) => {
      for (const document of documents) {
        places.push(document.id);
        featured.push(document.featured);
        const { terms, phrase } = titleOf(document.title);
        titles.push(phrase);
        const [, ...others] = SEARCHED;
        index.add([terms.map(numberOf), ...others.map((field) => termsIn(field, document[field]))], 0);
      }
    },
    search: (query) => {
      const words = queryWords(query);
      if (words.length === 0) return { ranked: new Uint32Array(), words: [], runs: [] };
      let asked = words.flatMap((word) => answers(index, word, words, false));
      let found = every(index, asked);
      if (found.documents.length === 0) {
        asked = words.flatMap((word) => answers(index, word, words, true));
        found = every(index, asked);
      }
      const phrase = phraseOf(query);
      const { documents, scores, isFound } = found;
      for (const document of documents) {
        if (featured[document] === true) scores[document] = (scores[document] ?? 0) * MAIN;
        if (titles[document]?.includes(phrase) === true) scores[document] = (scores[document] ?? 0) * PHRASE;
      }
      documents.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      return {
        ranked: Uint32Array.from(documents, (document) => places[document] ?? 0),
        words: matched(index, asked, isFound),
        runs: words.flatMap(({ text, kind }) => (kind === "run" ? [text] : [])),
      };
    },
  };
}

const NOTHING: readonly never[] = [];

/** What answers to a word: of Japanese each pair has to be there. */
function answers(
  index: TermIndex,
  { text, kind }: QueryWord,
  all: readonly QueryWord[],
  typos: boolean,
): (readonly WeighedTerm[])[] {
  if (kind === "run") {
    const pairs = pairsOf(text);
    if (text === pairs[0] && [...text].length === 1)
      return [[...index.exact(text), ...index.beginning(text)]];
    return pairs.map((pair) => index.exact(pair));
  }
  const terms = new Map<number, number>();
  const take = (found: readonly WeighedTerm[]): void => {
    for (const { term, weight } of found) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  };
  take(index.exact(text));
  if (mayBegin(text, all)) take(index.beginning(text));
  const most = typos ? mistakes(text) : 0;
  if (most > 0) {
    const near = index.near(text, most);
    take(near);
    // A mistyped word with the endings of those that it may be: "cracl" finds "cracks" as "crack" does.
    for (const { term } of near) {
      const meant = index.textOf(term);
      if (meant.length >= STEM) take(index.beginning(meant));
    }
  }
  return [Array.from(terms, ([term, weight]) => ({ term, weight }))];
}

interface Found {
  readonly documents: number[];
  readonly scores: Float64Array;
  readonly isFound: (document: number) => boolean;
}

/** The documents with one of the terms of each list. */
function every(index: TermIndex, asked: readonly (readonly WeighedTerm[])[]): Found {
  const scores = new Float64Array(index.documents);
  /** How many of the lists, from the first, have answered. */
  const reached = new Uint16Array(index.documents);
  const last = asked.length;
  const isFound = (document: number): boolean => reached[document] === last;
  const documents: number[] = [];
  if (asked.some((terms) => terms.length === 0)) return { documents, scores, isFound: () => false };
  for (const [place, terms] of asked.entries()) {
    index.visit(terms, (document, score) => {
      const so = reached[document] ?? 0;
      if (so < place) return;
      if (so === place) {
        reached[document] = place + 1;
        if (place + 1 === last) documents.push(document);
      }
      scores[document] = (scores[document] ?? 0) + score;
    });
  }
  return { documents, scores, isFound };
}

/** So many letters may be wrong; a figure is right or wrong. */
function mistakes(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** The words with which something was found. */
function matched(
  index: TermIndex,
  asked: readonly (readonly WeighedTerm[])[],
  isFound: (document: number) => boolean,
): string[] {
  const words = new Set<string>();
  for (const terms of asked) {
    for (const { term } of terms) {
      if (words.size >= MOST_TERMS) return [...words];
      if (index.isIn(term, isFound)) words.add(index.textOf(term));
    }
  }
  return [...words];
}
