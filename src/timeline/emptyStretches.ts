import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { finish, PLAIN } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { roughWidth } from "./measureText.ts";
import type { ItemRequest } from "./toTimelineItems.ts";

/** Their words are smaller than labels. */
const TYPE = 0.86;
const PAD_PX = 8;
/** What reaches into this much of the canvas's foot stands where the words would. */
const FOOT_PX = 18;
/** A shorter stretch is not worth a mark. */
const LEAST_PX = 40;

interface Box {
  readonly left: number;
  readonly right: number;
}

/** Stretches without an event, as a line at the canvas's foot, and what is beyond the dataset, as a tint; with words where there is room. */
export function emptyStretches(request: ItemRequest): CanvasItem[] {
  const { layout, lens, width, window } = request;
  if (lens === null) return [];
  const toPx = scale(window, width);
  const perPx = (window.to - window.from) / width;
  const taken = footBoxes(request, toPx);
  return lens.stretches(window).flatMap(({ from, kind, labels, to }, place) => {
    const seen = { left: Math.max(0, toPx(from)), right: Math.min(width, toPx(to)) };
    if (seen.right - seen.left < (kind === "outside" ? 1 : LEAST_PX)) return [];
    const room = free(seen, taken);
    // A length alone says what it is only where both its ends are in sight.
    const isWhole = from >= window.from && to <= window.to;
    const said = isWhole || kind === "outside" ? labels : labels.slice(0, 1);
    const label = said.find((each) => roughWidth(each) * TYPE + PAD_PX <= room.right - room.left);
    const mark = finish({
      ...PLAIN,
      ...cut({ from, to }, layout.drawn),
      id: `empty${place}`,
      kind: "outside",
      classes: `timeline-empty timeline-empty--${kind}`,
    });
    if (label === undefined) return isWhole || kind === "outside" ? [mark] : [];
    const words = finish({
      ...PLAIN,
      from: window.from + room.left * perPx,
      to: window.from + room.right * perPx,
      id: `words${place}`,
      kind: "outside",
      classes: "timeline-empty-words",
      label,
    });
    return [mark, words];
  });
}

function cut({ from, to }: TimeWindow, drawn: TimeWindow): TimeWindow {
  return { from: Math.max(from, drawn.from), to: Math.min(to, drawn.to) };
}

/** What stands at the canvas's foot, with labels. */
function footBoxes({ geometry, layout }: ItemRequest, toPx: (ms: number) => number): Box[] {
  const last = geometry.lanes.at(-1);
  if (last === undefined) return [];
  const rows = Math.floor((last.top + last.height - FOOT_PX - last.firstRow) / geometry.pitch);
  const isLow = ({ lane, row }: { readonly lane: number; readonly row: number }): boolean =>
    lane === geometry.lanes.length - 1 && row >= rows;
  const boxes = [...layout.shown, ...layout.aggregates].filter(isLow).map((each): Box => {
    const [left, right] = [toPx(each.from), toPx(each.to)];
    const label = "labelPx" in each ? each.labelPx + FOOT_PX : FOOT_PX;
    const isBefore = "side" in each && each.side === "before";
    return isBefore
      ? { left: left - label, right: right + PAD_PX }
      : { left: left - PAD_PX, right: right + label };
  });
  return boxes.sort((a, b) => a.left - b.left);
}

/** The widest part of a stretch that nothing stands in. */
function free({ left, right }: Box, taken: readonly Box[]): Box {
  let best = { left, right: left };
  let from = left;
  const close = (to: number): void => {
    if (to - from > best.right - best.left) best = { left: from, right: to };
  };
  for (const box of taken) {
    close(Math.min(box.left, right));
    from = Math.max(from, box.right);
  }
  close(right);
  return best;
}
