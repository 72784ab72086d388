import type { Dataset, Relation, RelationType } from "./types.ts";

/** Whether an event led up to another, followed from it, or is connected in another way. */
export type Side = "before" | "after" | "beside";

/** Where the event stands that a relation names; for the named event it is the other way round. */
export const POINTS_TO: Readonly<Record<RelationType, Side>> = {
  prepares: "after",
  announces: "after",
  follows: "before",
  "responds-to": "before",
  "part-of": "beside",
  "reports-on": "beside",
  commemorates: "beside",
};

const cache = new WeakMap<Dataset, ReadonlyMap<string, readonly Relation[]>>();

/**
 * The other direction of every relation, which the file does not store: for each event's id, the events that
 * point at it with the type they use. `{type: "prepares", event: "call"}` under "summit" reads "call prepares
 * this". In file order; events that nothing points at have no entry. Computed once a dataset.
 */
export function inverseRelations(dataset: Dataset): ReadonlyMap<string, readonly Relation[]> {
  const known = cache.get(dataset);
  if (known !== undefined) return known;
  const inverse = new Map<string, Relation[]>();
  for (const event of dataset.events) {
    for (const relation of event.relations) {
      const list = inverse.get(relation.event);
      const entry: Relation = { type: relation.type, event: event.id };
      if (list === undefined) inverse.set(relation.event, [entry]);
      else list.push(entry);
    }
  }
  cache.set(dataset, inverse);
  return inverse;
}
