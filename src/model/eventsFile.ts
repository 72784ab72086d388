import type { TimelineEvent } from "./types.ts";

/** Events that are known by number only, each entry standing for several: of all events, and of those that the filters leave. */
export interface Crowd {
  readonly all: readonly TimelineEvent[];
  readonly left: readonly TimelineEvent[];
  /** All that there are in the file. */
  readonly statuses?: ReadonlySet<string>;
}

/** Addresses as written, seen from that of the dataset. */
export interface EventsFile {
  readonly parquet: string;
  readonly sidecar: string;
}
