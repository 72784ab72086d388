import type { Dataset } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import { drawnMode } from "../select/lanes.ts";
import type { DrawingLanes } from "../formats/svgLanes.ts";
import { canvasModel } from "../timeline/canvasModel.ts";
import { laneName } from "../timeline/eventWords.ts";
import type { Tongue } from "../timeline/eventWords.ts";
import type { ViewState } from "../view/viewState.ts";

/** A page of paper has room for so many. */
const MOST = 9;
/** Rows of a lane with the room about them, on average. */
const LANE_PX = 72;
/** Axis, legend and margins. */
const AROUND_PX = 90;

/**
 * The lanes of a picture: those of the wide canvas, whatever the width of the reader's own. Undefined where everything
 * stands in one.
 * @param matches what stands in the picture: nobody can move it, so that a lane of what lies outside would be empty
 */
export function pictureLanes(
  dataset: Dataset,
  matches: readonly Match[],
  view: Pick<ViewState, "lanes">,
  tongue: Tongue,
): DrawingLanes | undefined {
  // Those that are known by number only stand in no picture.
  const { crowd: _, ...own } = dataset;
  const { laneOf, lanes } = canvasModel(own, matches, drawnMode(dataset, view.lanes ?? "state"), MOST);
  if (lanes[0]?.kind === "all") return undefined;
  return { names: lanes.map((lane) => laneName(lane, dataset, tongue)), laneOf };
}

/** A picture's height in px: `empty` and `event` for each of its events, up to `most`; with lanes up to `lanes`. */
export interface PictureHeight {
  readonly empty: number;
  readonly event: number;
  readonly most: number;
  readonly lanes: number;
}

/** The lanes of a drawing, as it asks for them, and its height: lanes may ask for more than the events do. */
export function lanesAndHeight(
  lanes: DrawingLanes | undefined,
  events: number,
  { empty, event, most, lanes: mostLanes }: PictureHeight,
): { readonly lanes?: DrawingLanes; readonly height: number } {
  const height = Math.min(most, empty + events * event);
  if (lanes === undefined) return { height };
  return { lanes, height: Math.max(height, Math.min(mostLanes, AROUND_PX + lanes.names.length * LANE_PX)) };
}
