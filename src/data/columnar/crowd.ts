import { DAY_MS } from "../../model/calendar.ts";
import { unitName, unitSpan } from "../../model/sidecar.ts";
import type { Sidecar, SidecarGroup, SidecarLevel } from "../../model/sidecar.ts";
import type { CivilMs } from "../../model/types.ts";
import { mostOf } from "./plan.ts";
import type { WindowQuery } from "./plan.ts";

/** Events of a stretch of time that are known by number only. */
export interface Heap {
  readonly from: CivilMs;
  readonly to: CivilMs;
  readonly planned: boolean;
  readonly count: number;
  /** A part of a heap: its number is an estimate. */
  readonly cut?: true;
}

/** An event that is there by itself, so far as heaps are concerned. */
export interface Held {
  /** Where the sidecar counts it; Infinity: it has no date. */
  readonly start: CivilMs;
  readonly planned: boolean;
  readonly group: number;
  /** The filter leaves it. */
  readonly matches: boolean;
}

/** What of the file is not held, in heaps by unit of time. */
export function crowdOf(sidecar: Sidecar, held: readonly Held[], read: ReadonlySet<number>): Heap[] {
  const level = sidecar.levels.at(-1);
  return level === undefined || isDense(sidecar, level)
    ? crowdLeft(sidecar, ANYTHING, held, read)
    : allHeaps(level, held);
}

/** Where a month has many row groups, these are the finer units. */
export function isDense({ groups }: Sidecar, { all }: SidecarLevel): boolean {
  return groups.length > 2 * all.size;
}

export const ANYTHING: WindowQuery = {
  from: -Infinity,
  to: Infinity,
  actors: [],
  needed: 1,
  topics: new Set(),
  statuses: new Set(),
  period: null,
};

/** All events of each unit but those that are held. */
function allHeaps(level: SidecarLevel, held: readonly Held[]): Heap[] {
  const taken = new Map<string, [number, number]>();
  for (const { start, planned } of held) {
    // Without a date.
    if (start === Infinity) continue;
    const name = unitName(start, level.unit);
    const cell = taken.get(name) ?? [0, 0];
    cell[planned ? 1 : 0] += 1;
    taken.set(name, cell);
  }
  const heaps: Heap[] = [];
  for (const [name, cell] of level.all) {
    const span = unitSpan(name, level.unit);
    if (span === null) continue;
    for (const kind of [0, 1] as const) {
      const count = cell[kind] - (taken.get(name)?.[kind] ?? 0);
      if (count > 0) heaps.push({ from: span[0], to: span[1], planned: kind === 1, count });
    }
  }
  return heaps.sort((a, b) => a.from - b.from);
}

/**
 * Of each group that was not read as many as a filter can leave and are not held, spread over its time as all of its
 * events are.
 */
export function crowdLeft(
  sidecar: Sidecar,
  query: WindowQuery,
  held: readonly Held[],
  read: ReadonlySet<number>,
): Heap[] {
  const level = sidecar.levels.at(-1);
  const named = new Map<number, number>();
  for (const { group, matches } of held) if (matches) named.set(group, (named.get(group) ?? 0) + 1);
  const heaps: Heap[] = [];
  for (const [at, group] of sidecar.groups.entries()) {
    if (read.has(at) || group.start === null || level === undefined) continue;
    const count = mostOf(group, query) - (named.get(at) ?? 0);
    if (count > 0) heaps.push(...spread(count, plannedPart(group, query), level, ...group.start));
  }
  return heaps;
}

/** Of what a filter leaves of a group, this part has not (yet) happened. */
export function plannedPart({ counts, rows }: SidecarGroup, { statuses }: WindowQuery): number {
  const held = ["occurred", "ongoing"];
  const asked = statuses.size === 0 ? [...counts.status.keys()] : [...statuses];
  let planned = 0;
  let all = 0;
  for (const status of asked) {
    const count = counts.status.get(status) ?? 0;
    all += count;
    if (!held.includes(status)) planned += count;
  }
  return all === 0 ? 0 : planned / Math.max(all, statuses.size === 0 ? rows : all);
}

/** So many over the units of a stretch, in whole numbers that make the same sum. */
export function spread(
  count: number,
  part: number,
  level: SidecarLevel,
  first: CivilMs,
  last: CivilMs,
): Heap[] {
  const pieces: { from: CivilMs; to: CivilMs; weight: number }[] = [];
  let total = 0;
  for (let at = first; at <= last;) {
    const name = unitName(at, level.unit);
    const [from, to] = unitSpan(name, level.unit) ?? [at, last + 1];
    const piece = { from: Math.max(from, first), to: Math.min(to, last + DAY_MS) };
    const [held, planned] = level.all.get(name) ?? [0, 0];
    const weight = ((held + planned) * (piece.to - piece.from)) / (to - from);
    if (weight > 0) pieces.push({ ...piece, weight });
    total += weight;
    at = Math.max(to, at + 1);
  }
  const heaps: Heap[] = [];
  let before = 0;
  let given = 0;
  let plannedGiven = 0;
  for (const { from, to, weight } of pieces) {
    before += weight;
    const upTo = Math.round((count * before) / total);
    const plannedUpTo = Math.round(upTo * part);
    const planned = plannedUpTo - plannedGiven;
    const held = upTo - given - planned;
    if (held > 0) heaps.push({ from, to, planned: false, count: held });
    if (planned > 0) heaps.push({ from, to, planned: true, count: planned });
    given = upTo;
    plannedGiven = plannedUpTo;
  }
  return heaps;
}
