import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasItem } from "./canvasItem.ts";

export interface Made {
  readonly window: TimeWindow;
  /** What was in focus, and so was drawn by itself. */
  readonly active: string | null;
  readonly items: readonly CanvasItem[];
}

/**
 * A layout that is worked out between two frames and drawn in the second: to find out what stands where and to write it
 * into the page are about half a frame each. Meanwhile the layout before is moved along, as after any smaller step.
 */
export class NextLayout {
  readonly #make: () => Made | null;
  readonly #put: (made: Made) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #frame = 0;
  #made: Made | null = null;

  constructor(make: () => Made | null, put: (made: Made) => void) {
    this.#make = make;
    this.#put = put;
  }

  /** Has it worked out after this frame, unless that was asked for already. */
  ask(): void {
    if (this.#made !== null) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#made = this.#make();
      this.#frame = requestAnimationFrame(() => {
        const made = this.take();
        if (made !== null) this.#put(made);
      });
    });
  }

  /** What was worked out, for a frame that is drawn now; null: nothing. */
  take(): Made | null {
    const made = this.#made;
    if (made !== null) cancelAnimationFrame(this.#frame);
    this.#made = null;
    return made;
  }

  /** Another layout has taken its place. */
  drop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.take();
  }
}
