import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasChange } from "./canvasLens.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { ghostAt, px, ROW_PX } from "./ghosts.ts";
import type { Ghost } from "./ghosts.ts";
import { roughWidth } from "./measureText.ts";

const TYPE = 0.86;
/** Above the canvas's foot. */
const GONE_PX = 7;
const CROSS_PX = 3.5;

/** A ghost with words of its own. */
export interface ChangeGhost extends Ghost {
  /** What it says and where; null where there is no room. */
  readonly words: { readonly text: string; readonly x: number; readonly y: number } | null;
  /** A cross, and no outline. */
  readonly gone: boolean;
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
      return { ...ghost, words: has ? { text: label, x: (start + end) / 2, y: y - 4 } : null, gone: false };
    });
  });
  return [...moved, ...goneMarks(gone, toPx, width, height)];
}

/** Crosses at the foot where what is gone began, with its title up to the next one. */
function goneMarks(
  gone: readonly CanvasChange[],
  toPx: (ms: number) => number,
  width: number,
  height: number,
): ChangeGhost[] {
  const places = gone
    .map(({ label, was }) => ({ label, x: was === null ? Number.NaN : toPx(was.startMin) }))
    .filter(({ x }) => x >= 0 && x < width)
    .sort((a, b) => a.x - b.x);
  const y = height - GONE_PX;
  return places.map(({ label, x }, place): ChangeGhost => {
    const [left, right] = [x - CROSS_PX, x + CROSS_PX];
    const box = `M${px(left)} ${px(y - CROSS_PX)}L${px(right)} ${px(y + CROSS_PX)}M${px(left)} ${px(y + CROSS_PX)}L${px(right)} ${px(y - CROSS_PX)}`;
    const wide = roughWidth(label) * TYPE;
    const has = right + 4 + wide < (places[place + 1]?.x ?? width) - CROSS_PX;
    const words = has ? { text: label, x: right + 4 + wide / 2, y: y + 4 } : null;
    return { box, link: "", ends: [x, x], words, gone: true };
  });
}
