import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { LensTick } from "./canvasLens.ts";

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
    this.#layer.replaceChildren(
      ...(ticks ?? []).map(({ at, label, zero }) => {
        const tick = document.createElement("span");
        tick.className = zero ? "timeline__tick timeline__tick--zero" : "timeline__tick";
        tick.style.insetInlineStart = `${toPx(at).toFixed(1)}px`;
        tick.style.paddingBlockStart = `${foot}px`;
        tick.textContent = label;
        return tick;
      }),
    );
  }

  destroy(): void {
    this.#layer.remove();
  }
}
