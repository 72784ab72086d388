import { PILL_PX } from "../select/pills.ts";
import { MARK_PX } from "../select/placement.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { drawItem, emptyItem } from "./drawItem.ts";
import type { VisItem } from "./visTypes.ts";

interface Group {
  readonly items: Record<string, LeanItem>;
  readonly dom: { readonly background: HTMLElement; readonly foreground: HTMLElement };
}

/** Where items stand in one frame. */
export interface Placing {
  /** Pixels from the canvas's left edge. */
  readonly toPx: (ms: number) => number;
  /** Of what lies behind the marks. */
  readonly height: number;
}

/**
 * One item as vis-timeline keeps it, in the place of its own class for ranges, which copies all options (with every
 * language) for each item, has two elements more, and measures what it has written. This one writes what differs, and
 * what only moves is moved by a transform, for which nothing has to be laid out.
 */
export class LeanItem {
  // What vis-timeline asks for and sets.
  id: string | null = null;
  parent: Group | null = null;
  data: VisItem;
  displayed = false;
  groupShowing = true;
  selected = false;
  readonly #drawn = emptyItem();
  #content: HTMLElement | null = null;
  #edge = 0;
  #classes = "";
  #transform = "";
  #width = "";
  #height = "";

  constructor(data: VisItem) {
    this.data = data;
  }

  /** All items are drawn: there are those of the window, and little beside it. */
  isVisible(): boolean {
    return true;
  }

  setParent(parent: Group | null): void {
    this.parent = parent;
  }

  show(): void {
    this.redraw();
  }

  /** All are put in their places together. */
  repositionX(): void {}

  setData(data: VisItem): void {
    this.data = data;
    if (this.displayed) this.redraw();
  }

  redraw(): void {
    const { className, item, type } = this.data;
    const { box } = this.#drawn;
    if (this.#drawn.item !== item) drawItem(item, this.#drawn);
    const classes = `vis-item vis-${type} ${className}`;
    if (this.#classes !== classes) box.className = this.#classes = classes;
    if (this.displayed || this.parent === null) return;
    const { background, foreground } = this.parent.dom;
    (type === "background" ? background : foreground).append(box);
    this.displayed = true;
  }

  hide(): void {
    this.#drawn.box.remove();
    this.displayed = false;
  }

  /** Moves it to where it is in this frame. */
  place({ height, toPx }: Placing): void {
    const { end, item, start, type } = this.data;
    const { style } = this.#drawn.box;
    const left = toPx(start);
    const right = toPx(end);
    const wide = widthOf(item, right - left);
    const x = item.steady || item.kind === "aggregate" ? (left + right - wide) / 2 : left;
    const transform = `translate(${round(x)}px, ${item.top}px)`;
    if (this.#transform !== transform) style.transform = this.#transform = transform;
    const width = `${round(wide)}px`;
    if (this.#width !== width) style.inlineSize = this.#width = width;
    const tall = type === "background" ? `${height}px` : "";
    if (this.#height !== tall) style.blockSize = this.#height = tall;
    this.#keepInSight(item, right > 0 ? Math.max(-left, 0) : 0);
  }

  /** The label of a bar or an era that began before the window stands at its edge. */
  #keepInSight({ classes, kind }: CanvasItem, px: number): void {
    const { content } = this.#drawn;
    const moves = kind === "event" ? classes.includes("timeline-item--label-inside") : kind !== "aggregate";
    const edge = moves ? Math.round(px) : 0;
    if (content === null || (content === this.#content && edge === this.#edge)) return;
    content.style.transform = edge === 0 ? "" : `translateX(${edge}px)`;
    [this.#content, this.#edge] = [content, edge];
  }
}

/** A dot, or a pill, is as wide at every zoom: it is moved, and not laid out. */
function widthOf({ kind, steady }: CanvasItem, px: number): number {
  if (kind === "aggregate") return PILL_PX;
  return Math.max(px, steady ? MARK_PX : 1);
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
