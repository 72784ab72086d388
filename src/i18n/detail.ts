import { everyLanguage } from "../lib/ownWords.ts";
import { detailEn } from "./detailEn.ts";
import type { DetailWords } from "./detailEn.ts";
import { detailJa } from "./detailJa.ts";
import type { Catalogue } from "./en.ts";

export type { DetailWords } from "./detailEn.ts";

const DETAIL = everyLanguage<DetailWords>("detail", { en: detailEn, ja: detailJa });

/** The words of the panel in the language of a catalogue. Only parts that are loaded when asked for may import this. */
export function detailOf({ tag }: Pick<Catalogue, "tag">): DetailWords {
  return DETAIL[tag];
}
