import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasChange } from "./canvasLens.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { ghostAt, ROW_PX } from "./ghosts.ts";
import type { Ghost } from "./ghosts.ts";
import { roughWidth } from "./measureText.ts";

const TYPE = 0.86;
/** Above the canvas's foot. */
const GONE_PX = 13;

/** A ghost with words of its own. */
export interface ChangeGhost extends Ghost {
  /** What it says and where; null where there is no room. */
  readonly words: { readonly text: string; readonly x: number; readonly y: number } | null;
}

/**
 * Where the drawn events stood on the day that the reader compares with, with the distance on the line between, and at
 * the foot what is gone. Only what is drawn is looked at: this runs in each frame of a pan.
 */
export function changeGhosts(
  items: readonly CanvasItem[],
  change: (id: string) => CanvasChange | null,
  gone: readonly CanvasChange[],
  window: TimeWindow,
  width: number,
  height: number,
): ChangeGhost[] {
  const toPx = scale(window, width);
  const moved = items.flatMap((item): ChangeGhost[] => {
    const { label = "", was = null } = item.eventId === null ? {} : (change(item.eventId) ?? {});
    if (was === null) return [];
    const y = item.top + ROW_PX / 2;
    return ghostAt(was, { from: toPx(item.from), to: toPx(item.to) }, y, toPx, width).map((ghost) => {
      const [start, end] = ghost.ends;
      const has = ghost.link !== "" && Math.abs(end - start) > roughWidth(label) * TYPE + 8;
      return { ...ghost, words: has ? { text: label, x: (start + end) / 2, y: y - 4 } : null };
    });
  });
  const y = height - GONE_PX;
  let taken = 0;
  const left = gone.flatMap(({ label, was }): ChangeGhost[] => {
    if (was === null) return [];
    return ghostAt(was, null, y, toPx, width).map((ghost) => {
      const x = ghost.ends[0] + 8;
      const px = roughWidth(label) * TYPE;
      const has = x > taken && x + px < width;
      if (has) taken = x + px;
      return { ...ghost, words: has ? { text: label, x: x + px / 2, y: y + 4 } : null };
    });
  });
  return [...moved, ...left];
}
