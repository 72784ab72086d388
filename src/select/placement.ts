import type { TimeWindow } from "./timeIndex.ts";

/** Pixels of the marks, as timelineItem.css draws them. */
export const MARK_PX = 14;
export const LABEL_GAP_PX = 5;
/** From this width on an event is drawn as a bar with its label in it. */
const BAR_PX = 26;
/** Room inside a bar before its label. */
export const BAR_PAD_PX = 8;
/** Free room between neighbours in a row. */
const NEIGHBOUR_PX = 10;
/** Free room beside an aggregate at least. */
const PILL_GAP_PX = 2;
/** Labels keep this far from the window's edges. */
const EDGE_PX = 3;
/** A label over more lines would be a text. */
const MOST_LINES = 4;
/** A label cut shorter than this says nothing. */
const SHORTEST_LABEL_PX = 72;

/** A bar with this much in view holds its label, cut if need be. */
const ROOMY_BAR_PX = 170;

/** Where a label stands: in its bar, after the mark, before it (where the window ends), or nowhere. */
export type LabelSide = "inside" | "after" | "before" | "none";

/** A mark on the canvas in pixels from the window's left edge. */
export interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly bar: boolean;
}

/** A mark with its label in a row. `left` and `right` hold both. */
export interface Place {
  readonly row: number;
  readonly mark: MarkBox;
  /** Rows that it takes: as many as its label has lines. */
  readonly lines: number;
  left: number;
  right: number;
  side: LabelSide;
  labelPx: number;
}

/** What a label asks for. */
export interface LabelWish {
  readonly px: number;
  /** The width at which it runs over so many lines, where that is allowed. */
  readonly wrappedPx?: (lines: number) => number;
  /** Cut only where nothing else is possible. */
  readonly whole?: boolean;
  /** The mark without its label will do. */
  readonly insist: boolean;
}

type Shape = Omit<Place, "row" | "mark">;

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

/** The rows of one lane, filled by and by. Boxes in one row never overlap. */
export class LaneRows {
  readonly #rows: Place[][] = [];
  /** How many rows there are. */
  readonly count: number;
  readonly #width: number;

  /** @param width of the window in pixels: labels of marks in view stay within it. */
  constructor(count: number, width: number) {
    this.count = count;
    this.#width = width;
  }

  /** Is there any row in which the bare mark has room? */
  hasRoom(mark: MarkBox): boolean {
    return this.#freeRow(mark.left, mark.right, undefined) !== undefined;
  }

  /**
   * Takes a place for a mark and its label, in the row where it stood before if that is free, else in the first that
   * is; null when there is none.
   */
  place(mark: MarkBox, wish: LabelWish, before: number | undefined): Place | null {
    for (const shape of this.#shapes(mark, wish)) {
      const row = this.#freeRow(shape.left, shape.right, before, shape.lines);
      if (row !== undefined) return this.#take({ row, mark, ...shape });
    }
    return null;
  }

  /** Takes a place for a mark and a label of that width, after it or before it, in a row of any number; null without room. */
  placeLabelled(row: number, mark: MarkBox, labelPx: number): Place | null {
    const { left, right } = mark;
    const after = right + LABEL_GAP_PX + labelPx;
    const before = left - LABEL_GAP_PX - labelPx;
    if ((after <= this.#width - EDGE_PX || left >= this.#width) && this.#free(row, left, after))
      return this.#take({ row, mark, left, right: after, side: "after", labelPx, lines: 1 });
    if (before >= EDGE_PX && right <= this.#width && this.#free(row, before, right))
      return this.#take({ row, mark, left: before, right, side: "before", labelPx, lines: 1 });
    return null;
  }

  /** Takes a place for a bare mark in a row of any number; null when something stands there. */
  placeBare(row: number, mark: MarkBox): Place | null {
    const { left, right } = mark;
    return this.#free(row, left, right)
      ? this.#take({ row, mark, left, right, side: "none", labelPx: 0, lines: 1 })
      : null;
  }

  /** Keeps labels away from something that is drawn in a row in any case. */
  block(row: number, mark: MarkBox): void {
    const { left, right } = mark;
    this.#take({ row, mark, left, right, side: "none", labelPx: 0, lines: 1 });
  }

  /** Gives up a block: something else may stand there. */
  unblock(row: number, middle: number): void {
    const places = this.#rows[row] ?? [];
    const at = places.findIndex(
      ({ mark }) => mark.bar && Math.abs((mark.left + mark.right) / 2 - middle) < 0.01,
    );
    if (at !== -1) places.splice(at, 1);
  }

  /** Takes a place whatever stands there; labels give way. */
  cram(row: number, mark: MarkBox): Place {
    for (const other of this.#rows[row] ?? []) {
      if (other.left >= mark.right || other.right <= mark.left || other.side === "inside") continue;
      Object.assign(other, { left: other.mark.left, right: other.mark.right, side: "none", labelPx: 0 });
    }
    const { left, right } = mark;
    return this.#take({ row, mark, left, right, side: "none", labelPx: 0, lines: 1 });
  }

  /** Labels in a row end before something that stands there in any case, or go. */
  giveWay(row: number, { left, right }: MarkBox): void {
    for (const place of this.#rows[row] ?? []) {
      if (place.left >= right || place.right <= left || place.side === "inside") continue;
      const { mark } = place;
      const start = mark.right + LABEL_GAP_PX;
      const room = place.side === "after" && place.lines === 1 ? left - PILL_GAP_PX - start : 0;
      if (room >= SHORTEST_LABEL_PX) Object.assign(place, { right: start + room, labelPx: room });
      else Object.assign(place, { left: mark.left, right: mark.right, side: "none", labelPx: 0 });
    }
  }

  /**
   * The middle nearest to `wanted` at which something so wide finds room in a row; null when there is none.
   * `overLabels`: marks alone are in its way.
   */
  nearestFree(
    row: number,
    wanted: number,
    wide: number,
    least: number,
    most: number,
    overLabels = false,
  ): number | null {
    const half = wide / 2;
    const taken = (this.#rows[row] ?? []).map((place) => (overLabels ? place.mark : place));
    const spots = [wanted];
    for (const { left, right } of taken) spots.push(left - half - PILL_GAP_PX, right + half + PILL_GAP_PX);
    spots.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    const isFree = (middle: number): boolean =>
      taken.every(({ left, right }) => middle + half <= left || middle - half >= right);
    return spots.find((middle) => middle >= least && middle <= most && isFree(middle)) ?? null;
  }

  /** Gives a label what room its row has left, up to its full width. */
  stretch(place: Place, fullPx: number): void {
    if (place.labelPx >= fullPx || place.lines > 1) return;
    const others = (this.#rows[place.row] ?? []).filter((other) => other !== place);
    const { mark } = place;
    const inView = this.#inView(mark);
    let right = inView ? this.#width - EDGE_PX : mark.right <= 0 ? -LABEL_GAP_PX : Infinity;
    let left = inView ? EDGE_PX : mark.left;
    for (const other of others) {
      if (other.left >= mark.right) right = Math.min(right, other.left - NEIGHBOUR_PX);
      else if (other.right <= mark.left) left = Math.max(left, other.right + NEIGHBOUR_PX);
    }
    const inside = Math.min(fullPx, this.#roomInside(mark));
    if (place.side === "inside" || (place.side === "none" && inside >= Math.min(fullPx, SHORTEST_LABEL_PX))) {
      Object.assign(place, { side: "inside", labelPx: inside });
      return;
    }
    // Crammed together: a label would stand on another mark.
    if (others.some((other) => other.left < mark.right && other.right > mark.left)) return;
    const start = mark.right + LABEL_GAP_PX;
    const after = Math.min(fullPx, right - start);
    const before = Math.min(fullPx, mark.left - LABEL_GAP_PX - left);
    const least = Math.max(place.labelPx + 1, Math.min(fullPx, SHORTEST_LABEL_PX));
    if (place.side !== "before" && after >= least) {
      Object.assign(place, { side: "after", labelPx: after, right: start + after });
    } else if (place.side !== "after" && before >= least) {
      Object.assign(place, { side: "before", labelPx: before, left: mark.left - LABEL_GAP_PX - before });
    }
  }

  #take(place: Place): Place {
    for (let line = 0; line < place.lines; line++) (this.#rows[place.row + line] ??= []).push(place);
    return place;
  }

  #inView(mark: MarkBox): boolean {
    return mark.right > 0 && mark.left < this.#width;
  }

  #freeRow(left: number, right: number, before: number | undefined, lines = 1): number | undefined {
    const isFree = (row: number, more = lines): boolean =>
      row + more <= this.count && this.#free(row, left, right) && (more === 1 || isFree(row + 1, more - 1));
    if (before !== undefined && isFree(before)) return before;
    for (let row = 0; row < this.count; row++) if (isFree(row)) return row;
    return undefined;
  }

  #free(row: number, left: number, right: number): boolean {
    const taken = this.#rows[row];
    if (taken === undefined) return true;
    return taken.every((box) => right + NEIGHBOUR_PX <= box.left || left >= box.right + NEIGHBOUR_PX);
  }

  /** The ways to label a mark, best first: a label is not cut by the window's edge where another side has room. */
  #shapes(mark: MarkBox, { insist, px: wanted, whole = false, wrappedPx }: LabelWish): Shape[] {
    const shapes: Shape[] = [];
    const inside = this.#roomInside(mark);
    const within = (): Shape => {
      const { left, right } = mark;
      return { left, right, side: "inside", labelPx: Math.min(wanted, inside), lines: 1 };
    };
    if (wanted <= inside || (inside >= ROOMY_BAR_PX && !whole)) return [within()];
    const start = mark.right + LABEL_GAP_PX;
    const end = mark.left - LABEL_GAP_PX;
    const inView = this.#inView(mark);
    // The label of a mark left of the window must not reach into it: its tail alone says nothing.
    const roomAfter = inView
      ? this.#width - EDGE_PX - start
      : mark.right <= 0
        ? -LABEL_GAP_PX - start
        : Infinity;
    const roomBefore = inView ? end - EDGE_PX : 0;
    const add = (labelPx: number, lines = 1, both = false): void => {
      const isAfter = labelPx <= roomAfter;
      if (isAfter) {
        const right = Math.max(mark.right, start + labelPx);
        shapes.push({ left: mark.left, right, side: "after", labelPx, lines });
      }
      if ((!isAfter || both) && labelPx <= roomBefore) {
        shapes.push({ left: end - labelPx, right: mark.right, side: "before", labelPx, lines });
      }
    };
    add(wanted, 1, whole);
    for (let lines = 2, least = wanted; lines <= MOST_LINES; lines++) {
      const px = wrappedPx?.(lines) ?? Infinity;
      if (px < least) add((least = px), lines, whole);
    }
    const most = Math.floor(Math.max(roomAfter, roomBefore));
    if (shapes.length === 0 || whole) {
      if (inside >= ROOMY_BAR_PX) shapes.push(within());
      if (most >= SHORTEST_LABEL_PX) add(Math.min(wanted, most));
    }
    if (wanted * 0.66 > SHORTEST_LABEL_PX) add(wanted * 0.66);
    if (insist || mark.right <= 0) {
      shapes.push({ left: mark.left, right: mark.right, side: "none", labelPx: 0, lines: 1 });
    }
    return shapes;
  }

  /** Room in view for a label in a bar; in one that began before the window the label stands at the window's edge. */
  #roomInside(mark: MarkBox): number {
    if (!mark.bar) return 0;
    const right = mark.left < this.#width ? Math.min(mark.right, this.#width) : mark.right;
    return right - Math.max(mark.left, 0) - 2 * BAR_PAD_PX;
  }
}
