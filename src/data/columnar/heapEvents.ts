import type { FuzzyDate, TimelineEvent } from "../../model/types.ts";
import type { Heap } from "./crowd.ts";

/** Heaps as the canvas draws them. */
export function asEvents(heaps: readonly Heap[], events: readonly TimelineEvent[]): TimelineEvent[] {
  return heaps.map((heap, at): TimelineEvent => {
    const current = {
      ...NOTHING_TOLD,
      status: heap.planned ? ("planned" as const) : ("occurred" as const),
      when: dateOf(heap),
    };
    return {
      ...NOTHING,
      id: `~${at}`,
      index: events.length + at,
      accounts: [current],
      current,
      stands: heap.count,
    };
  });
}

function dateOf({ from, to }: Heap): FuzzyDate {
  return {
    text: "",
    form: "date",
    startMin: from,
    startMax: from,
    endMin: to,
    endMax: to,
    precision: "month",
    approximate: false,
    uncertain: false,
    start: "known",
    end: "known",
    utc: null,
    offset: null,
    members: [],
  };
}

const NOTHING_TOLD = {
  reported: null,
  unreadable: null,
  whenText: null,
  duration: null,
  title: null,
  summary: null,
  actors: null,
  places: null,
  sources: [],
  basis: "seen",
  note: null,
} as const;

const NOTHING = {
  title: "",
  summary: null,
  featured: false,
  actors: [],
  places: [],
  topics: [],
  relations: [],
  media: [],
  claims: [],
  preferred: new Map<string, never>(),
} as const;
