/**
 * Percent-encoding of values in the query (RFC 3986). `/`, `:`, `@` and `,` are legal there and stay readable;
 * brackets, quotes and parentheses are written in full because mail programs and Markdown cut links at them.
 */
const READABLE = /%(?:2F|3A|40)/g;
const CUT_BY_LINKIFIERS = /[!'()*]/g;

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** One value or one id of a list; a comma in it is escaped, so that a list can be joined with commas. */
export function encodePart(text: string): string {
  // A lone surrogate has no UTF-8 form and would throw.
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(wellFormed)
    .replace(READABLE, decodeURIComponent)
    .replace(CUT_BY_LINKIFIERS, percent);
}

/**
 * The text of a percent-encoded value. `+` is a plus, not a space (`T09:50+09:00` is often typed so, and no
 * value of the contract read here needs a space). A `%` that starts no escape stands for itself (EDTF `2025-03%`);
 * bytes that are no UTF-8 give null.
 */
export function decodePart(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replace(/%(?![0-9a-f]{2})/gi, "%25"));
  } catch {
    return null;
  }
}

/** Programs that find links in text drop punctuation at their end (`to=2025-03/..`): escape the last character. */
export function guardEnd(search: string): string {
  return search.replace(/[.,:;~_-]$/, percent);
}
