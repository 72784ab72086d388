import type { Dimension, Sidecar, SidecarGroup } from "../../model/sidecar.ts";
import type { CivilMs } from "../../model/types.ts";

/** What is looked at of a file of events. Empty: anything. */
export interface WindowQuery {
  readonly from: CivilMs;
  readonly to: CivilMs;
  /** Each with its members: those of one list are as good as each other. */
  readonly actors: readonly ReadonlySet<string>[];
  /** How many of those must take part. */
  readonly needed: number;
  readonly topics: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  /** The dates that the filter is limited to; null: none. */
  readonly period: { readonly from: CivilMs; readonly to: CivilMs } | null;
}

export interface Plan {
  /** Row groups to be read, in order; empty where it would be too many. */
  readonly groups: readonly number[];
  /** Rows of all row groups that can match. */
  readonly rows: number;
  /** All row groups that can match are read. */
  readonly whole: boolean;
  /** Row groups of an earlier time in which a few long events reach into this one; not read. */
  readonly passed: number;
}

/** Rows that are read for one look at most; with a filter more, for the reader has asked for few of them. */
const MOST_ROWS = 25_000;
const MOST_FILTERED_ROWS = 80_000;

/** The row groups that a window and a filter can match. */
export function planGroups(sidecar: Sidecar, query: WindowQuery): Plan {
  const groups: number[] = [];
  let rows = 0;
  let passed = 0;
  for (const [at, group] of sidecar.groups.entries()) {
    if (group.start === null || group.start[0] >= query.to || mostOf(group, query) === 0) continue;
    if (group.start[1] < query.from && group.most <= query.from) {
      if (group.end > query.from) passed += 1;
      continue;
    }
    groups.push(at);
    rows += group.rows;
  }
  const whole = rows <= (isFiltered(query) || query.period !== null ? MOST_FILTERED_ROWS : MOST_ROWS);
  return { groups: whole ? groups : [], rows, whole, passed };
}

export function isFiltered({ actors, topics, statuses }: WindowQuery): boolean {
  return actors.length + topics.size + statuses.size > 0;
}

/** How many rows of a group, of those with a date, match at most; its number is exact where one id alone is asked for. */
export function mostOf({ counts, others, rows, undated }: SidecarGroup, query: WindowQuery): number {
  const { actors, needed, topics, statuses } = query;
  const sum = (dimension: Dimension, ids: ReadonlySet<string>): number => {
    let total = 0;
    for (const id of ids) total += counts[dimension].get(id) ?? others[dimension];
    return Math.min(total, rows);
  };
  // What has no date is on no timeline.
  let most = rows - undated;
  if (actors.length > 0) {
    const each = actors.map((ids) => sum("actor", ids)).sort((a, b) => b - a);
    // So many must be there; of several that may, any.
    const together = needed > 1 ? (each[needed - 1] ?? 0) : each.reduce((total, one) => total + one, 0);
    most = Math.min(most, together);
  }
  if (topics.size > 0) most = Math.min(most, sum("topic", topics));
  if (statuses.size > 0) most = Math.min(most, sum("status", statuses));
  return most;
}

/** Whether `mostOf` is the very number: only one thing is asked for, no row counts twice, and every group names it. */
export function isExact({ groups }: Sidecar, { actors, topics, statuses }: WindowQuery): boolean {
  const [only] = actors;
  const isNamed = (dimension: Dimension, ids: Iterable<string>): boolean =>
    groups.every(
      ({ counts, others }) => others[dimension] === 0 || [...ids].every((id) => counts[dimension].has(id)),
    );
  const asked = actors.length + Math.min(topics.size, 1) + Math.min(statuses.size, 1);
  if (asked > 1) return false;
  if ((only !== undefined && only.size > 1) || topics.size > 1) return false;
  return isNamed("actor", only ?? []) && isNamed("topic", topics) && isNamed("status", statuses);
}
