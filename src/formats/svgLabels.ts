import { BAR_PAD_PX, LABEL_GAP_PX } from "../select/placement.ts";
import type { LabelSide } from "../select/placement.ts";
import { boxOf, overlaps, textLine } from "./svgText.ts";
import type { Box, TextLine } from "./svgText.ts";
import { fitted, textWidth, wrapped } from "../lib/textWidth.ts";
import type { TypeStyle } from "../lib/textWidth.ts";

/** A label that wants to stand at its mark. */
export interface LabelWish {
  readonly text: string;
  readonly lang: string;
  readonly style: TypeStyle;
  /** Of the mark. */
  readonly left: number;
  readonly right: number;
  /** Middle of its row or rows. */
  readonly y: number;
  /** Where the canvas would put it. */
  readonly side: LabelSide;
  /** The width of the two lines that the canvas would make of it; null: one line. */
  readonly twoLinesPx: number | null;
  readonly struck: boolean;
  readonly rimmed: boolean;
}

const LINE = 1.2;
/** Free room between a label and what stands beside it. */
const APART_PX = 7;
/** Nobody can point at a picture to read the rest: less than this of a label is none. */
const LEAST_SHARE = 0.8;

/**
 * The labels that find room beside marks, pills and each other, the first in the list with the first choice. Unlike the
 * canvas, which may cut a label, a picture has whole ones or nearly so; main events' are cut where they must be.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  bounds: { readonly left: number; readonly right: number },
): TextLine[] {
  const taken: Box[] = [...obstacles];
  const placed: TextLine[] = [];
  for (const wish of wishes) {
    const lines = waysOf(wish, taken, bounds).find((way) => way.length > 0 && isFree(way, wish, taken)) ?? [];
    taken.push(...lines.map(boxOf));
    placed.push(...lines);
  }
  return placed;
}

/** Ways to set a label, best first. */
function waysOf(
  wish: LabelWish,
  taken: readonly Box[],
  bounds: { readonly left: number; readonly right: number },
): TextLine[][] {
  const { left, right, side, twoLinesPx } = wish;
  if (side === "inside") {
    const x = Math.max(left, bounds.left) + BAR_PAD_PX + (wish.style.bold ? 3 : 0);
    return [oneLineAt(wish, x, "start", Math.min(right, bounds.right) - BAR_PAD_PX - x)];
  }
  const start = right + LABEL_GAP_PX;
  const end = left - LABEL_GAP_PX;
  const level = taken.filter(
    ({ bottom, top }) => top < wish.y + wish.style.size / 2 && bottom > wish.y - wish.style.size / 2,
  );
  const after = Math.min(
    bounds.right,
    ...level.map((box) => (box.left >= right - 1 ? box.left - APART_PX : Infinity)),
  );
  const before = Math.max(
    bounds.left,
    ...level.map((box) => (box.right <= left + 1 ? box.right + APART_PX : -Infinity)),
  );
  const one = [oneLineAt(wish, start, "start", after - start), oneLineAt(wish, end, "end", end - before)];
  if (side === "before") one.reverse();
  if (twoLinesPx === null) return one.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const isBefore = side === "before";
  return [
    wrapped(wish.text, twoLinesPx, wish.style, 2).map((text, at, all) =>
      lineOf(wish, text, isBefore ? end : start, isBefore ? "end" : "start", at - (all.length - 1) / 2),
    ),
    ...one,
  ];
}

function lengthOf(way: readonly TextLine[]): number {
  return way.reduce((sum, { text }) => sum + text.length, 0);
}

function oneLineAt(wish: LabelWish, x: number, anchor: "start" | "end", px: number): TextLine[] {
  const text = fitted(wish.text, px, wish.style);
  return text === "" || !saysEnough(text, wish) ? [] : [lineOf(wish, text, x, anchor, 0)];
}

function lineOf(wish: LabelWish, text: string, x: number, anchor: "start" | "end", row: number): TextLine {
  const { lang, rimmed, struck, style, y } = wish;
  const baseline = y + row * style.size * LINE + style.size * 0.35;
  return textLine({ ...style, text, lang, x, y: baseline, anchor, rimmed, struck });
}

function saysEnough(line: string, { style, text }: LabelWish): boolean {
  return style.bold || textWidth(line, style) >= textWidth(text, style) * LEAST_SHARE;
}

/** Its own mark is no obstacle: a label inside a bar stands on it. */
function isFree(
  lines: readonly TextLine[],
  { left, right, side, y }: LabelWish,
  taken: readonly Box[],
): boolean {
  const others =
    side !== "inside"
      ? taken
      : taken.filter((box) => !(box.left === left && box.right === right && box.top < y && box.bottom > y));
  return lines.map(boxOf).every((box) => others.every((other) => !overlaps(box, other)));
}
