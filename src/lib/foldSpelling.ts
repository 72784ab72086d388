import { foldText } from "./foldText.ts";

/** British stems and how they are written in America; the most frequent also when half typed. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(def|off|lic)enc(?=e|\b)/g, "$1ens"],
  [/(organ|mobil|modern|normal|central|special|neutral|stabil|author|civil|summar)is(?=$|[aei])/g, "$1iz"],
  [/\b(cent|theat)re/g, "$1er"],
  [/(lab|harb|hon|neighb|arm|col|behavi)our/g, "$1or"],
  [/programme/g, "program"],
];

/** A text as it is compared in a search (`foldText`), with British and American spelling made one. */
export function foldSpelling(text: string): string {
  return SPELLINGS.reduce((folded, [british, american]) => folded.replace(british, american), foldText(text));
}
