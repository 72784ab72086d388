import type { CivilMs, Dataset, TimelineEvent } from "../model/types.ts";
import type { Match } from "../select/filterEvents.ts";
import { eventIndex } from "../select/eventIndex.ts";
import { orderOf, placesIn, rankEvents } from "../select/importance.ts";
import { countLanes, laneTable } from "../select/lanes.ts";
import type { Lane, LaneMode, LaneTable } from "../select/lanes.ts";
import { extent, timeIndex } from "../select/timeIndex.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** vis-timeline throws on dates at the limit of a JS Date; a little less is far enough. */
const FARTHEST_MS = 8.6e15;
/** The closest and the widest look. */
export const ZOOM_MIN_MS = HOUR_MS;

/** Everything the canvas needs to know of the matches, made once for each filter result. */
export interface CanvasModel {
  readonly index: TimeIndex;
  /** Positions, the most important first. */
  readonly order: Uint32Array;
  readonly placeOf: Uint32Array;
  /** The lanes that are drawn, in order; at least one. */
  readonly lanes: readonly Lane[];
  /** Lane by position. */
  readonly laneOf: Uint8Array;
}

/** `mostLanes`: the last of them takes the events of all lanes for which there is no room. */
export function canvasModel(
  dataset: Dataset,
  matches: readonly Match[],
  mode: LaneMode,
  mostLanes: number,
): CanvasModel {
  const told = dataset.crowd?.lanes?.get(mode);
  const heaps = told?.left();
  const index = timeIndex(withCrowd(matches, heaps === undefined ? dataset.crowd?.left : [...heaps.keys()]));
  const table = laneTable(dataset, mode);
  const used = new Uint8Array(table.lanes.length);
  const { files } = index;
  const laneAt = new Uint16Array(files.length);
  for (let position = 0; position < files.length; position++)
    laneAt[position] = table.laneOf[files[position] ?? 0] ?? 0;
  if (index.heaps !== null)
    for (const [position, { event }] of index.matches.entries())
      if (event.stands !== undefined) laneAt[position] = heaps?.get(event) ?? 0;
  for (let position = 0; position < laneAt.length; position++) used[laneAt[position] ?? 0] = 1;
  const present = [...used.keys()].filter((lane) => used[lane] === 1);
  const own = present.length > mostLanes ? largest(table, present, mostLanes - 1, told?.counts) : present;
  // Lanes without one of their own share the last.
  const place = new Uint8Array(table.lanes.length).fill(own.length);
  for (const [at, lane] of own.entries()) place[lane] = at;
  const lanes = own.map((lane): Lane => table.lanes[lane] ?? { kind: "all", id: "" });
  if (present.length > own.length) lanes.push({ kind: own.length === 0 ? "all" : "other", id: "" });
  if (lanes.length === 0) lanes.push({ kind: "all", id: "" });
  const laneOf = new Uint8Array(laneAt.length);
  for (let position = 0; position < laneAt.length; position++)
    laneOf[position] = place[laneAt[position] ?? 0] ?? own.length;
  const order = orderOf(index, rankEvents(dataset));
  return { index, order, placeOf: placesIn(order), lanes, laneOf };
}

/** How many events the canvas can show, those known by number among them. */
export function datedIn(matches: readonly Match[], { crowd }: Dataset): number {
  const heaps = crowd?.left.reduce((sum, { stands = 0 }) => sum + stands, 0) ?? 0;
  return timeIndex(matches).matches.length + heaps;
}

/** Beside the events those that are known by number only. */
function withCrowd(matches: readonly Match[], crowd: readonly TimelineEvent[] = []): readonly Match[] {
  if (crowd.length === 0) return matches;
  return [...matches, ...crowd.map((event): Match => ({ event, certainty: "certain" }))];
}

/** The lanes with most events of the whole dataset, in their own order: a filter does not change which they are. */
function largest(
  { laneOf, lanes }: LaneTable,
  present: readonly number[],
  most: number,
  counts: readonly number[] = countLanes(laneOf, lanes.length),
): number[] {
  return present
    .filter((lane) => lanes[lane]?.kind !== "other")
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, most)
    .toSorted((a, b) => a - b);
}

/** The window the timeline opens with: what the dataset asks for, else everything in it. */
export function openingWindow(dataset: Dataset, all: TimeIndex, now: CivilMs): TimeWindow {
  const { opening } = dataset;
  if (opening !== null) {
    const asked = { from: opening.from.startMin, to: opening.to.endMax };
    if (Number.isFinite(asked.from) && Number.isFinite(asked.to) && asked.from < asked.to) return asked;
  }
  return fitWindow(all, now);
}

/** A window in which all events stand with some room; around today when there is none. */
export function fitWindow(index: TimeIndex, now: CivilMs): TimeWindow {
  const { from, to } = extent(index) ?? { from: now - 15 * DAY_MS, to: now + 15 * DAY_MS };
  // Everything on one day still wants days about it, or the axis says nothing.
  const room = Math.max((to - from) * 0.06, to - from <= 2 * DAY_MS ? 2 * DAY_MS : HOUR_MS);
  return clampWindow({ from: from - room, to: to + room * 1.5 });
}

/** What a dataset's time is to the canvas. */
export interface TimeRange {
  /** All dated events, unfiltered. */
  readonly all: TimeIndex;
  readonly opening: TimeWindow;
  readonly limits: TimeWindow;
}

/** `home`: a window that the timeline is to open with in the place of the dataset's own. */
export function timeRange(dataset: Dataset, now: CivilMs, home: TimeWindow | null = null): TimeRange {
  const all = timeIndex(withCrowd(eventIndex(dataset).certain, dataset.crowd?.all));
  const opening = home ?? openingWindow(dataset, all, now);
  return { all, opening, limits: panLimits(all, opening, now) };
}

/** How far the reader can pan: beyond everything there is to see by half of it. */
function panLimits(all: TimeIndex, opening: TimeWindow, now: CivilMs): TimeWindow {
  const covered = extent(all) ?? opening;
  const from = Math.min(covered.from, opening.from, now);
  const to = Math.max(covered.to, opening.to, now);
  const room = Math.max((to - from) / 2, 30 * DAY_MS);
  return clampWindow({ from: from - room, to: to + room });
}

/** Inside what a date can say and at least an hour long. */
export function clampWindow(window: TimeWindow): TimeWindow {
  const from = Math.min(Math.max(window.from, -FARTHEST_MS), FARTHEST_MS - ZOOM_MIN_MS);
  const to = Math.min(Math.max(window.to, from + ZOOM_MIN_MS), FARTHEST_MS);
  return { from, to };
}
