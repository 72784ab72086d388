// What vis-timeline's own types leave out.
import type { CanvasItem } from "./canvasItem.ts";

export interface RangeEvent {
  readonly start: Date;
  readonly end: Date;
  readonly byUser: boolean;
  /** Of the pointer, where one moves the window. */
  readonly event?: unknown;
}

/** What vis-timeline keeps of one of our items; the look is ours (`template`, `className` from our own list). */
export interface VisItem {
  readonly id: string;
  readonly type: "range" | "background";
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly limitSize: false;
  readonly content: "";
  readonly item: CanvasItem;
}

/** vis-timeline's range, which its types leave out: only it takes `byUser`. */
export interface Ranged {
  readonly range: {
    setRange(
      start: Date,
      end: Date,
      options: { animation: object | false; byUser: boolean },
      callback: undefined,
      onFrame: (ease: number, isChanged: boolean, isDone: boolean) => void,
    ): void;
  };
}

/** The same range, as fingers move it. */
export interface Fingered {
  readonly range: {
    readonly start: number;
    readonly end: number;
    readonly props: { readonly touch: { allowDragging: boolean } };
    setRange(start: Date, end: Date, options: { animation: false; byUser: true; event: Event }): void;
  };
  off(event: string): void;
}

/** vis-timeline's own moves take `byUser` and a fired `rangechanged`, which its types leave out. */
export interface Emitter {
  emit(event: string, properties: unknown): void;
}

/** Draws all of it at once. */
export interface Drawable {
  _origRedraw: () => void;
}
