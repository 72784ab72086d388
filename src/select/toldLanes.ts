import type { CrowdLanes } from "../model/eventsFile.ts";
import { LANE_MARKS } from "../model/laneMarks.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { Lane, LaneMode, LaneTable } from "./lanes.ts";

/** A lane as a sidecar names it. */
export function markOf({ kind, id }: Lane): string {
  return kind === "rest" || kind === "joint" || kind === "other" ? LANE_MARKS[kind] : id;
}

/** A lane that a sidecar names. */
function laneOfMark(mark: string, mode: Exclude<LaneMode, "none">): Lane {
  for (const kind of ["rest", "joint", "other"] as const)
    if (mark === LANE_MARKS[kind]) return { kind, id: "" };
  return { kind: mode, id: mark };
}

/**
 * The place that each lane has among those a sidecar names.
 * @returns a lane it doesn't name stands where the other ones do; undefined: it names none such either
 */
export function lanePlaces(marks: readonly string[]): (lane: Lane) => number | undefined {
  const places = new Map(marks.map((mark, place) => [mark, place]));
  const others = places.get(LANE_MARKS.other);
  return (lane) => places.get(markOf(lane)) ?? others;
}

/**
 * The lanes that the file of the events tells of, whatever of it has been read: none comes or goes as the reader moves.
 * @param resolve the lane of an event
 */
export function toldTable(
  events: readonly TimelineEvent[],
  mode: Exclude<LaneMode, "none">,
  { marks }: CrowdLanes,
  resolve: (event: TimelineEvent) => Lane,
): LaneTable {
  const lanes = marks.map((mark) => laneOfMark(mark, mode));
  const placeOf = lanePlaces(marks);
  const laneOf = new Uint16Array(events.reduce((most, { index }) => Math.max(most, index + 1), 0));
  for (const event of events) {
    const place = placeOf(resolve(event)) ?? marks.length;
    // An event of the dataset's own, of a lane that the file does not have.
    if (place === lanes.length) lanes.push({ kind: "other", id: "" });
    laneOf[event.index] = place;
  }
  return { lanes, laneOf };
}
