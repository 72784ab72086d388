/** Parts of a long text, by its lines. */

/** From so many lines on a text is edited part by part: browsers lay out all of a field's lines with each key. */
export const MANY_LINES = 10_000;
/** Lines of a part. */
export const PART_LINES = 5000;

/** A part of a text, from the beginning of its first line to the end of its last, without the line end that follows. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  /** Lines that stand before it. */
  readonly before: number;
  /** Its own. */
  readonly lines: number;
}

export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** The part that begins after `before` lines and has `lines` of them, as far as there are so many; at least one. */
export function partOf(text: string, before: number, lines: number): TextPart {
  let start = 0;
  let skipped = 0;
  while (skipped < before) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
    skipped++;
  }
  let taken = 1;
  let end = text.indexOf("\n", start);
  while (end >= 0 && taken < lines) {
    end = text.indexOf("\n", end + 1);
    taken++;
  }
  if (end < 0) end = text.length;
  else if (end > start && text[end - 1] === "\r") end--;
  return { start, end, before: skipped, lines: taken };
}

/** Before which line the part with a line begins, that line well within it; lines are counted from 1. */
export function partWith(line: number): number {
  return Math.max(0, line - 1 - PART_LINES / 2);
}
