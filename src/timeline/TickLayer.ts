import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { roughWidth } from "./measureText.ts";
import type { LensTick } from "./canvasLens.ts";

/** Between the last two labels. */
const NEIGHBOUR_PX = 16;

/**
 * Ticks counted from an event, in the place of the axis's own small ones, whose larger line keeps the calendar.
 * Few enough to be drawn anew in each frame of a pan.
 */
export class TickLayer {
  readonly #host: HTMLElement;
  readonly #layer: HTMLElement;

  /** @param host the element that the canvas stands in */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#layer = document.createElement("div");
    this.#layer.className = "timeline__ticks";
    this.#layer.setAttribute("aria-hidden", "true");
    host.prepend(this.#layer);
  }

  /** @param foot in pixels: where the axis begins; @param ticks null: the axis has its own */
  show(ticks: readonly LensTick[] | null, window: TimeWindow, width: number, foot: number): void {
    this.#host.classList.toggle("timeline__host--relative", ticks !== null);
    if (ticks === null && this.#layer.childElementCount === 0) return;
    const toPx = scale(window, width);
    const drawn = (ticks ?? []).map((tick) => ({ ...tick, x: toPx(tick.at) }));
    const last = drawn.at(-1);
    // What the edge would cut stands before its tick; so both ends of a span are told.
    const flips = last !== undefined && last.x + roughWidth(last.label) > width;
    const room = flips ? last.x - roughWidth(last.label) - NEIGHBOUR_PX : Infinity;
    this.#layer.replaceChildren(
      ...drawn.map((each) => {
        const tick = document.createElement("span");
        const kind = each.zero
          ? " timeline__tick--zero"
          : flips && each === last
            ? " timeline__tick--end"
            : "";
        tick.className = `timeline__tick${kind}`;
        tick.style.insetInlineStart = `${each.x.toFixed(1)}px`;
        tick.style.paddingBlockStart = `${foot}px`;
        tick.textContent = each === last || each.x + roughWidth(each.label) < room ? each.label : "";
        return tick;
      }),
    );
  }

  destroy(): void {
    this.#layer.remove();
  }
}
