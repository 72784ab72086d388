import { moveInDays, sameBounds } from "../model/slip.ts";
import type { Dataset, Status, TimelineEvent } from "../model/types.ts";

/** What is different about one event between two states of a dataset. */
export interface EventChange {
  readonly id: string;
  /** null: not there. At least one of the two is. */
  readonly before: TimelineEvent | null;
  readonly after: TimelineEvent | null;
  /** Its date is another one: by how many days, at least and at most; null when it has the same or when one has none. */
  readonly moved: { readonly least: number; readonly most: number } | null;
  /** A date was named, or is no longer. */
  readonly dated: "named" | "withdrawn" | null;
  readonly status: { readonly before: Status; readonly after: Status } | null;
  /** Claims that only the later state has, and that only the earlier has. */
  readonly claims: { readonly added: number; readonly removed: number };
}

/**
 * What changed between two states of one dataset, as `asOf` gives them, in the file's order. Comparing the other way
 * round gives the inverse: before and after swapped, days with the other sign.
 */
export function compareDatasets(before: Dataset, after: Dataset): readonly EventChange[] {
  const earlier = new Map(before.events.map((event) => [event.id, event]));
  const later = new Map(after.events.map((event) => [event.id, event]));
  const all = [...before.events, ...after.events.filter(({ id }) => !earlier.has(id))];
  return all
    .toSorted((a, b) => a.index - b.index)
    .map(({ id }) => changeOf(id, earlier.get(id) ?? null, later.get(id) ?? null))
    .filter(isChange);
}

function changeOf(id: string, before: TimelineEvent | null, after: TimelineEvent | null): EventChange {
  const [was, is] = [before?.current.when ?? null, after?.current.when ?? null];
  const both = before !== null && after !== null;
  const had = new Set(before?.claims.map((claim) => claim.id));
  const has = new Set(after?.claims.map((claim) => claim.id));
  return {
    id,
    before,
    after,
    moved: both && was !== null && is !== null && !sameBounds(was, is) ? moveInDays(was, is) : null,
    dated: both && (was === null) !== (is === null) ? (was === null ? "named" : "withdrawn") : null,
    status:
      both && before.current.status !== after.current.status
        ? { before: before.current.status, after: after.current.status }
        : null,
    claims: { added: missing(has, had), removed: missing(had, has) },
  };
}

function missing(of: ReadonlySet<string>, from: ReadonlySet<string>): number {
  let count = 0;
  for (const id of of) if (!from.has(id)) count++;
  return count;
}

function isChange({ before, after, moved, dated, status, claims }: EventChange): boolean {
  if (before === null || after === null) return true;
  return moved !== null || dated !== null || status !== null || claims.added > 0 || claims.removed > 0;
}
