import { changeItems, drawItemsSwiftly } from "./swiftItems.ts";
import type { ItemChanges, ItemSet } from "./swiftItems.ts";

/** What vis-timeline draws with, which its types leave out. */
interface Whole {
  readonly initialDrawDone: boolean;
  readonly itemSet: ItemSet;
  readonly timeAxis: { readonly _repaintLabels: () => void };
  /** Measures everything, and draws it. */
  readonly _origRedraw: () => void;
  /** Asked for at each move of the window, each change of items or of an option. */
  _redraw: () => void;
  redraw: () => void;
}

export interface SwiftDrawing {
  /** Whether something waits for the next frame. */
  readonly waits: () => boolean;
  /** Draws now what waits. */
  readonly flush: () => void;
  /** Changes items: they are drawn at once, and nothing else. */
  readonly change: (items: ItemChanges) => void;
  readonly stop: () => void;
}

/**
 * Lets vis-timeline draw without measuring. It asks the page for the sizes of each item that it has just changed, and of
 * the whole several times a frame, to stack items and to grow with them: a layout of the page for each, a second in
 * one go when a hundred change. Our rows and our height are known before, so that it only needs to write; only a new
 * size (`redraw`) is measured. It would also draw items in the frame after the one in which they came.
 * @param timeline a `Timeline` that doesn't stack, with a `template`
 * @param before what has to be done before a move is drawn, in the same frame: which items there are
 */
export function drawSwiftly(timeline: unknown, before: () => void): SwiftDrawing {
  const whole = timeline as Whole;
  const { itemSet } = whole;
  let frame = 0;
  let changing = false;
  let drawing = false;
  let stopped = false;
  drawItemsSwiftly(itemSet);
  itemSet.initialItemSetDrawn = true;
  itemSet.redraw = () => {
    for (const group of Object.values(itemSet.groups)) {
      group.isVisible = true;
      // All of them: they are those of the window and little beside it.
      group.visibleItems = group.orderedItems.byStart;
      for (const item of group.visibleItems) {
        if (!item.displayed) item.redraw();
        item.top = 0;
        item.repositionX();
        item.repositionY();
      }
    }
    // Never grows.
    return false;
  };
  const draw = (): void => {
    drawing = true;
    before();
    drawing = false;
    frame = 0;
    whole.timeAxis._repaintLabels();
    itemSet.redraw();
  };
  const first = whole._redraw;
  whole._redraw = () => {
    if (!whole.initialDrawDone) first();
    else if (!changing && !stopped && frame === 0) frame = requestAnimationFrame(draw);
  };
  whole.redraw = () => {
    if (whole.initialDrawDone) whole._origRedraw();
    else first();
  };
  return {
    waits: () => frame !== 0,
    flush: () => {
      if (frame === 0) return;
      cancelAnimationFrame(frame);
      draw();
    },
    change: (items) => {
      changing = whole.initialDrawDone;
      changeItems(itemSet, items);
      if (changing && !drawing) itemSet.redraw();
      changing = false;
    },
    stop: () => {
      // What is taken apart asks to be drawn once more.
      stopped = true;
      cancelAnimationFrame(frame);
    },
  };
}
