import { countsAt, objectAt, seriesOf, SidecarFault } from "./sidecarParts.ts";
import type { Series } from "./sidecarParts.ts";

/** Kinds of lanes that a sidecar may tell of. A row stands in one lane of each kind. */
export const SIDECAR_LANES = ["state", "organization", "actor", "topic", "status"] as const;
export type SidecarLanes = (typeof SIDECAR_LANES)[number];

/** By kind of lanes, by lane (an id, a status or one of `laneMarks.ts`). */
export type LaneSeries = ReadonlyMap<SidecarLanes, ReadonlyMap<string, Series>>;
export type LaneCounts = ReadonlyMap<SidecarLanes, ReadonlyMap<string, number>>;

/** @throws SidecarFault */
export function laneSeriesAt(value: unknown, at: string): LaneSeries {
  return byKind(value, at, (lanes, place) => seriesOf(lanes, place));
}

/** @throws SidecarFault */
export function laneCountsAt(value: unknown, at: string): LaneCounts {
  return byKind(value, at, (lanes, place) => countsAt(lanes, place));
}

function byKind<T>(
  value: unknown,
  at: string,
  read: (lanes: unknown, at: string) => T,
): ReadonlyMap<SidecarLanes, T> {
  const given = objectAt(value ?? {}, at);
  return new Map(
    SIDECAR_LANES.flatMap((kind): [SidecarLanes, T][] =>
      given[kind] === undefined ? [] : [[kind, read(given[kind], `${at}/${kind}`)]],
    ),
  );
}

interface Counted {
  readonly groups: readonly { readonly rows: number; readonly undated: number; readonly lanes: LaneCounts }[];
  readonly levels: readonly { readonly all: Series; readonly lanes: LaneSeries }[];
}

/**
 * The lanes of a level have to be all of its rows, unit by unit, and those of a group all of the group's: what is
 * shown in lanes is otherwise more or less than there is.
 * @throws SidecarFault
 */
export function checkLanes({ groups, levels }: Counted): void {
  for (const [place, { all, lanes }] of levels.entries())
    for (const [kind, series] of lanes) {
      const at = `/levels/${place}/lanes/${kind}`;
      const sums = new Map<string, [number, number]>();
      for (const cells of series.values())
        for (const [name, [held, planned]] of cells) {
          const sum = sums.get(name) ?? [0, 0];
          sums.set(name, [sum[0] + held, sum[1] + planned]);
        }
      for (const name of new Set([...all.keys(), ...sums.keys()])) {
        const [held, planned] = all.get(name) ?? [0, 0];
        const sum = sums.get(name) ?? [0, 0];
        if (sum[0] !== held || sum[1] !== planned) throw new SidecarFault(at);
      }
      const odd = groups.findIndex(({ lanes: own, rows, undated }) => {
        const sum = total(own.get(kind));
        return sum !== null && sum !== rows - undated;
      });
      if (odd !== -1) throw new SidecarFault(`/groups/${odd}/lanes/${kind}`);
    }
}

function total(counts: ReadonlyMap<string, number> | undefined): number | null {
  if (counts === undefined) return null;
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
