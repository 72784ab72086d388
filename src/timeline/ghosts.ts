import { DAY_MS } from "../model/calendar.ts";
import { hasMoved, slip } from "../model/slip.ts";
import type { TimelineEvent } from "../model/types.ts";
import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasItem } from "./canvasItem.ts";

/** Where the opened event was expected and did not take place, drawn in its row. */
export interface Ghost {
  /** SVG path of the outline, in pixels of the canvas. */
  readonly box: string;
  /** SVG path from there to the event's mark; "" where one of the two is out of the window. */
  readonly link: string;
}

const ROW_PX = 25;
const HEIGHT_PX = 11;
/** From the middle of a mark to where the line ends. */
const MARK_PX = 9;
/** A day in a view of years. */
const LEAST_PX = 6;

/**
 * The dates that were given for an event and did not hold, as far as they are in the window; an open end runs to the
 * window's edge. Nothing for an event that is not drawn by itself.
 * @param items what the canvas draws
 * @param width of the window in px
 */
export function ghostsOf(
  event: TimelineEvent,
  items: readonly CanvasItem[],
  window: TimeWindow,
  width: number,
): Ghost[] {
  const own = items.find((item) => item.eventId === event.id);
  const moved = slip(event);
  if (own === undefined || moved === null) return [];
  const toPx = scale(window, width);
  const y = own.top + ROW_PX / 2;
  const mark = { from: toPx(own.from), to: toPx(own.to) };
  return moved.steps
    .filter((step) => hasMoved(step, moved.final))
    .flatMap(({ when }): Ghost[] => {
      const from = Math.max(-1, toPx(when.startMin));
      const to = Math.min(width + 1, Math.max(toPx(when.startMax + DAY_MS), toPx(when.startMin) + LEAST_PX));
      if (to <= 0 || from >= width) return [];
      const box = `M${px(from)} ${px(y - HEIGHT_PX / 2)}H${px(to)}V${px(y + HEIGHT_PX / 2)}H${px(from)}z`;
      return [{ box, link: link(from, to, mark, y, width) }];
    });
}

/** From the nearer end of the ghost to the nearer side of the mark, where there is a way between them. */
function link(
  from: number,
  to: number,
  mark: { readonly from: number; readonly to: number },
  y: number,
  width: number,
): string {
  const [start, end] =
    from > mark.to ? [from, (mark.from + mark.to) / 2 + MARK_PX] : [to, (mark.from + mark.to) / 2 - MARK_PX];
  const isSeen = end > 0 && end < width && start > 0 && start < width;
  const isBetween = from > mark.to ? start > end + 2 : start < end - 2;
  return isSeen && isBetween ? `M${px(start)} ${px(y)}H${px(end)}` : "";
}

function px(value: number): string {
  return value.toFixed(1);
}
