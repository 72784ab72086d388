import { POINTS_TO, inverseRelations } from "../model/relations.ts";
import type { Side } from "../model/relations.ts";
import { chronological } from "../select/dayOrder.ts";
import type { Dataset, Relation, RelationType, TimelineEvent } from "../model/types.ts";

/** What led up to an event, what followed from it, what is connected in another way. */
export const SIDES: readonly Side[] = ["before", "after", "beside"];
export type { Side };

/** How another event is connected: by its own words (`inverse`) or by those of the opened one (`relation`). */
export interface Tie {
  readonly way: "relation" | "inverse";
  readonly type: RelationType;
}

export interface Connection {
  readonly event: TimelineEvent;
  readonly ties: readonly Tie[];
}

/**
 * The events that one is connected with, each once and in order of time. What another event says of this one counts
 * as far as this one says nothing of it: "prepares the launch" and "the launch follows this" are one connection, told
 * from both ends.
 */
export function connections(dataset: Dataset, event: TimelineEvent): Readonly<Record<Side, Connection[]>> {
  const own = new Set(event.relations.map((relation) => relation.event));
  const inverse = (inverseRelations(dataset).get(event.id) ?? []).filter((each) => !own.has(each.event));
  const ties = new Map<string, Tie[]>();
  const add = (way: Tie["way"], { event: id, type }: Relation): void => {
    const known = ties.get(id);
    if (known === undefined) ties.set(id, [{ way, type }]);
    else known.push({ way, type });
  };
  for (const relation of event.relations) add("relation", relation);
  for (const relation of inverse) add("inverse", relation);
  const sides: Record<Side, Connection[]> = { before: [], after: [], beside: [] };
  for (const other of dataset.events) {
    const found = ties.get(other.id);
    if (found !== undefined) sides[sideOf(found)].push({ event: other, ties: found });
  }
  const order = chronological(dataset);
  for (const side of SIDES) sides[side].sort((a, b) => order(a.event, b.event));
  return sides;
}

/** Of several ties the one that has a direction tells more. */
function sideOf(ties: readonly Tie[]): Side {
  const sides = ties.map(({ way, type }): Side => {
    const side = POINTS_TO[type];
    if (way === "relation" || side === "beside") return side;
    return side === "before" ? "after" : "before";
  });
  return sides.find((side) => side !== "beside") ?? "beside";
}
