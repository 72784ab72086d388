import type { Arc } from "./arcs.ts";
import type { ChangeGhost } from "./changeGhosts.ts";
import type { Ghost } from "./ghosts.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Draws the connections of the opened event, and where else it was expected, under the marks. Only for the eye: the panel says them in words. */
export class ArcLayer {
  readonly #svg: SVGSVGElement;

  /** @param host the element that the canvas stands in; the layer covers it without its axis */
  constructor(host: HTMLElement) {
    this.#svg = document.createElementNS(SVG, "svg");
    this.#svg.classList.add("timeline__arcs");
    this.#svg.setAttribute("aria-hidden", "true");
    host.prepend(this.#svg);
  }

  /** Replaces what is drawn; few enough to be drawn anew in each frame of a pan. */
  show(arcs: readonly Arc[], ghosts: readonly Ghost[], changes: readonly ChangeGhost[]): void {
    if (arcs.length + ghosts.length + changes.length === 0 && this.#svg.childElementCount === 0) return;
    this.#svg.replaceChildren(
      ...[...ghosts, ...changes].flatMap(({ box, link, ...more }) => {
        const isGone = "gone" in more && more.gone;
        const outline = path(isGone ? "timeline__gone" : "timeline__ghost", box);
        return link === "" ? [outline] : [outline, path("timeline__ghost-link", link)];
      }),
      ...changes.flatMap(({ words }) => (words === null ? [] : [text(words)])),
      ...arcs.flatMap(({ event, line, head }) => {
        const bow = path("timeline__arc", line);
        bow.setAttribute("data-arc", event);
        return head === "" ? [bow] : [bow, path("timeline__arc-head", head)];
      }),
    );
  }

  destroy(): void {
    this.#svg.remove();
  }
}

function text({ text: words, x, y }: NonNullable<ChangeGhost["words"]>): SVGTextElement {
  const element = document.createElementNS(SVG, "text");
  element.classList.add("timeline__ghost-words");
  element.setAttribute("x", x.toFixed(1));
  element.setAttribute("y", y.toFixed(1));
  element.textContent = words;
  return element;
}

function path(className: string, d: string): SVGPathElement {
  const element = document.createElementNS(SVG, "path");
  element.classList.add(className);
  element.setAttribute("d", d);
  return element;
}
