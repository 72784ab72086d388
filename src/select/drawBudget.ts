/** Events drawn by themselves in a window at most. */
const MOST_SHOWN = 120;
/** A part of the canvas has its own share of those, so that a crowd at one end leaves the other its labels. */
const COLUMN_PX = 128;
/** Beyond the window's edges it is enough to have something to pan to. */
const BESIDE = 0.5;
/** Where so many found no room, nothing will: they are counted together without another try. */
const CELL_PX = 64;
const MOST_FAILURES = 10;

/**
 * How many events may be tried and drawn in each part of the canvas: what a layout costs has a bound. Numbers only, in
 * typed arrays: it is asked of every event there is on the canvas.
 */
export class DrawBudget {
  readonly #width: number;
  readonly #left: number;
  readonly #lanes: number;
  readonly #perColumn: number;
  readonly #shown: Float64Array;
  readonly #failures: Uint8Array;

  /**
   * @param width of the window in pixels
   * @param margin what is laid out at either side of it, in pixels
   */
  constructor(width: number, margin: number, lanes: number) {
    this.#width = width;
    this.#lanes = lanes;
    // A cell more at either end: sums of fractions may come to a little beyond the margin.
    this.#left = Math.ceil(margin / COLUMN_PX + 1) * COLUMN_PX;
    const all = this.#left * 2 + width;
    this.#perColumn = MOST_SHOWN / Math.max(1, width / COLUMN_PX);
    this.#shown = new Float64Array(Math.ceil(all / COLUMN_PX) + 1);
    this.#failures = new Uint8Array((Math.ceil(all / CELL_PX) + 1) * lanes);
  }

  /** Is a try worth it for what starts so many pixels from the window's left edge? */
  allows(lane: number, px: number): boolean {
    const beside = px < 0 || px >= this.#width;
    const most = beside ? this.#perColumn * BESIDE : this.#perColumn;
    return (
      (this.#shown[this.#columnOf(px)] ?? 0) < most &&
      (this.#failures[this.#cellOf(lane, px)] ?? 0) < MOST_FAILURES
    );
  }

  placed(px: number): void {
    const column = this.#columnOf(px);
    this.#shown[column] = (this.#shown[column] ?? 0) + 1;
  }

  failed(lane: number, px: number): void {
    const cell = this.#cellOf(lane, px);
    this.#failures[cell] = (this.#failures[cell] ?? 0) + 1;
  }

  #columnOf(px: number): number {
    return Math.floor((px + this.#left) / COLUMN_PX);
  }

  #cellOf(lane: number, px: number): number {
    return Math.floor((px + this.#left) / CELL_PX) * this.#lanes + lane;
  }
}
