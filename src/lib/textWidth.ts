/** How type is set, as far as its width goes. */
export interface TypeStyle {
  /** In pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly face?: "serif" | "sans";
}

/**
 * Widths in em by kind of character, of the widest faces in use (BIZ UD, Verdana): a label is rather cut too early
 * than drawn over another. The first that fits counts.
 */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\s.,:;'!|_il]/u, 0.36],
  [/[’‘“”"()[\]/\\ftrjI*·\u2010-\u2013-]/u, 0.51],
  [/[mwMW@%—…œæŒÆ\u{1f000}-\u{1faff}]/u, 1.02],
  [/[cksvxyz]/, 0.65],
  [/[a-z\p{Ll}]/u, 0.72],
  [/[EFJLPTVYZ\d]/, 0.77],
  [/[\p{Lu}&#$?+=−×]/u, 0.88],
  [/[\uff61-\uff9f]/u, 0.52],
];
/** Chinese and Japanese, and whatever else there is. */
const FULL = 1;
const BOLD = 1.03;
const SERIF = 1.06;
const ELLIPSIS = "…";

const known = new Map<string, number>();
const cutter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** An estimate in pixels, for faces nobody can measure: whoever opens the picture has others. Rather too wide. */
export function textWidth(text: string, { bold, face, size }: TypeStyle): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size * (bold ? BOLD : 1) * (face === "serif" ? SERIF : 1);
}

/** White space of any kind becomes one space; text of a picture is on lines of our own. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The text if it fits, else as much of it as does with "…"; "" when not even two characters would be left. */
export function fitted(text: string, px: number, style: TypeStyle): string {
  if (textWidth(text, style) <= px) return text;
  const room = px - textWidth(ELLIPSIS, style);
  let kept = "";
  let width = 0;
  let count = 0;
  for (const { segment } of cutter.segment(text)) {
    width += textWidth(segment, style);
    if (width > room) break;
    kept += segment;
    count += 1;
  }
  return count < 2 ? "" : kept.trimEnd() + ELLIPSIS;
}

/** Where a line may break: after a space or a dash, and between characters of Chinese and Japanese. */
const BREAK =
  /(?<=[\s\u2010-\u2014-])|(?<=[\u3001-\u30ff\u3400-\u9fff])(?=[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff])/u;

/** Lines no wider than `px`, at most `most`; what is left over is cut with "…". */
export function wrapped(text: string, px: number, style: TypeStyle, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const parts = text.split(BREAK);
  for (const [at, part] of parts.entries()) {
    if (line === "" || textWidth((line + part).trimEnd(), style) <= px) {
      line += part;
      continue;
    }
    if (lines.length === most - 1) {
      line += parts.slice(at).join("");
      break;
    }
    lines.push(line.trim());
    line = part;
  }
  lines.push(line.trim());
  return lines.map((each) => fitted(each, px, style)).filter((each) => each !== "");
}

/** As `wrapped`; where two lines are enough they are about equally long: no last word alone. */
export function balanced(text: string, px: number, style: TypeStyle, most: number): string[] {
  const half = textWidth(text, style) <= px ? px : twoLineWidth(text, style);
  return wrapped(text, half <= px ? half : px, style, most);
}

/** The least width at which a text stands on two lines. */
export function twoLineWidth(text: string, style: TypeStyle): number {
  const parts = text.split(BREAK);
  let width = Infinity;
  for (let at = 1; at < parts.length; at++) {
    const first = textWidth(parts.slice(0, at).join("").trim(), style);
    const second = textWidth(parts.slice(at).join("").trim(), style);
    width = Math.min(width, Math.ceil(Math.max(first, second)) + 1);
  }
  return width;
}

function charWidth(char: string): number {
  let width = known.get(char);
  if (width === undefined) {
    width = CLASSES.find(([pattern]) => pattern.test(char))?.[1] ?? FULL;
    known.set(char, width);
  }
  return width;
}
