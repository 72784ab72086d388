import type { Attribution, Modality, Status, TimelineEvent } from "../model/types.ts";

/** What the claims of an event are chosen by: one and the same claim must have all that is named. */
export interface ClaimFilter {
  /** Ids of speakers. */
  readonly says: readonly string[];
  readonly attribution: readonly Attribution[];
  readonly modality: readonly Modality[];
  /** Ids of sources. Of an account too: it has a source, but no speaker and no modality. */
  readonly source: readonly string[];
}

/** The fields of the view that choose events. Empty lists and nulls choose all. */
export interface EventFilter extends ClaimFilter {
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
  /** Words; what they find is told by `Found`. */
  readonly q: string | null;
  /** Only events of which the sources give conflicting values. */
  readonly conflict: boolean;
  /** Only events with a date given beforehand that did not hold. */
  readonly moved: boolean;
}

/** Whether the words of the filter find an event; null while that is not known, and when there are none. */
export type Found = FoundTest | null;

export interface FoundTest {
  (event: TimelineEvent): boolean;
  /** The same by the event's place in the file, 1 for what is found: of very many, events need not be asked. */
  readonly places?: Uint8Array;
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
  q: null,
  says: [],
  attribution: [],
  modality: [],
  source: [],
  conflict: false,
  moved: false,
};

export interface Match {
  readonly event: TimelineEvent;
  /** `possible`: in some readings of its date it lies outside the range. Without a range always `certain`. */
  readonly certainty: "certain" | "possible";
}
