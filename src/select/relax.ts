import type { Dataset } from "../model/types.ts";
import { filterEvents } from "./filterEvents.ts";
import type { EventFilter, Found } from "./eventFilter.ts";

export interface Relaxation {
  /** The filter to drop; for `match`, to ask for any actor instead of all. */
  readonly filter: keyof EventFilter;
  /** Events there would be then. */
  readonly count: number;
}

const DROPPED: { readonly [Key in keyof EventFilter]: Pick<EventFilter, Key> } = {
  actor: { actor: [] },
  topic: { topic: [] },
  status: { status: [] },
  match: { match: "any" },
  from: { from: null },
  to: { to: null },
  certain: { certain: false },
  q: { q: null },
  says: { says: [] },
  attribution: { attribution: [] },
  modality: { modality: [] },
  source: { source: [] },
  conflict: { conflict: false },
  moved: { moved: false },
};

/** What dropping one filter alone would give, most events first; only where that is more than now. */
export function relaxations(dataset: Dataset, filter: EventFilter, found: Found = null): Relaxation[] {
  const now = filterEvents(dataset, filter, found).length;
  return (Object.keys(DROPPED) as (keyof EventFilter)[])
    .filter((key) => isActive(filter, key))
    .map((key) => ({
      filter: key,
      count: filterEvents(dataset, { ...filter, ...DROPPED[key] }, found).length,
    }))
    .filter(({ count }) => count > now)
    .sort((a, b) => b.count - a.count);
}

/** Whether a filter can leave anything out. `match` alone and `certain` without a range can't. */
function isActive(filter: EventFilter, key: keyof EventFilter): boolean {
  const value = filter[key];
  if (key === "match") return value === "all" && filter.actor.length > 1;
  if (key === "certain") return value === true && (filter.from !== null || filter.to !== null);
  if (typeof value === "boolean") return value;
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
