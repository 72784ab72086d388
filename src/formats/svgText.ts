import type { Faces, Ink, Palette } from "./svgTheme.ts";
import { textWidth } from "../lib/textWidth.ts";
import type { TypeStyle } from "../lib/textWidth.ts";
import { element } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** One line of text in a drawing. */
export interface TextLine extends TypeStyle {
  readonly text: string;
  /** Language tag; "" as the drawing's own. */
  readonly lang: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly face: "serif" | "sans";
  readonly ink: Ink;
  readonly struck: boolean;
  /** On something: with a rim in the ground's colour. */
  readonly rimmed: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PLAIN = {
  lang: "",
  anchor: "start",
  face: "sans",
  ink: "ink",
  bold: false,
  struck: false,
  rimmed: false,
} as const;

/** A line with what is not said as in most: sans, in ink, from its start. */
export function textLine(line: Pick<TextLine, "text" | "x" | "y" | "size"> & Partial<TextLine>): TextLine {
  return { ...PLAIN, ...line };
}

/** The room a line takes, by the estimate of its width. */
export function boxOf(line: TextLine): Box {
  const width = textWidth(line.text, line);
  const left = line.anchor === "start" ? line.x : line.x - (line.anchor === "end" ? width : width / 2);
  return { left, right: left + width, top: line.y - line.size * 0.82, bottom: line.y + line.size * 0.2 };
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function drawText(line: TextLine, palette: Palette, faces: Faces): Xml {
  return element(
    "text",
    {
      x: line.x,
      y: line.y,
      "font-size": line.size,
      "font-family": faces[line.face],
      "font-weight": line.bold ? 700 : 400,
      "text-anchor": line.anchor === "start" ? null : line.anchor,
      "text-decoration": line.struck ? "line-through" : null,
      fill: palette[line.ink],
      stroke: line.rimmed ? palette.paper : null,
      "stroke-width": line.rimmed ? 3.5 : null,
      "stroke-linejoin": line.rimmed ? "round" : null,
      "paint-order": line.rimmed ? "stroke" : null,
      "xml:lang": line.lang === "" ? null : line.lang,
    },
    line.text,
  );
}
