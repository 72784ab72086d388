import { isOther } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { axisStep } from "./axisScale.ts";
import type { CanvasItem } from "./canvasItem.ts";
import type { ControllerHandlers, ControllerProps } from "./controllerProps.ts";
import type { Drawing } from "./Drawing.ts";
import { isCovered, isNear } from "./navigate.ts";
import { NextLayout } from "./NextLayout.ts";
import type { Made } from "./NextLayout.ts";
import { OutOfViewCount } from "./OutOfViewCount.ts";
import type { TimelineWidget } from "./TimelineWidget.ts";

/** What the controller knows, asked for when it is needed. */
export interface Asked {
  readonly props: () => ControllerProps;
  /** Id of the item in focus. */
  readonly active: () => string | null;
  readonly widget: () => TimelineWidget;
}

type Handlers = Pick<ControllerHandlers, "onActive" | "onOutOfView" | "onReady" | "onView">;

/** The layout on the canvas: made anew where the one before serves no more, and moved along until then. */
export class LaidOut {
  readonly #asked: Asked;
  readonly #drawing: Drawing;
  readonly #handlers: Handlers;
  readonly #next: NextLayout;
  readonly #outOfView: OutOfViewCount;
  #items: readonly CanvasItem[] = [];
  #window: TimeWindow | null = null;
  #ready = false;

  constructor(drawing: Drawing, asked: Asked, handlers: Handlers) {
    this.#asked = asked;
    this.#drawing = drawing;
    this.#handlers = handlers;
    this.#outOfView = new OutOfViewCount((counts) => handlers.onOutOfView(counts));
    this.#next = new NextLayout(
      () => this.#make(asked.widget().window),
      (made) => (made.active === asked.active() ? this.#put(made) : this.layOut()),
    );
  }

  /** In the order of time, behind what is only decoration. */
  get items(): readonly CanvasItem[] {
    return this.#items;
  }

  /** The window that it was made for; null: of another plan, or none yet. */
  get window(): TimeWindow | null {
    return this.#window;
  }

  /** The lanes have other rows. */
  forget(): void {
    this.#window = null;
  }

  layOut(window = this.#asked.widget().window): void {
    const made = this.#make(window);
    if (made !== null) this.#put(made);
  }

  /** In the frame of a move, before it is drawn. */
  moved(window: TimeWindow): void {
    this.#handlers.onView(window);
    const made = this.#next.take();
    // With another mark in focus it would be another layout.
    if (made !== null && made.active === this.#asked.active()) this.#put(made);
    if (this.#window !== null && !isNear(window, this.#window)) {
      // What the reader would miss is drawn at once; what only stands closer or farther apart, in the next frame.
      if (!isCovered(window, this.#window)) {
        this.layOut(window);
        return;
      }
      this.#next.ask();
    }
    this.#drawAround(window);
  }

  rested(window: TimeWindow): void {
    if (this.#window === null || !isOther(window, this.#window)) return;
    // It stands still: nobody waits for labels to have their last places.
    if (isCovered(window, this.#window)) this.#next.ask();
    else this.layOut(window);
  }

  destroy(): void {
    this.#next.drop();
  }

  #make(window: TimeWindow): Made | null {
    if (this.#drawing.plan === null) return null;
    const active = this.#asked.active();
    const pinned = active?.startsWith("e") === true ? [active.slice(1)] : [];
    return { window, active, items: this.#drawing.items(this.#asked.props(), window, pinned) };
  }

  #put({ active, items, window }: Made): void {
    this.#next.drop();
    this.#window = window;
    this.#items = items;
    const widget = this.#asked.widget();
    widget.setAxis(axisStep(window, this.#drawing.size.width));
    widget.show(items);
    this.#drawAround(widget.window);
    if (active !== null && !items.some(({ id }) => id === active)) this.#handlers.onActive(null);
    if (this.#ready) return;
    this.#ready = true;
    requestAnimationFrame(() => this.#handlers.onReady());
  }

  /** What follows the window in each frame. */
  #drawAround(window: TimeWindow): void {
    this.#drawing.drawOver(this.#asked.props(), this.#items, window);
    this.#outOfView.count(this.#drawing.index, window);
  }
}
