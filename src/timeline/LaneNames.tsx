import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import type { Lane } from "../select/lanes.ts";
import { laneName } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import type { Geometry } from "./geometry.ts";

export interface LaneNamesProps {
  readonly dataset: Dataset;
  readonly lanes: readonly Lane[];
  readonly geometry: Geometry;
  readonly tongue: Tongue;
}

/** The names beside the canvas, or above each lane where it is narrow; none for a single lane. */
export function LaneNames({ dataset, geometry, lanes, tongue }: LaneNamesProps): ReactNode {
  if (lanes.length < 2) return null;
  return lanes.map((lane, place) => {
    const stretch = geometry.lanes[place];
    if (stretch === undefined) return null;
    return (
      <div
        className="timeline__lane"
        key={`${lane.kind} ${lane.id}`}
        style={{ insetBlockStart: stretch.top, blockSize: stretch.height }}
      >
        <bdi className="timeline__lane-name">
          {lane.kind === "all" ? "" : laneName(lane, dataset, tongue)}
        </bdi>
      </div>
    );
  });
}
