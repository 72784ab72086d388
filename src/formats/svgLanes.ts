import { balanced, oneLine, textWidth } from "../lib/textWidth.ts";
import { textLine } from "./svgText.ts";
import type { TextLine } from "./svgText.ts";

/** What parts the events of a drawing into lanes, from top to bottom. */
export interface DrawingLanes {
  readonly names: readonly string[];
  /** Lane by the event's place among the dated matches (`timeIndex`). */
  readonly laneOf: Uint8Array;
}

/** Where a lane stands: `top` and `height` in the drawing, its first row's upper edge, and how high its rows are. */
export interface LaneBand {
  readonly top: number;
  readonly height: number;
  readonly firstRow: number;
  readonly pitch: number;
}

/** Height of a row at least and at most. */
export const ROW = { least: 25, most: 38 };
/** Above and below the rows of a lane, in sum. */
const PAD_PX = 8;
/** Narrower pictures have one lane: names and events would both be cut. */
const LEAST_WIDTH = 480;
const NAME = { size: 11.5, bold: true } as const;
const LINE_PX = 14;
const NAMES = { least: 72, most: 132, share: 0.2, gap: 10 };

/** The lanes that a picture of this size has room for: all of them or none. */
export function lanesIn(
  lanes: DrawingLanes | undefined,
  { height, width }: { readonly height: number; readonly width: number },
): DrawingLanes | null {
  if (lanes === undefined || width < LEAST_WIDTH) return null;
  return lanes.names.length * (ROW.least + PAD_PX) > height ? null : lanes;
}

/** The column for the names: as wide as the longest needs over two lines, and no more than a fifth. */
export function namesWidth(names: readonly string[], width: number): number {
  const widest = Math.max(
    0,
    ...names
      .flatMap((name) => balanced(oneLine(name), NAMES.most, NAME, 2))
      .map((text) => textWidth(text, NAME)),
  );
  return Math.ceil(Math.min(NAMES.most, width * NAMES.share, Math.max(NAMES.least, widest) + NAMES.gap));
}

/** How many rows a height has for so many lanes; each has one at least. */
export function rowsIn(height: number, lanes: number): number {
  const pads = lanes > 1 ? lanes * PAD_PX : 0;
  return Math.max(lanes, Math.floor((height - pads) / ROW.least));
}

/** Stacks lanes of so many used rows each: what is left over is shared, so that nothing is empty at the foot. */
export function stackLanes(used: readonly number[], top: number, height: number): LaneBand[] {
  const pad = used.length > 1 ? PAD_PX : 0;
  const rows = used.reduce((sum, many) => sum + many, 0);
  const pitch = Math.min(ROW.most, (height - pad * used.length) / Math.max(1, rows));
  const spare = used.length > 1 ? Math.max(0, height - pad * used.length - rows * pitch) / used.length : 0;
  let at = top;
  return used.map((many) => {
    const band = { top: at, height: many * pitch + pad + spare, firstRow: at + (pad + spare) / 2, pitch };
    at += band.height;
    return band;
  });
}

/** The middle of a row, or of so many rows from it on. */
export function middleOf(
  bands: readonly LaneBand[],
  { lane, row }: { readonly lane: number; readonly row: number },
  rows = 1,
): number {
  const { firstRow = 0, pitch = 0 } = bands[lane] ?? {};
  return firstRow + (row + rows / 2) * pitch;
}

/** The names beside their lanes, over as many lines as the lane has room for, up to three. */
export function laneNames(
  names: readonly string[],
  bands: readonly LaneBand[],
  at: { readonly x: number; readonly width: number },
): TextLine[] {
  return names.flatMap((name, lane) => {
    const band = bands[lane];
    if (band === undefined) return [];
    const most = Math.min(3, Math.max(1, Math.floor((band.height - 4) / LINE_PX)));
    return balanced(oneLine(name), at.width - NAMES.gap, NAME, most).map((text, row) =>
      textLine({ ...NAME, text, x: at.x, y: band.top + 14 + row * LINE_PX, ink: "ink-soft" }),
    );
  });
}
