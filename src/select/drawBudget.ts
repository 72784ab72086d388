/** Events drawn by themselves in a window at most. */
const MOST_SHOWN = 120;
/** A part of the canvas has its own share of those, so that a crowd at one end leaves the other its labels. */
const COLUMN_PX = 128;
/** Beyond the window's edges it is enough to have something to pan to. */
const BESIDE = 0.5;
/** Where so many found no room, nothing will: they are counted together without another try. */
const CELL_PX = 64;
const MOST_FAILURES = 10;

/** How many events may be tried and drawn in each part of the canvas: what a layout costs has a bound. */
export class DrawBudget {
  readonly #width: number;
  readonly #perColumn: number;
  readonly #shown = new Map<number, number>();
  readonly #failures = new Map<number, number>();

  /** @param width of the window in pixels */
  constructor(width: number) {
    this.#width = width;
    this.#perColumn = MOST_SHOWN / Math.max(1, width / COLUMN_PX);
  }

  /** Is a try worth it for what starts so many pixels from the window's left edge? */
  allows(lane: number, px: number): boolean {
    const beside = px < 0 || px >= this.#width;
    const most = beside ? this.#perColumn * BESIDE : this.#perColumn;
    return (
      (this.#shown.get(columnOf(px)) ?? 0) < most &&
      (this.#failures.get(cellOf(lane, px)) ?? 0) < MOST_FAILURES
    );
  }

  placed(px: number): void {
    const column = columnOf(px);
    this.#shown.set(column, (this.#shown.get(column) ?? 0) + 1);
  }

  failed(lane: number, px: number): void {
    const cell = cellOf(lane, px);
    this.#failures.set(cell, (this.#failures.get(cell) ?? 0) + 1);
  }
}

function columnOf(px: number): number {
  return Math.floor(px / COLUMN_PX);
}

/** Lanes are few and so are cells: one number tells both. */
function cellOf(lane: number, px: number): number {
  return Math.floor(px / CELL_PX) * 1_000 + lane;
}
