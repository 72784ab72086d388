/**
 * How a sentence is put together of its text in a language and its values. Apart from the English sentences
 * (`sentences.ts`), which only reading a file needs.
 */
import type { SentenceKey, SentenceWord } from "./sentences.ts";

/** What stands in a place: text of the file or a figure as it is, words of ours (several: one or the other), names (all of them), or a sentence. */
export type SentenceValue =
  | string
  | number
  | { readonly words: readonly SentenceWord[] }
  | { readonly names: readonly string[] }
  | { readonly saying: Saying };

/** What of the file a sentence is about. */
export interface SayingPlace {
  readonly kind: SentenceWord;
  /** Its id as short JSON, or where it has none its number in its list, from 1; null for neither. */
  readonly item: string | number | null;
  /** The way from there to the value, without the slash at its beginning; "" is the thing itself. */
  readonly inside: string;
}

/** A sentence in no language yet: plain data, as a worker can send it. */
export interface Saying {
  readonly key: SentenceKey;
  readonly values: Readonly<Record<string, SentenceValue>>;
  readonly place: SayingPlace | null;
}

/** How a language says it. */
export interface SayingWords {
  readonly sentence: (key: string) => string | undefined;
  readonly word: (word: string) => string;
  readonly or: string;
  readonly and: string;
  /** A place with its sentence. */
  readonly at: (kind: string, item: string | number | null, inside: string, sentence: string) => string;
}

/** A saying as a sentence of a language; null when the language does not have it. */
export function sayIn(saying: Saying, words: SayingWords): string | null {
  const text = words.sentence(saying.key);
  if (text === undefined) return null;
  // The names of places are lower-case letters; what is put in is never looked through for places.
  const sentence = text.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const value = saying.values[name];
    return value === undefined ? place : sayValue(value, words);
  });
  if (saying.place === null) return sentence;
  const { kind, item, inside } = saying.place;
  return words.at(words.word(kind), item, inside, sentence);
}

function sayValue(value: SentenceValue, words: SayingWords): string {
  if (typeof value !== "object") return String(value);
  if ("words" in value) return value.words.map((word) => words.word(word)).join(words.or);
  if ("names" in value) return value.names.join(words.and);
  return (sayIn(value.saying, words) ?? "").replace(/[.。]$/, "");
}
