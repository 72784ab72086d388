import { foldSpelling } from "../lib/foldSpelling.ts";
import { foldText } from "../lib/foldText.ts";

/** Han, kana and the marks written among them: text without spaces between its words. */
const RUN = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ー]+";
const WORDS = new RegExp(`${RUN}|[\\p{L}\\p{N}\\p{M}](?:(?!${RUN})[\\p{L}\\p{N}\\p{M}])*`, "gu");
const IS_RUN = new RegExp(`^${RUN}$`, "u");
const ONLY_KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
/** Endings and particles: of a sentence typed in Japanese they say nothing. */
const PARTICLE = /^[\p{Script=Hiragana}]{1,2}$/u;
/** Of English. Not "to": it is an island's name here. */
const EMPTY = new Set(["a", "an", "and", "at", "by", "for", "in", "is", "of", "on", "or", "s", "the", "was"]);

/** Says something as a part of a name alone, as in "Iwo To"; everywhere else it is the little word. */
const PART_OF_NAME = new Set(["to"]);

/** More words of a query are not searched for. */
const MOST_WORDS = 16;

/** A word that an event has to have. */
export interface QueryWord {
  /** Folded. */
  readonly text: string;
  /** `spaced`: of a script with spaces, looked up with its endings and with small typos; `run`: Japanese, as it stands. */
  readonly kind: "spaced" | "run";
}

/** Words come again and again, and folding one costs more than looking it up. */
const folds = new Map<string, QueryWord>();
const MOST_FOLDS = 50_000;

function foldWord(word: string): QueryWord {
  let folded = folds.get(word);
  if (folded === undefined) {
    folded = IS_RUN.test(word)
      ? { text: foldText(word), kind: "run" }
      : { text: foldSpelling(word), kind: "spaced" };
    if (folds.size >= MOST_FOLDS) folds.clear();
    folds.set(word, folded);
  }
  return folded;
}

/** Most texts have no other characters, and are cut four times as fast by what knows only these. */
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_WORDS = /[A-Za-z0-9]+/g;

function wordsOf(text: string): readonly QueryWord[] {
  if (PLAIN.test(text)) return (text.match(PLAIN_WORDS) ?? []).map(foldWord);
  return Array.from(text.normalize("NFKC").matchAll(WORDS), ([word]) => foldWord(word));
}

/**
 * The terms by which a text is found: its words, folded; of Japanese each two neighbouring characters, so that what is
 * looked for is found wherever a dictionary would cut.
 */
export function termsOf(text: string): string[] {
  return termsIn(wordsOf(text));
}

function termsIn(words: readonly QueryWord[]): string[] {
  const terms: string[] = [];
  for (const { text, kind } of words) {
    if (kind === "spaced") terms.push(text);
    // The last character begins no pair, and is looked for by itself now and then.
    else terms.push(...new Set([...pairsOf(text), [...text].at(-1) ?? ""]));
  }
  return terms;
}

/** The terms of a title, and its lines as `phraseOf` has them, in which a phrase is looked for. */
export function titleOf(text: string): { readonly terms: readonly string[]; readonly phrase: string } {
  const lines = text.split("\n").map(wordsOf);
  return {
    terms: lines.flatMap(termsIn),
    phrase: lines.map((words) => words.map((word) => word.text).join(" ")).join(" \n "),
  };
}

/** Each two neighbouring characters; a single one alone. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((next, at) => `${characters[at] ?? ""}${next}`);
}

/** The words of a query, each once. Japanese is cut into words (Intl.Segmenter), and particles are left out. */
export function queryWords(query: string): readonly QueryWord[] {
  const words = [...query.normalize("NFKC").matchAll(WORDS)].flatMap(([word]): QueryWord[] =>
    IS_RUN.test(word)
      ? segments(word).map((part) => ({ text: foldText(part), kind: "run" }))
      : [{ text: foldSpelling(word), kind: "spaced" }],
  );
  const telling = words.filter(({ text, kind }) => kind === "run" || !EMPTY.has(text));
  const kept = telling.length > 0 ? telling : words;
  return [...new Map(kept.map((word) => [word.text, word])).values()].slice(0, MOST_WORDS);
}

/** A query as one text to be found in a title as it stands. */
export function phraseOf(query: string): string {
  return wordsOf(query)
    .map(({ text }) => text)
    .join(" ");
}

/**
 * The words of a run. Characters that the segmenter leaves alone are put together again: it takes rare names apart.
 * A reading in kana is one word, for which its dictionary is no use.
 */
function segments(run: string): string[] {
  if (ONLY_KANA.test(run) || typeof Intl.Segmenter !== "function") return [run];
  const words: string[] = [];
  let alone = false;
  for (const { segment } of new Intl.Segmenter("ja", { granularity: "word" }).segment(run)) {
    if (PARTICLE.test(segment)) {
      alone = false;
      continue;
    }
    const single = [...segment].length === 1;
    const last = words.at(-1);
    if (single && alone && last !== undefined) words[words.length - 1] = last + segment;
    else words.push(segment);
    alone = single;
  }
  return words.length > 0 ? words : [run];
}

/** What of a text answers to a query: whole words of scripts with spaces, and pieces of Japanese; all folded. */
export interface MarkedTerms {
  readonly words: ReadonlySet<string>;
  readonly runs: readonly string[];
}

/** Whether a word may be the beginning of what is looked for: in a name "to" is not that of "took". */
export function mayBegin(word: string, all: readonly QueryWord[]): boolean {
  return all.length === 1 || !PART_OF_NAME.has(word);
}

/** The places of these in a text, as [start, end) in order, without overlaps. */
export function marksIn(text: string, { words, runs }: MarkedTerms): readonly (readonly [number, number])[] {
  const marks: [number, number][] = [];
  for (const match of text.matchAll(WORDS)) {
    const [word] = match;
    if (IS_RUN.test(word)) marks.push(...runMarks(word, match.index, runs));
    else {
      const { text: folded } = foldWord(word);
      const follows = marks.at(-1)?.[1] === match.index - 1;
      if (words.has(folded) && (follows || !PART_OF_NAME.has(folded)))
        marks.push([match.index, match.index + word.length]);
    }
  }
  return marks;
}

function runMarks(word: string, at: number, runs: readonly string[]): [number, number][] {
  const characters = [...word];
  const folded = characters.map(foldText);
  const marked = new Set<number>();
  for (const run of runs) {
    const wanted = [...run];
    for (let start = 0; start + wanted.length <= folded.length; start++) {
      if (!wanted.every((character, offset) => folded[start + offset] === character)) continue;
      for (let offset = 0; offset < wanted.length; offset++) marked.add(start + offset);
    }
  }
  const marks: [number, number][] = [];
  let place = at;
  for (const [index, character] of characters.entries()) {
    const end = place + character.length;
    const last = marks.at(-1);
    if (marked.has(index)) {
      if (last?.[1] === place) last[1] = end;
      else marks.push([place, end]);
    }
    place = end;
  }
  return marks;
}
