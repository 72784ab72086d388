import { aggregate } from "./aggregate.ts";
import type { LayoutRequest } from "./canvasLayout.ts";
import type { TimeIndex } from "./timeIndex.ts";

/**
 * Shares the canvas's rows among its lanes by what the opening window needs, so that lanes keep their height while
 * the reader pans and zooms. Every lane gets one row at least, one with more events than rows two if there is room.
 * `request.rows` gives the number of lanes; `total` is at least that.
 */
export function allotRows(index: TimeIndex, request: LayoutRequest, total: number): number[] {
  const lanes = request.rows.length;
  const counts = countByLane(request.laneOf, lanes);
  const demand = demands(index, { ...request, rows: request.rows.map(() => total) }, lanes);
  const rows = demand.map(() => 1);
  const missing = (lane: number): number => {
    const has = rows[lane] ?? 1;
    // A second row for the aggregates comes before anyone's third.
    if (has < 2 && (counts[lane] ?? 0) > 1) return Infinity;
    const wanted = (demand[lane] ?? 1) - has;
    return wanted > 0 ? wanted : (counts[lane] ?? 0) > has ? 1 / has : 0;
  };
  for (let left = total - lanes; left > 0; left--) {
    let neediest = 0;
    for (let lane = 1; lane < lanes; lane++) if (missing(lane) > missing(neediest)) neediest = lane;
    if (missing(neediest) === 0) break;
    rows[neediest] = (rows[neediest] ?? 1) + 1;
  }
  return rows;
}

/** Rows that each lane would fill if it had all of them. */
function demands(index: TimeIndex, request: LayoutRequest, lanes: number): number[] {
  const demand = Array.from({ length: lanes }, () => 1);
  for (const { lane, lines, row } of aggregate(index, request).shown) {
    demand[lane] = Math.max(demand[lane] ?? 1, row + lines);
  }
  return demand;
}

function countByLane(laneOf: Uint8Array, lanes: number): number[] {
  const counts = Array.from({ length: lanes }, () => 0);
  for (const lane of laneOf) counts[lane] = (counts[lane] ?? 0) + 1;
  return counts;
}
