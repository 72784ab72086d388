const WIDTH = 100;
const TAB = "  ";

/**
 * The line of a place with a mark under it, as compilers show it; the part around the place of a line that is long.
 * @param column from 1, in UTF-16 units
 */
export function excerpt(lines: readonly string[], line: number, column: number): string {
  const text = lines[line - 1];
  if (text === undefined) return "";
  const at = Math.min(column - 1, text.length);
  const from = at > WIDTH - 20 ? at - 40 : 0;
  const shown = clean(text.slice(from, from + WIDTH));
  const before = clean(text.slice(from, at));
  const head = `  ${line} | `;
  const cutLeft = from > 0 ? "…" : "";
  const cutRight = from + WIDTH < text.length ? "…" : "";
  const mark = `${" ".repeat(head.length + cutLeft.length + width(before))}^`;
  return `${head}${cutLeft}${shown}${cutRight}\n${mark}\n`;
}

/** Nothing in a file may steer the terminal that shows it. */
export function clean(text: string): string {
  return text.replaceAll("\t", TAB).replace(UNSEEN, "\ufffd");
}

// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Columns in a terminal: East Asian letters take two. */
function width(text: string): number {
  let columns = 0;
  for (const letter of text)
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        letter,
      )
        ? 2
        : /\p{M}/u.test(letter)
          ? 0
          : 1;
  return columns;
}
