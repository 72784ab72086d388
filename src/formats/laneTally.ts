import { SIDECAR_LANES } from "../model/sidecarLanes.ts";
import type { SidecarLanes } from "../model/sidecarLanes.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { laneResolver } from "../select/lanes.ts";
import { markOf } from "../select/toldLanes.ts";

/** The lane of each kind in which a row stands. */
export type RowLanes = Readonly<Record<SidecarLanes, string>>;

/** The lanes of an event, as the page will find them by the same rules (`select/lanes.ts`). */
export function laneMarks({ actors }: Pick<Dataset, "actors">): (event: TimelineEvent) => RowLanes {
  const resolvers = SIDECAR_LANES.map((kind) => [kind, laneResolver(actors, kind)] as const);
  return (event) =>
    Object.fromEntries(resolvers.map(([kind, resolve]) => [kind, markOf(resolve(event))])) as Record<
      SidecarLanes,
      string
    >;
}

/** Counts lanes before any row is written, so that the writer knows the most frequent and holds no more than these. */
export class LaneTally {
  readonly #counts = new Map(SIDECAR_LANES.map((kind) => [kind, new Map<string, number>()]));

  #alike = true;

  add(lanes: RowLanes): void {
    if (lanes.organization !== lanes.actor) this.#alike = false;
    for (const [kind, counts] of this.#counts) counts.set(lanes[kind], (counts.get(lanes[kind]) ?? 0) + 1);
  }

  /** Of each kind with two lanes at least all of them, the most frequent first. */
  ranked(): ReadonlyMap<SidecarLanes, readonly string[]> {
    return new Map(
      [...this.#counts].flatMap(([kind, counts]): [SidecarLanes, string[]][] =>
        // Where all actors are organisations, their lanes are those of the actors.
        counts.size < 2 || (kind === "organization" && this.#alike)
          ? []
          : [[kind, [...counts].sort((a, b) => b[1] - a[1]).map(([mark]) => mark)]],
      ),
    );
  }
}
