import { DAY_MS } from "../model/calendar.ts";
import type { LayoutRequest } from "./canvasLayout.ts";
import { gridOf } from "./drawBudget.ts";
import type { Grid } from "./drawBudget.ts";
import { candidates, overlaps } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** What there is on the canvas at a window, worked out once for all attempts at a layout. */
export interface Overlap {
  /** The positions that overlap the drawn stretch, by start. */
  readonly there: Uint32Array;
  /** The same, the most important first. */
  readonly ranked: Uint32Array;
  /**
   * By position, for those alone: where an event is counted: its start (the middle of what lasts a day or less, where its
   * mark stands), or the window's edge when that is before and it reaches into the window. Valid until the next overlap
   * of the same index is asked for.
   */
  readonly startOf: Float64Array;
  /** By position, for those alone and as long: the cell of the grid in which that is. */
  readonly cellOf: Uint16Array;
  readonly grid: Grid;
  /** How many there are in each cell, and in each lane. */
  readonly perCell: Uint32Array;
  readonly perLane: Uint32Array;
}

/** Memory by index: new arrays for each step of a pan would have to be cleared each time. */
const memory = new WeakMap<TimeIndex, Pick<Overlap, "startOf" | "cellOf">>();

/** Linear in the number of events that may overlap; numbers only. */
export function overlapOf(
  index: TimeIndex,
  { laneOf, order, placeOf, rows, width, window }: LayoutRequest,
  drawn: TimeWindow,
): Overlap {
  const { first, last } = candidates(index, drawn);
  const { starts: begins, ends } = index;
  const lanes = rows.length;
  const perMs = width / (window.to - window.from);
  const grid = gridOf(width, (window.from - drawn.from) * perMs, lanes);
  const { cellPx, left } = grid;
  const perCell = new Uint32Array(grid.cells);
  const { cellOf, startOf } = memory.get(index) ?? {
    startOf: new Float64Array(begins.length),
    cellOf: new Uint16Array(begins.length),
  };
  memory.set(index, { cellOf, startOf });
  const found = new Uint32Array(last - first);
  /** By itself, since every event near the window comes by here: what is long is made fast late, and at a high price. */
  const findAll = (): number => {
    let many = 0;
    for (let position = first; position < last; position++) {
      const end = ends[position] ?? -Infinity;
      if (end <= drawn.from) continue;
      const from = end > window.from ? window.from : drawn.from;
      const begin = begins[position] ?? -Infinity;
      const at = end - begin <= DAY_MS ? (begin + end) / 2 : begin;
      const start = at > from ? at : from;
      startOf[position] = start;
      const px = (start - window.from) * perMs;
      const cell = Math.floor((px + left) / cellPx) * lanes + (laneOf[position] ?? 0);
      cellOf[position] = cell;
      perCell[cell] = (perCell[cell] ?? 0) + 1;
      found[many++] = position;
    }
    return many;
  };
  const there = found.subarray(0, findAll());
  const perLane = new Uint32Array(lanes);
  for (const [cell, count] of perCell.entries()) perLane[cell % lanes] = (perLane[cell % lanes] ?? 0) + count;
  return { there, ranked: byImportance(there, order, placeOf), startOf, cellOf, grid, perCell, perLane };
}

function byImportance(there: Uint32Array, order: Uint32Array, placeOf: Uint32Array): Uint32Array {
  if (there.length === order.length) return order;
  const ranked = new Uint32Array(there.length);
  if (there.length < order.length / 8) {
    // Few of many: sort those by their place in the order instead of going through all.
    for (let at = 0; at < there.length; at++) ranked[at] = placeOf[there[at] ?? 0] ?? 0;
    ranked.sort();
    for (let at = 0; at < ranked.length; at++) ranked[at] = order[ranked[at] ?? 0] ?? 0;
    return ranked;
  }
  const isThere = new Uint8Array(order.length);
  for (let at = 0; at < there.length; at++) isThere[there[at] ?? 0] = 1;
  let many = 0;
  for (let place = 0; place < order.length; place++) {
    const position = order[place] ?? 0;
    if (isThere[position] === 1) ranked[many++] = position;
  }
  return ranked;
}

const places = new WeakMap<TimeIndex, Map<string, number>>();

/** Where events stand that overlap a stretch, by start. An event is looked for once as long as the index lives. */
export function positionsOf(index: TimeIndex, ids: ReadonlySet<string>, stretch: TimeWindow): number[] {
  if (ids.size === 0) return [];
  const known = places.get(index) ?? new Map<string, number>();
  places.set(index, known);
  if ([...ids].some((id) => !known.has(id))) {
    for (const id of ids) known.set(id, -1);
    for (const [position, { event }] of index.matches.entries())
      if (ids.has(event.id)) known.set(event.id, position);
  }
  return [...ids]
    .map((id) => known.get(id) ?? -1)
    .filter((position) => position >= 0 && overlaps(index, position, stretch))
    .sort((a, b) => a - b);
}
