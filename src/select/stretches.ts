import { DAY_MS } from "../model/calendar.ts";
import type { LayoutRequest } from "./canvasLayout.ts";
import { MARK_PX, markBox, scale } from "./placement.ts";
import type { MarkBox } from "./placement.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** From the middle of a dot to the edge of the window: half of the largest dot or short stretch, and a little. */
const EDGE_DOT_PX = 13;

/** What is drawn of an event's time in a window, and how long that is on the canvas. */
export class Stretches {
  /** Pixels from the window's left edge. */
  readonly toPx: (ms: number) => number;
  readonly #index: TimeIndex;
  readonly #drawn: TimeWindow;
  readonly #window: TimeWindow;
  readonly #width: number;

  constructor(index: TimeIndex, { width, window }: LayoutRequest, drawn: TimeWindow) {
    this.#index = index;
    this.#drawn = drawn;
    this.#window = window;
    this.#width = width;
    this.toPx = scale(window, width);
  }

  /** The part of an event's span that is drawn. A dot at the window's edge moves aside by what the edge would cut. */
  cut(position: number): TimeWindow {
    const { from, to } = this.#drawn;
    const cut = {
      from: Math.max(this.#index.starts[position] ?? from, from),
      to: Math.min(this.#index.ends[position] ?? to, to),
    };
    const width = this.#width;
    const mark = this.box(cut);
    if (mark.bar || width < 4 * EDGE_DOT_PX) return cut;
    const middle = (mark.left + mark.right) / 2;
    const aside =
      middle < 0
        ? Math.min(0, -EDGE_DOT_PX - middle)
        : middle < width / 2
          ? Math.max(0, EDGE_DOT_PX - middle)
          : middle < width
            ? Math.min(0, width - EDGE_DOT_PX - middle)
            : Math.max(0, width + EDGE_DOT_PX - middle);
    const by = aside * this.#msPerPx();
    return { from: cut.from + by, to: cut.to + by };
  }

  /** Only the start of a stretch; of what began before the window a start at its edge. */
  stub({ from, to }: TimeWindow): TimeWindow {
    const edge = this.#window.from + MARK_PX * this.#msPerPx();
    const start = to > edge ? Math.max(from, edge) : from;
    return { from: start, to: start + 1 };
  }

  box({ from, to }: TimeWindow): MarkBox {
    return markBox(this.toPx(from), this.toPx(to));
  }

  px({ from, to }: TimeWindow): number {
    return this.toPx(to) - this.toPx(from);
  }

  /** How far an event reaches on the canvas from where it is counted; a day is counted at its middle. */
  lengthFrom(start: number, position: number): number {
    if (lastsADay(this.#index, position)) return 0;
    return this.toPx(this.cut(position).to) - this.toPx(start);
  }

  #msPerPx(): number {
    return (this.#window.to - this.#window.from) / this.#width;
  }
}

/** Does it last a day or less? */
export function lastsADay({ ends, starts }: TimeIndex, position: number): boolean {
  return (ends[position] ?? Infinity) - (starts[position] ?? -Infinity) <= DAY_MS;
}
