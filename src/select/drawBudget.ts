/** Events drawn by themselves in a window at most. */
const MOST_SHOWN = 120;
/** Beyond the window's edges it is enough to have something to pan to. */
const BESIDE = 0.5;
/** Where so many found no room, nothing will: they are counted together without another try. */
const CELL_PX = 64;
const MOST_FAILURES = 10;
/** A part of the canvas has its own share of what is drawn, so that a crowd at one end leaves the other its labels. */
const COLUMN_CELLS = 2;

/** The canvas and its margins in cells of one lane each. */
export interface Grid {
  /** Pixels from the first cell to the window's left edge. */
  readonly left: number;
  readonly cellPx: number;
  readonly width: number;
  readonly lanes: number;
  readonly cells: number;
}

/**
 * @param width of the window in pixels
 * @param margin what is laid out at either side of it, in pixels
 */
export function gridOf(width: number, margin: number, lanes: number): Grid {
  const column = CELL_PX * COLUMN_CELLS;
  // A column more at either end: sums of fractions may come to a little beyond the margin.
  const left = Math.ceil(margin / column + 1) * column;
  return {
    left,
    cellPx: CELL_PX,
    width,
    lanes,
    cells: Math.ceil((left * 2 + width) / column) * COLUMN_CELLS * lanes,
  };
}

/** How many events may be tried and drawn in each part of the canvas: what a layout costs has a bound. */
export class DrawBudget {
  /** 1: a try is not worth it in this cell. Asked of every event there is on the canvas. */
  readonly closed: Uint8Array;
  readonly #lanes: number;
  readonly #most: Float64Array;
  readonly #shown: Uint16Array;
  readonly #failures: Uint8Array;
  readonly #waiting: Uint32Array;
  #open: number;

  /** @param perCell how many events there are in each cell */
  constructor({ cells, lanes, left, width }: Grid, perCell: Uint32Array) {
    this.closed = new Uint8Array(cells);
    this.#lanes = lanes;
    this.#failures = new Uint8Array(cells);
    this.#shown = new Uint16Array(cells / lanes / COLUMN_CELLS);
    const most = MOST_SHOWN / Math.max(1, width / (CELL_PX * COLUMN_CELLS));
    this.#most = Float64Array.from(this.#shown, (_, column) => {
      const px = column * CELL_PX * COLUMN_CELLS - left;
      return px < 0 || px >= width ? most * BESIDE : most;
    });
    this.#waiting = perCell;
    this.#open = perCell.reduce((sum, count) => sum + count, 0);
  }

  /** No event is left for which a try is worth it. */
  get over(): boolean {
    return this.#open <= 0;
  }

  placed(cell: number): void {
    const column = Math.floor(cell / this.#lanes / COLUMN_CELLS);
    const shown = (this.#shown[column] ?? 0) + 1;
    this.#shown[column] = shown;
    if (shown < (this.#most[column] ?? 0)) return;
    const size = this.#lanes * COLUMN_CELLS;
    for (let each = column * size; each < (column + 1) * size; each++) this.#close(each);
  }

  failed(cell: number): void {
    const failures = (this.#failures[cell] ?? 0) + 1;
    this.#failures[cell] = failures;
    if (failures >= MOST_FAILURES) this.#close(cell);
  }

  #close(cell: number): void {
    if (this.closed[cell] === 1) return;
    this.closed[cell] = 1;
    this.#open -= this.#waiting[cell] ?? 0;
  }
}
