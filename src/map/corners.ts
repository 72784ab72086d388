import type { Point, Size } from "./camera.ts";
import type { Box } from "./labels.ts";

const CORNERS = {
  "top right": [1, 0],
  "bottom right": [1, 1],
  "top left": [0, 0],
  "bottom left": [0, 1],
} as const;

export type Corner = keyof typeof CORNERS;

/** A mark may be as large as this, half of it. */
const MARK_PX = 16;

/**
 * The first of some corners of a map in which something so large covers no mark and nothing taken; null where it
 * would in each.
 */
export function freeCorner(
  size: Size,
  of: Size,
  corners: readonly Corner[],
  marks: readonly Point[],
  taken: readonly Box[] = [],
): Box | null {
  for (const corner of corners) {
    const [right, bottom] = CORNERS[corner];
    const box = { ...of, x: right * (size.width - of.width), y: bottom * (size.height - of.height) };
    const covered = (left: number, top: number, width: number, height: number): boolean =>
      left < box.x + box.width && box.x < left + width && top < box.y + box.height && box.y < top + height;
    if (marks.some(([x, y]) => covered(x - MARK_PX, y - MARK_PX, 2 * MARK_PX, 2 * MARK_PX))) continue;
    if (!taken.some(({ height, width, x, y }) => covered(x, y, width, height))) return box;
  }
  return null;
}
