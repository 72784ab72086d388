/** More than this is no search but a pasted text, and would only cost time. */
export const LONGEST_QUERY = 200;

/**
 * The words of a search as they stand in the address: without space around and double spaces within, at most
 * LONGEST_QUERY characters. null when nothing is left. What it gives, it gives again.
 */
export function readQuery(text: string): string | null {
  const plain = squeeze(text);
  if (plain.length <= LONGEST_QUERY) return plain === "" ? null : plain;
  // Not in the middle of a character that takes two places.
  return squeeze(plain.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDBFF]$/, "")) || null;
}

/** Whether `readQuery` leaves the end of a text out. */
export function isShortened(text: string): boolean {
  return squeeze(text).length > LONGEST_QUERY;
}

/** Only the beginning of an endless text is looked at. */
function squeeze(text: string): string {
  return text
    .slice(0, 20 * LONGEST_QUERY)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
