import { scale } from "../select/placement.ts";
import type { CanvasAxis, VisAxis } from "./CanvasAxis.ts";
import { LeanItem } from "./leanItem.ts";
import { changeItems } from "./swiftItems.ts";
import type { ItemChanges, ItemSet } from "./swiftItems.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Whole {
  readonly initialDrawDone: boolean;
  readonly itemSet: ItemSet;
  readonly timeAxis: VisAxis;
  readonly range: { readonly start: number; readonly end: number };
  readonly props: { readonly center: Size; readonly centerContainer: Size; readonly top: Size };
  /** Measures everything, and draws it. */
  readonly _origRedraw: () => void;
  /** Asked for at each move of the window, each change of items or of an option. */
  _redraw: () => void;
  redraw: () => void;
}

export interface SwiftDrawing {
  /** Whether something waits for the next frame. */
  readonly waits: () => boolean;
  /** Has all that moves drawn in the next frame. */
  readonly wait: () => void;
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
export function drawSwiftly(timeline: unknown, axis: CanvasAxis, before: () => void): SwiftDrawing {
  const whole = timeline as Whole;
  const { itemSet } = whole;
  let frame = 0;
  let changing = false;
  let drawing = false;
  let stopped = false;
  Object.assign(itemSet.constructor.types, { range: LeanItem, background: LeanItem });
  itemSet.initialItemSetDrawn = true;
  itemSet.redraw = () => {
    const { props, range } = whole;
    const toPx = scale({ from: range.start, to: range.end }, props.center.width);
    for (const group of Object.values(itemSet.groups)) {
      group.isVisible = true;
      const height = Math.max(group.height, props.center.height, props.centerContainer.height);
      // All of them: they are those of the window and little beside it.
      for (const item of group.orderedItems.byStart) {
        if (!item.displayed) item.redraw();
        item.place({ height, toPx });
      }
    }
    // Never grows.
    return false;
  };
  whole.timeAxis._repaintLabels = () => {
    const { props, range, timeAxis } = whole;
    axis.draw(timeAxis, { from: range.start, to: range.end }, props.center.width, props.top.height);
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
    wait: () => whole._redraw(),
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
