const widths = new Map<string, Map<string, number>>();
let pen: CanvasRenderingContext2D | null = null;

/** Width of a text in pixels in a CSS font; remembered. Where there is no canvas to measure with, a fair guess. */
export function measureText(text: string, font: string): number {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  let width = known.get(text);
  if (width === undefined) {
    pen ??= document.createElement("canvas").getContext("2d");
    if (pen === null) return roughWidth(text);
    pen.font = font;
    width = pen.measureText(text).width;
    known.set(text, width);
  }
  return width;
}

/** A guess for 13 px type; full-width characters count double. */
export function roughWidth(text: string): number {
  let units = 0;
  for (const char of text) units += (char.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return units * 7;
}
