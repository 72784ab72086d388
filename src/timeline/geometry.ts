/** The canvas's vertical plan in pixels: a strip for eras and today's label, then one stretch a lane. */
export interface Geometry {
  /** Height of one row of marks; timeline.css knows it as `--timeline-row`. */
  readonly pitch: number;
  readonly header: number;
  readonly lanes: readonly { readonly top: number; readonly height: number; readonly firstRow: number }[];
}

export interface CanvasSize {
  readonly width: number;
  /** Without the axis. */
  readonly height: number;
  /**
   * Whether canvas and names of lanes together have less than NARROW_PX. Not the canvas alone: it is wider without
   * the names, and would go back and forth between the two.
   */
  readonly narrow: boolean;
}

/** Below this width there is no column for the names of lanes, and one lane unless lanes are asked for. */
export const NARROW_PX = 560;
const HEADER_PX = 18;
const LANE_PAD_PX = 8;
/** On narrow canvases a lane's name stands above its rows. */
const NAME_PX = 15;

/** Where a name of a lane stands inside the lane rather than beside the canvas. */
function namesInside(size: CanvasSize, lanes: number): boolean {
  return size.narrow && lanes > 1;
}

function pitch(size: CanvasSize): number {
  return size.narrow ? 24 : 25;
}

/** Rows that a lane should have on average, when lanes are many or few; more rows keep labels whole. */
const ROWS_A_LANE = { many: 1.75, few: 2.5 };
/** On narrow canvases labels run over several lines. */
const NARROW_ROWS_A_LANE = 4.2;

/** How many lanes find room, by how many rows each should have on average; at least one. */
export function mostLanes(size: CanvasSize, wanted: "many" | "few" = "few"): number {
  const name = size.narrow ? NAME_PX : 0;
  const rows = size.narrow ? NARROW_ROWS_A_LANE : ROWS_A_LANE[wanted];
  return Math.max(1, Math.floor((size.height - HEADER_PX) / (rows * pitch(size) + LANE_PAD_PX + name)));
}

/** How many rows all lanes share; at least one each. */
export function totalRows(size: CanvasSize, lanes: number): number {
  const name = namesInside(size, lanes) ? NAME_PX : 0;
  const room = size.height - HEADER_PX - lanes * (LANE_PAD_PX + name);
  return Math.max(lanes, Math.floor(room / pitch(size)));
}

/** Stretches the lanes over the whole height: what rows leave over is shared evenly, so nothing is empty at the foot. */
export function layOutLanes(size: CanvasSize, rows: readonly number[]): Geometry {
  const name = namesInside(size, rows.length) ? NAME_PX : 0;
  const row = pitch(size);
  const used = rows.reduce((sum, many) => sum + many * row + LANE_PAD_PX + name, HEADER_PX);
  const spare = rows.length === 0 ? 0 : Math.max(0, size.height - used) / rows.length;
  let top = HEADER_PX;
  const lanes = rows.map((many) => {
    const height = many * row + LANE_PAD_PX + name + spare;
    const lane = { top, height, firstRow: top + name + (LANE_PAD_PX + spare) / 2 };
    top += height;
    return lane;
  });
  return { pitch: row, header: HEADER_PX, lanes };
}

/** Two elements of one size have the same. */
export function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}
