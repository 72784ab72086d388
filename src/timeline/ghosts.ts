import { DAY_MS } from "../model/calendar.ts";
import { hasMoved, slip } from "../model/slip.ts";
import type { FuzzyDate, TimelineEvent } from "../model/types.ts";
import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasItem } from "./canvasItem.ts";

/** Where the opened event was expected and did not take place, drawn in its row. */
export interface Ghost {
  /** SVG path of the outline, in pixels of the canvas. */
  readonly box: string;
  /** SVG path from there to the event's mark; "" where one of the two is out of the window. */
  readonly link: string;
  /** Where the line begins and ends, or would. */
  readonly ends: readonly [number, number];
}

export const ROW_PX = 25;
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
    .flatMap(({ when }) => ghostAt(when, mark, y, toPx, width));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The outline of a date at a height of the canvas, with the line to the mark that stands in its place now; none
 * where it is out of the window. `mark` null: there is none.
 */
export function ghostAt(
  when: FuzzyDate,
  mark: Stretch | null,
  y: number,
  toPx: (ms: number) => number,
  width: number,
): Ghost[] {
  const from = Math.max(-1, toPx(when.startMin));
  const to = Math.min(width + 1, Math.max(toPx(when.startMax + DAY_MS), toPx(when.startMin) + LEAST_PX));
  if (to <= 0 || from >= width) return [];
  const box = `M${px(from)} ${px(y - HEIGHT_PX / 2)}H${px(to)}V${px(y + HEIGHT_PX / 2)}H${px(from)}z`;
  if (mark === null) return [{ box, link: "", ends: [to, to] }];
  const ends = endsOf(from, to, mark);
  return [{ box, link: link(ends, from > mark.to, y, width), ends }];
}

/** The nearer end of the ghost, and the nearer side of the mark. */
function endsOf(from: number, to: number, mark: Stretch): readonly [number, number] {
  const middle = (mark.from + mark.to) / 2;
  return from > mark.to ? [from, middle + MARK_PX] : [to, middle - MARK_PX];
}

/** From one to the other, where there is a way between them. */
function link([start, end]: readonly [number, number], isLater: boolean, y: number, width: number): string {
  const isSeen = end > 0 && end < width && start > 0 && start < width;
  const isBetween = isLater ? start > end + 2 : start < end - 2;
  return isSeen && isBetween ? `M${px(start)} ${px(y)}H${px(end)}` : "";
}

/** A coordinate of a path. */
export function px(value: number): string {
  return value.toFixed(1);
}
