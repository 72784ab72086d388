import { memo } from "react";
import type { ReactNode } from "react";
import { figure } from "../lib/figure.ts";
import type { Dataset } from "../model/types.ts";
import { laneKey } from "../select/lanes.ts";
import type { Lane } from "../select/lanes.ts";
import { laneName } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import type { Geometry } from "./geometry.ts";
import "./LaneNames.css";

export interface LaneNamesProps {
  readonly dataset: Dataset;
  readonly lanes: readonly Lane[];
  /** Events of each lane. */
  readonly counts: readonly number[];
  /** They are estimates. */
  readonly about: boolean;
  readonly geometry: Geometry;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
  readonly tongue: Tongue;
}

/** A line of a name, and what a lane needs besides. */
const LINE_PX = 15;
const ROOM_PX = { roomy: 8, short: 4 };

/**
 * The names beside the canvas, or above each lane where it is narrow, with how many events stand in each; none
 * where there are no lanes. Pressed, a lane is folded into one row and leaves its room to the others.
 */
export const LaneNames = memo(function LaneNames(props: LaneNamesProps): ReactNode {
  const { about, dataset, counts, folded, geometry, lanes, onFold, tongue } = props;
  const text = tongue.words.timeline;
  const [only] = lanes;
  if (only === undefined || only.kind === "all") return null;
  const toggle = (key: string): void => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    onFold(next);
  };
  return (
    <div
      aria-label={text.lanes}
      className={lanes.length === 1 ? "timeline__lanes timeline__lanes--only" : "timeline__lanes"}
      role="group"
    >
      {lanes.map((lane, place) => {
        const stretch = geometry.lanes[place];
        if (stretch === undefined) return null;
        const key = laneKey(lane);
        const name = laneName(lane, dataset, tongue);
        const count = counts[place] ?? 0;
        const isShort = stretch.height < 2 * LINE_PX + ROOM_PX.roomy;
        const room = stretch.height - (isShort ? ROOM_PX.short : ROOM_PX.roomy);
        const lines = Math.min(3, Math.max(1, Math.floor(room / LINE_PX)));
        return (
          <div
            className={isShort ? "timeline__lane timeline__lane--short" : "timeline__lane"}
            key={key}
            style={{ insetBlockStart: stretch.top, blockSize: stretch.height }}
          >
            <button
              // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- of every role since ARIA 1.3; the title has the name too
              aria-description={folded.has(key) ? text.unfold : text.fold}
              aria-expanded={!folded.has(key)}
              aria-label={text.lane(name, count, about)}
              className="timeline__lane-name"
              onClick={() => toggle(key)}
              title={`${name}: ${folded.has(key) ? text.unfold : text.fold}`}
              type="button"
            >
              <span aria-hidden="true" className="timeline__lane-sign">
                {folded.has(key) ? "▸" : "▾"}
              </span>
              <bdi className={`timeline__lane-text timeline__lane-text--${lines}`}>{name}</bdi>{" "}
              <span className="timeline__lane-count">{`${about ? "≈\u00a0" : ""}${figure(count, tongue.lang)}`}</span>
            </button>
          </div>
        );
      })}
    </div>
  );
});
