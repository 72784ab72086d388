/** Accents of the Latin, Greek and Cyrillic scripts; not the marks that make が of か. */
const ACCENTS = /[\u0300-\u036f]/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const KATAKANA_TO_HIRAGANA = 0x60;

/**
 * A text as it is compared in a search: width and ligatures made equal (NFKC), case, accents and the two
 * kana ignored. `Ōta`, `ota` and `ＯＴＡ` are one, so are `ナカタニ`, `ﾅｶﾀﾆ` and `なかたに`.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA));
}
