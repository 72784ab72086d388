import { actorIndex } from "../../model/actors.ts";
import { unitName, unitSpan } from "../../model/sidecar.ts";
import type { Sidecar, SidecarGroup, SidecarLevel } from "../../model/sidecar.ts";
import { LANE_MARKS } from "../../model/laneMarks.ts";
import { SIDECAR_LANES } from "../../model/sidecarLanes.ts";
import type { SidecarLanes } from "../../model/sidecarLanes.ts";
import { STATUSES } from "../../model/types.ts";
import type { Dataset, Status } from "../../model/types.ts";
import { markKind } from "../../select/timeIndex.ts";
import { ANYTHING, isDense, plannedPart, spread } from "./crowd.ts";
import type { Heap, Held } from "./crowd.ts";
import { membersOf } from "./membersOf.ts";
import { mostOf } from "./plan.ts";
import type { WindowQuery } from "./plan.ts";

/** Lanes of one kind, of which a sidecar tells how many events stand in each. */
export interface ToldLanes {
  readonly kind: SidecarLanes;
  /** In the order in which they are drawn. */
  readonly marks: readonly string[];
  readonly counts: readonly number[];
  readonly level: SidecarLevel;
  /** With the actors and their memberships: who can be in which state. */
  readonly base: Dataset;
}

export interface LaneHeap extends Heap {
  readonly lane: number;
}

export interface LaneHeld extends Held {
  /** In which the sidecar counts it. */
  readonly lane: number;
}

/** The kinds of lanes of which a sidecar tells, each with two lanes at least. */
export function toldLanes({ groups, levels }: Sidecar, base: Dataset): ToldLanes[] {
  return SIDECAR_LANES.flatMap((kind): ToldLanes[] => {
    const level = levels.findLast(({ lanes }) => lanes.has(kind));
    if (level === undefined || groups.some(({ lanes, rows, undated }) => rows > undated && !lanes.has(kind)))
      return [];
    const totals = new Map<string, number>();
    for (const { lanes } of groups)
      for (const [mark, count] of lanes.get(kind) ?? []) totals.set(mark, (totals.get(mark) ?? 0) + count);
    if (totals.size < 2) return [];
    const order = [...totals].sort(([a, left], [b, right]) => turn(kind, a) - turn(kind, b) || right - left);
    return [
      { kind, marks: order.map(([mark]) => mark), counts: order.map(([, count]) => count), level, base },
    ];
  });
}

/** As `select/lanes.ts` has them: statuses in their own order, what belongs nowhere last; the others by their number. */
function turn(kind: SidecarLanes, mark: string): number {
  if (mark === LANE_MARKS.rest) return 1_001;
  if (mark === LANE_MARKS.other) return 1_000;
  return kind === "status" ? STATUSES.findIndex((status) => status === mark) : 0;
}

/** What of the file is not held, in heaps by unit of time and lane. */
export function laneCrowdOf(
  sidecar: Sidecar,
  told: ToldLanes,
  held: readonly LaneHeld[],
  read: ReadonlySet<number>,
): LaneHeap[] {
  return isDense(sidecar, told.level)
    ? laneCrowdLeft(sidecar, told, ANYTHING, held, read)
    : allHeaps(told, held);
}

/** All events of each unit and lane but those that are held. */
function allHeaps({ kind, level, marks }: ToldLanes, held: readonly LaneHeld[]): LaneHeap[] {
  const { all, lanes, unit } = level;
  const width = marks.length;
  const taken = new Map<string, Int32Array>();
  for (const { lane, planned, start } of held) {
    if (start === Infinity) continue;
    const name = unitName(start, unit);
    let cells = taken.get(name);
    if (cells === undefined) taken.set(name, (cells = new Int32Array(2 * width)));
    const at = (planned ? width : 0) + lane;
    cells[at] = (cells[at] ?? 0) + 1;
  }
  const series = marks.map((mark) => lanes.get(kind)?.get(mark));
  const heaps: LaneHeap[] = [];
  for (const name of all.keys()) {
    const span = unitSpan(name, unit);
    if (span === null) continue;
    for (const half of [0, 1] as const) {
      const left = series.map(
        (cells, lane) => (cells?.get(name)?.[half] ?? 0) - (taken.get(name)?.[half * width + lane] ?? 0),
      );
      settle(left);
      for (const [lane, count] of left.entries())
        if (count > 0) heaps.push({ from: span[0], to: span[1], planned: half === 1, count, lane });
    }
  }
  return heaps.sort((a, b) => a.from - b.from);
}

/**
 * Where memberships were changed after the sidecar was written, more may be held of a lane than it tells: these came
 * out of other lanes. The sum stays.
 */
function settle(left: number[]): void {
  let owed = 0;
  for (const [lane, count] of left.entries())
    if (count < 0) {
      owed -= count;
      left[lane] = 0;
    }
  while (owed > 0) {
    const largest = left.indexOf(Math.max(...left));
    const paid = Math.min(owed, left[largest] ?? 0);
    if (paid === 0) return;
    left[largest] = (left[largest] ?? 0) - paid;
    owed -= paid;
  }
}

/** Of each group that was not read as many as a filter can leave (`crowdLeft`), shared out among the group's lanes. */
export function laneCrowdLeft(
  sidecar: Sidecar,
  told: ToldLanes,
  query: WindowQuery,
  held: readonly LaneHeld[],
  read: ReadonlySet<number>,
): LaneHeap[] {
  const { kind, level, marks } = told;
  const named = new Map<number, number[]>();
  for (const { group, lane, matches } of held) {
    if (!matches) continue;
    const own = named.get(group) ?? marks.map(() => 0);
    own[lane] = (own[lane] ?? 0) + 1;
    named.set(group, own);
  }
  const can = possible(told, query);
  const heaps: LaneHeap[] = [];
  for (const [at, group] of sidecar.groups.entries()) {
    if (read.has(at) || group.start === null) continue;
    const left = shares(told, group, query, can);
    for (const [lane, count] of (named.get(at) ?? []).entries()) left[lane] = (left[lane] ?? 0) - count;
    settle(left);
    const part = plannedPart(group, query);
    let before = 0;
    for (const [lane, count] of left.entries()) {
      if (count <= 0) continue;
      const planned = Math.round((before + count) * part) - Math.round(before * part);
      before += count;
      const own = kind === "status" ? Number(!isHeld(marks[lane])) : planned / count;
      for (const heap of spread(count, own, level, ...group.start)) heaps.push({ ...heap, lane });
    }
  }
  return heaps;
}

function isHeld(status: string | undefined): boolean {
  return markKind(status as Status) === "held";
}

/** So many of each lane match at most, by what the group has of each; in sum `mostOf`. */
function shares(
  { kind, marks }: ToldLanes,
  group: SidecarGroup,
  query: WindowQuery,
  can: (lane: number) => boolean,
): number[] {
  const most = mostOf(group, query);
  const own = marks.map((mark) => group.lanes.get(kind)?.get(mark) ?? 0);
  const fits = own.map((count, lane) => (can(lane) ? count : 0));
  const weights = fits.some((weight) => weight > 0) ? fits : own;
  const sure = marks.map((mark, lane) => (isSure(kind, mark, query) ? (own[lane] ?? 0) : 0));
  const known = sure.reduce((sum, count) => sum + count, 0);
  const rest = weights.map((weight, lane) => Math.max(0, weight - (sure[lane] ?? 0)));
  // What has no date matches too, and is in no lane: more may be told of than there are.
  if (known >= most || rest.every((weight) => weight === 0)) return share(most, known > 0 ? sure : weights);
  return share(most - known, rest).map((count, lane) => count + (sure[lane] ?? 0));
}

/** In whole numbers that make the sum. */
function share(sum: number, weights: readonly number[]): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = total === 0 ? 0 : Math.round((sum * before) / total);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

/** All of the lane's events match: its topic, its first actor or its status is what alone is asked for. */
function isSure(
  kind: SidecarLanes,
  mark: string,
  { actors, needed, statuses, topics }: WindowQuery,
): boolean {
  if (kind === "status") return statuses.has(mark) && actors.length + topics.size === 0;
  if (kind === "topic") return topics.has(mark) && actors.length + statuses.size === 0;
  const asked = kind === "actor" && needed <= 1 && topics.size + statuses.size === 0;
  return asked && actors.some((ids) => ids.has(mark));
}

/** Whether an event of a lane can match: of one status no other can be, of one state nobody else takes part. */
function possible({ base, kind, marks }: ToldLanes, query: WindowQuery): (lane: number) => boolean {
  const { statuses } = query;
  if (kind === "status" && statuses.size > 0) return (lane) => statuses.has(marks[lane] ?? "");
  if (kind !== "state" || query.actors.length === 0) return () => true;
  const index = actorIndex(base);
  const asked = new Set(query.actors.flatMap((ids) => [...ids]));
  const can = marks.map((mark) => {
    const several = mark === LANE_MARKS.joint || mark === LANE_MARKS.other;
    return several || [...membersOf(mark, index)].some((id) => asked.has(id));
  });
  return (lane) => can[lane] === true;
}
