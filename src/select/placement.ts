import type { TimeWindow } from "./timeIndex.ts";

/** Pixels of the marks, shared with timeline.css (`--asof-mark`, `--asof-label-gap`). */
export const MARK_PX = 14;
export const LABEL_GAP_PX = 5;
/** From this width on an event is drawn as a bar with its label in it. */
export const BAR_PX = 26;
/** Room inside a bar before its label. */
export const BAR_PAD_PX = 8;
/** Free room between neighbours in a row. */
const NEIGHBOUR_PX = 10;
/** A label shorter than this says nothing. */
const SHORTEST_LABEL_PX = 72;

/** Where a label stands: after the mark, before it (where the window ends), or nowhere. */
export type LabelSide = "after" | "before" | "none";

export interface Spot {
  readonly row: number;
  readonly side: LabelSide;
  readonly labelPx: number;
}

/** A mark on the canvas in pixels from the window's left edge. */
export interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly bar: boolean;
}

interface Shape {
  readonly left: number;
  readonly right: number;
  readonly side: LabelSide;
  readonly labelPx: number;
}

/** Pixels from the window's left edge. */
export function scale(window: TimeWindow, width: number): (ms: number) => number {
  const perMs = width / (window.to - window.from);
  return (ms) => (ms - window.from) * perMs;
}

/** The box of a mark: its own span when that is wide enough, else a dot about its middle. */
export function markBox(from: number, to: number): MarkBox {
  if (to - from >= BAR_PX) return { left: from, right: to, bar: true };
  const half = Math.max(to - from, MARK_PX) / 2;
  const middle = (from + to) / 2;
  return { left: middle - half, right: middle + half, bar: false };
}

/**
 * The rows of one lane, filled by and by. Boxes in one row never overlap; the free place with the lowest row wins,
 * or the row where the event stood before.
 */
export class LaneRows {
  readonly #rows: Array<Array<{ left: number; right: number }>> = [];
  readonly #count: number;
  readonly #width: number;

  constructor(count: number, width: number) {
    this.#count = count;
    this.#width = width;
  }

  /** Is there any row in which the bare mark has room? */
  hasRoom(mark: MarkBox): boolean {
    return this.#freeRow(mark.left, mark.right, undefined) !== undefined;
  }

  /** Takes a place for a mark and its label; null when there is none. `insist`: a mark without its label will do. */
  place(mark: MarkBox, labelPx: number, before: number | undefined, insist: boolean): Spot | null {
    for (const shape of shapes(mark, labelPx, this.#width, insist)) {
      const row = this.#freeRow(shape.left, shape.right, before);
      if (row === undefined) continue;
      (this.#rows[row] ??= []).push({ left: shape.left, right: shape.right });
      return { row, side: shape.side, labelPx: shape.labelPx };
    }
    return null;
  }

  /** How many rows are in use. */
  get used(): number {
    return this.#rows.length;
  }

  #freeRow(left: number, right: number, before: number | undefined): number | undefined {
    if (before !== undefined && before < this.#count && this.#free(before, left, right)) return before;
    for (let row = 0; row < this.#count; row++) if (this.#free(row, left, right)) return row;
    return undefined;
  }

  #free(row: number, left: number, right: number): boolean {
    const taken = this.#rows[row];
    if (taken === undefined) return true;
    return taken.every((box) => right + NEIGHBOUR_PX <= box.left || left >= box.right + NEIGHBOUR_PX);
  }
}

/** The ways to label a mark, best first. A label must not be cut by the window's edge when another side has room. */
function shapes(mark: MarkBox, wanted: number, width: number, insist: boolean): Shape[] {
  const inView = mark.right > 0 && mark.left < width;
  const start = mark.bar ? Math.max(mark.left, 0) + BAR_PAD_PX : mark.right + LABEL_GAP_PX;
  const after = (labelPx: number): Shape => {
    return { left: mark.left, right: Math.max(mark.right, start + labelPx), side: "after", labelPx };
  };
  const before = (labelPx: number): Shape => {
    return { left: mark.left - LABEL_GAP_PX - labelPx, right: mark.right, side: "before", labelPx };
  };
  const list: Shape[] = [];
  for (const labelPx of [wanted, Math.max(SHORTEST_LABEL_PX, wanted * 0.66)]) {
    if (labelPx > wanted) break;
    const fitsAfter = !inView || start + labelPx <= width || (mark.bar && mark.right - start >= labelPx);
    if (fitsAfter) list.push(after(labelPx));
    else if (mark.left - LABEL_GAP_PX - labelPx >= 0) list.push(before(labelPx));
    else {
      const room = Math.floor(Math.max(width - start, mark.left - LABEL_GAP_PX));
      if (room >= SHORTEST_LABEL_PX && room < labelPx) {
        list.push(width - start >= mark.left - LABEL_GAP_PX ? after(room) : before(room));
      }
    }
    if (labelPx === wanted && wanted <= SHORTEST_LABEL_PX) break;
  }
  if (insist) list.push({ left: mark.left, right: mark.right, side: "none", labelPx: 0 });
  return list;
}
