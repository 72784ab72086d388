import { countOutOfView } from "../select/outOfView.ts";
import type { OutOfView } from "../select/outOfView.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";

/** Tells how many events are out of view whenever that changes. */
export class OutOfViewCount {
  readonly #tell: (counts: OutOfView) => void;
  #last: OutOfView = { earlier: 0, later: 0 };

  constructor(tell: (counts: OutOfView) => void) {
    this.#tell = tell;
  }

  count(index: TimeIndex | undefined, window: TimeWindow): void {
    if (index === undefined) return;
    const { earlier, later } = this.#last;
    this.#last = countOutOfView(index, window);
    if (this.#last.earlier !== earlier || this.#last.later !== later) this.#tell(this.#last);
  }
}
