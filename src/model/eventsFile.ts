import type { TimelineEvent } from "./types.ts";

/** Events that are known by number only, each entry standing for several: of all events, and of those that the filters leave. */
export interface Crowd {
  readonly all: readonly TimelineEvent[];
  readonly left: readonly TimelineEvent[];
  /** All that there are in the file. */
  readonly statuses?: ReadonlySet<string>;
  /** By kind of lanes, of which the file tells how many stand in each. */
  readonly lanes?: ReadonlyMap<string, CrowdLanes>;
}

/** The same events in lanes. */
export interface CrowdLanes {
  /** As the sidecar names them (`sidecarLanes.ts`), in the order in which they are drawn. */
  readonly marks: readonly string[];
  /** Events of the whole file in each. */
  readonly counts: readonly number[];
  /** What the filters leave: of each entry the place of its lane. Worked out when it is asked for. */
  readonly left: () => ReadonlyMap<TimelineEvent, number>;
}

/** Addresses as written, seen from that of the dataset. */
export interface EventsFile {
  readonly parquet: string;
  readonly sidecar: string;
}
