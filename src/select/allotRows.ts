import { aggregate } from "./aggregate.ts";
import type { LayoutRequest } from "./canvasLayout.ts";
import { countLanes } from "./lanes.ts";
import { candidates, overlaps } from "./timeIndex.ts";
import type { TimeIndex } from "./timeIndex.ts";

/** More than the rows that any lane could miss. */
const MAIN_FIRST = 10_000;

/**
 * Shares the canvas's rows among its lanes by what the window at hand needs, so that lanes keep their height while the
 * reader pans and zooms. Every lane gets one row at least, one whose events in the window need more rows two if
 * there is room; none gets more than it fills, but for one row to spare where events of it are out of the window.
 * `request.rows` gives the number of lanes; `total` is at least that. `folded`: places of lanes that get one row only.
 */
export function allotRows(
  index: TimeIndex,
  request: LayoutRequest,
  total: number,
  folded: ReadonlySet<number> = new Set(),
): number[] {
  const lanes = request.rows.length;
  const all = countLanes(request.laneOf, lanes);
  const { demand, here, main } = demands(index, { ...request, rows: request.rows.map(() => total) }, lanes);
  const rows = demand.map(() => 1);
  const missing = (lane: number): number => {
    if (folded.has(lane)) return 0;
    const has = rows[lane] ?? 1;
    const wanted = (demand[lane] ?? 1) - has;
    // A second row for the aggregates comes before anyone's third; what one row holds needs none.
    if (has < 2 && wanted > 0 && (here[lane] ?? 0) > 1) return Infinity;
    // So do rows for the main events and one for the others.
    if (wanted > 0 && has <= (main[lane] ?? 0)) return MAIN_FIRST + wanted;
    if (wanted > 0) return wanted;
    return wanted === 0 && (all[lane] ?? 0) > has ? 1 / has : 0;
  };
  for (let left = total - lanes; left > 0; left--) {
    let neediest = 0;
    for (let lane = 1; lane < lanes; lane++) if (missing(lane) > missing(neediest)) neediest = lane;
    if (missing(neediest) === 0) break;
    rows[neediest] = (rows[neediest] ?? 1) + 1;
  }
  return rows;
}

/** Rows that each lane would fill if it had all of them, and how many events it has in the window. */
function demands(
  index: TimeIndex,
  request: LayoutRequest,
  lanes: number,
): { demand: number[]; here: number[]; main: number[] } {
  const demand = Array.from({ length: lanes }, () => 1);
  const main = Array.from({ length: lanes }, () => 0);
  for (const { from, lane, lines, match, row, to } of aggregate(index, request).shown) {
    if (from >= request.window.to || to <= request.window.from) continue;
    demand[lane] = Math.max(demand[lane] ?? 1, row + lines);
    if (match.event.featured) main[lane] = Math.max(main[lane] ?? 0, row + lines);
  }
  const here = Array.from({ length: lanes }, () => 0);
  const { first, last } = candidates(index, request.window);
  for (let position = first; position < last; position++) {
    const lane = request.laneOf[position] ?? 0;
    if (overlaps(index, position, request.window)) here[lane] = (here[lane] ?? 0) + 1;
  }
  return { demand, here, main };
}
