import { periodNames } from "./axisLabels.ts";
import type { AxisScale } from "./axisLabels.ts";
import { measureText } from "./measureText.ts";

/** Before the name, as timeline.css gives it, and a pixel. */
const PAD_PX = 6;

/**
 * Names the month, day or year that the window begins in, at the foot of its left edge: in full where there is room
 * before the next one, else shorter. vis-timeline's own name there needs half as much room again as it takes, and is
 * left out where that is missing.
 */
export class PeriodLabel {
  readonly #label: HTMLElement;
  #font = "";

  /** @param host the element that the canvas stands in */
  constructor(host: HTMLElement) {
    this.#label = document.createElement("div");
    this.#label.className = "timeline__period";
    this.#label.setAttribute("aria-hidden", "true");
    host.prepend(this.#label);
  }

  /**
   * @param ms where the window begins
   * @param scale of the ticks
   * @param room in pixels from there to where the next name stands
   */
  show(ms: number, scale: AxisScale, lang: string, room: number): void {
    if (this.#font === "") {
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(this.#label);
      this.#font = `${fontWeight} ${fontSize} ${fontFamily}`;
    }
    const fits = (name: string): boolean => Math.ceil(measureText(name, this.#font)) + PAD_PX <= room;
    const name = periodNames(ms, scale, lang).find(fits) ?? "";
    if (this.#label.textContent !== name) this.#label.textContent = name;
  }
}
