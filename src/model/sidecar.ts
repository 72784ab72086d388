import { LANE_MARKS } from "./laneMarks.ts";
import { laneCountsAt, laneSeriesAt } from "./sidecarLanes.ts";
import type { LaneCounts, LaneSeries } from "./sidecarLanes.ts";
import {
  countAt,
  countsAt,
  listAt,
  numberAt,
  objectAt,
  rangeAt,
  seriesAt,
  SidecarFault,
} from "./sidecarParts.ts";
import type { Series } from "./sidecarParts.ts";
import type { CivilMs } from "./types.ts";

/**
 * What stands beside a table of events: how many there are when, and of each row group what is in it. With it a page
 * shows a million events having read none, and knows which row groups it needs (docs/large.md).
 */
export const SIDECAR_VERSION = 1;

/** Units of the levels, the coarsest first, with the length of their names: `2025`, `2025-03`, `2025-03-30`. */
export const LEVEL_UNITS = ["year", "month", "day"] as const;
export type LevelUnit = (typeof LEVEL_UNITS)[number];

/** What lanes and filters are made of. */
export const DIMENSIONS = ["actor", "topic", "status"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface SidecarLevel {
  readonly unit: LevelUnit;
  readonly all: Series;
  /** By lane: a row counts in one lane of each kind. Mostly of one level alone. */
  readonly lanes: LaneSeries;
}

/** An event that is shown before its row group is read. */
export interface TopRow {
  readonly [column: string]: unknown;
}

export interface SidecarGroup {
  readonly rows: number;
  /** Rows before this group. */
  readonly first: number;
  /** Rows without a date: the last of all. */
  readonly undated: number;
  /** Earliest and latest start; null: no row has a date. */
  readonly start: readonly [CivilMs, CivilMs] | null;
  /** Latest end, exclusive. */
  readonly end: CivilMs;
  /** By then nearly all rows are over: who looks at a later time need not read the group for the few that are not. */
  readonly most: CivilMs;
  /** How many rows have an actor, a topic, a status: where there are many, the most frequent. */
  readonly counts: Readonly<Record<Dimension, ReadonlyMap<string, number>>>;
  /** So many rows have any one that `counts` does not name, at most. */
  readonly others: Readonly<Record<Dimension, number>>;
  /** How many rows with a date stand in each lane. */
  readonly lanes: LaneCounts;
  /** The most important events, and those that reach farthest, as rows of some columns. */
  readonly top: readonly TopRow[];
}

export interface Sidecar {
  readonly rows: number;
  /** Rows without a date: the last ones. */
  readonly undated: number;
  readonly groups: readonly SidecarGroup[];
  /** The coarsest first. */
  readonly levels: readonly SidecarLevel[];
}

/** @throws SidecarFault */
export function readSidecar(input: unknown): Sidecar {
  const file = objectAt(input, "");
  if (file["asofSidecar"] !== SIDECAR_VERSION) throw new SidecarFault("/asofSidecar");
  const undated = countAt(file["undated"] ?? 0, "/undated");
  const dated = countAt(file["rows"], "/rows") - undated;
  let first = 0;
  const groups = listAt(file["groups"], "/groups").map((value, index): SidecarGroup => {
    const at = `/groups/${index}`;
    const group = objectAt(value, at);
    const rows = countAt(group["rows"], `${at}/rows`);
    first += rows;
    return {
      rows,
      first: first - rows,
      undated: Math.min(rows, Math.max(0, first - dated)),
      start: rangeAt(group["start"], `${at}/start`),
      end: group["start"] === null ? -Infinity : numberAt(group["end"], `${at}/end`),
      most: group["start"] === null ? -Infinity : numberAt(group["most"] ?? group["end"], `${at}/most`),
      ...marksOf(group, rows, at),
      lanes: laneCountsAt(group["lanes"], `${at}/lanes`),
      top: listAt(group["top"] ?? [], `${at}/top`).map((row, place) => objectAt(row, `${at}/top/${place}`)),
    };
  });
  const levels = listAt(file["levels"], "/levels").map((value, index): SidecarLevel => {
    const at = `/levels/${index}`;
    const level = objectAt(value, at);
    const unit = LEVEL_UNITS.find((each) => each === level["unit"]);
    if (unit === undefined) throw new SidecarFault(`${at}/unit`);
    return {
      unit,
      all: seriesAt(level["all"], `${at}/all`),
      lanes: laneSeriesAt(level["lanes"], `${at}/lanes`),
    };
  });
  levels.sort((a, b) => LEVEL_UNITS.indexOf(a.unit) - LEVEL_UNITS.indexOf(b.unit));
  if (levels.length === 0) throw new SidecarFault("/levels");
  return {
    rows: dated + undated,
    undated,
    groups,
    levels,
  };
}

/** What stands in a group, and how many at most of what is not named; where nothing is told it may be anything. */
function marksOf(
  group: Record<string, unknown>,
  rows: number,
  at: string,
): Pick<SidecarGroup, "counts" | "others"> {
  const counts = {
    actor: countsAt(group["actors"], `${at}/actors`),
    topic: countsAt(group["topics"], `${at}/topics`),
    status: countsAt(group["statuses"], `${at}/statuses`),
  };
  const take = (name: string, own: Map<string, number>): number => {
    if (group[name] === undefined) return rows;
    const most = own.get(LANE_MARKS.other) ?? 0;
    own.delete(LANE_MARKS.other);
    return most;
  };
  return {
    others: {
      actor: take("actors", counts.actor),
      topic: take("topics", counts.topic),
      status: take("statuses", counts.status),
    },
    counts,
  };
}

/** The name of the unit in which a time lies: `2025-03`. Years before 0 and after 9999 carry a sign and six digits. */
export function unitName(ms: CivilMs, unit: LevelUnit): string {
  const text = new Date(ms).toISOString();
  const year = text.startsWith("-") || text.startsWith("+") ? 7 : 4;
  return text.slice(0, unit === "year" ? year : unit === "month" ? year + 3 : year + 6);
}

/** The stretch of a unit, the end exclusive; null: it is no such name. */
export function unitSpan(name: string, unit: LevelUnit): readonly [CivilMs, CivilMs] | null {
  const rest = unit === "year" ? "-01-01" : unit === "month" ? "-01" : "";
  const from = Date.parse(`${name}${rest}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  const day = new Date(from);
  if (unit === "year") day.setUTCFullYear(day.getUTCFullYear() + 1);
  else if (unit === "month") day.setUTCMonth(day.getUTCMonth() + 1);
  else day.setUTCDate(day.getUTCDate() + 1);
  return [from, day.getTime()];
}
