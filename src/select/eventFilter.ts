import type { Status, TimelineEvent } from "../model/types.ts";

/** The fields of the view that choose events. Empty lists and nulls choose all. */
export interface EventFilter {
  /** Actor ids; an id that the dataset lacks matches nothing. */
  readonly actor: readonly string[];
  readonly topic: readonly string[];
  readonly status: readonly Status[];
  /** `all`: every named actor takes part. */
  readonly match: "any" | "all";
  /** EDTF. The range runs from the earliest start of `from` to the latest end of `to`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only events certainly in the range. */
  readonly certain: boolean;
}

/** Every event: the filter with nothing set. As a patch it clears all filters of a view. */
export const NO_FILTERS: EventFilter = {
  actor: [],
  topic: [],
  status: [],
  match: "any",
  from: null,
  to: null,
  certain: false,
};

export interface Match {
  readonly event: TimelineEvent;
  /** `possible`: in some readings of its date it lies outside the range. Without a range always `certain`. */
  readonly certainty: "certain" | "possible";
}
