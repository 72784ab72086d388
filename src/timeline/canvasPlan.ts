import type { CivilMs, Dataset } from "../model/types.ts";
import { allotRows } from "../select/allotRows.ts";
import type { LayoutRequest } from "../select/canvasLayout.ts";
import type { Match } from "../select/filterEvents.ts";
import { countLanes, drawnMode, laneKey } from "../select/lanes.ts";
import type { LaneMode } from "../select/lanes.ts";
import { candidates } from "../select/timeIndex.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import { canvasModel, fitWindow } from "./canvasModel.ts";
import type { CanvasModel } from "./canvasModel.ts";
import type { Planned } from "./controllerProps.ts";
import { layOutLanes, mostLanes, totalRows } from "./geometry.ts";
import type { CanvasSize, Geometry } from "./geometry.ts";

/** What stays while the reader pans and zooms: lanes, their rows and where they stand. */
export interface CanvasPlan {
  readonly model: CanvasModel;
  readonly mode: LaneMode;
  readonly rows: readonly number[];
  readonly geometry: Geometry;
}

/** How wide labels are. */
export type Measure = Pick<LayoutRequest, "labelPx" | "widestLabel" | "wrappedPx">;

type Sorted = Pick<CanvasPlan, "mode" | "model"> & { readonly dataset: Dataset; readonly most: number };

const lastSorted = new WeakMap<readonly Match[], Sorted>();

/** Which lanes there are, and what is in each. Remembered for a list of matches: it is a good part of a plan's work. */
export function sortIntoLanes(
  dataset: Dataset,
  matches: readonly Match[],
  lanes: LaneMode | null,
  size: CanvasSize,
): Pick<CanvasPlan, "mode" | "model"> {
  const mode = drawnMode(dataset, lanes ?? (size.narrow ? "none" : "state"));
  const most = mostLanes(size, mode === "state" ? "few" : "many");
  const last = lastSorted.get(matches);
  if (last?.dataset === dataset && last.mode === mode && last.most === most) return last;
  const sorted = { dataset, mode, most, model: canvasModel(dataset, matches, mode, most) };
  lastSorted.set(matches, sorted);
  return sorted;
}

/**
 * `window`: the one that the rows are to serve. `lanes` null: by state, and all in one lane where the canvas is narrow.
 * `was`: the plan before, of the same events: where the canvas changed in width alone, lanes keep their rows, so that
 * nothing moves up or down because a panel opened beside it.
 */
export function planCanvas(
  dataset: Dataset,
  matches: readonly Match[],
  lanes: LaneMode | null,
  size: CanvasSize,
  window: TimeWindow,
  now: CivilMs,
  measure: Measure,
  folded: ReadonlySet<string> = new Set(),
  was: CanvasPlan | null = null,
): CanvasPlan {
  const { mode, model } = sortIntoLanes(dataset, matches, lanes, size);
  const { first, last } = candidates(model.index, window);
  const request: LayoutRequest = {
    ...model,
    ...measure,
    window: first < last ? window : fitWindow(model.index, now),
    width: size.width,
    rows: model.lanes.map(() => 1),
    pinned: new Set(),
    before: new Map(),
  };
  const places = [...model.lanes.keys()].filter((place) => isFolded(model, place, folded));
  const total = totalRows(size, model.lanes.length);
  const kept = was?.mode === mode && was.rows.length === model.lanes.length ? was.rows : null;
  const rows = kept ?? allotRows(model.index, request, total, new Set(places));
  return { model, mode, rows, geometry: layOutLanes(size, rows) };
}

function isFolded({ lanes }: CanvasModel, place: number, folded: ReadonlySet<string>): boolean {
  const lane = lanes[place];
  return lane !== undefined && folded.has(laneKey(lane));
}

/** What the parts around the canvas are told of a plan. */
export function planned({ crowd }: Dataset, plan: CanvasPlan, all: TimeIndex, opening: TimeWindow): Planned {
  const { geometry, mode, model } = plan;
  const { index } = model;
  const counts = countLanes(model.laneOf, model.lanes.length, index.heaps?.stands);
  const about = index.heaps !== null && crowd?.left !== crowd?.all;
  return { lanes: model.lanes, counts, about, mode, geometry, all, shown: model.index, opening };
}
