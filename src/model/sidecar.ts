import { isObject } from "./leaves.ts";
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

/** Rows of a unit of time by their earliest start: those that have (begun to) take place, and those only expected. */
export type Cell = readonly [held: number, planned: number];
export type Series = ReadonlyMap<string, Cell>;

export interface SidecarLevel {
  readonly unit: LevelUnit;
  readonly all: Series;
  /** By the ids of actors and topics, and by status. A row with two actors counts in both. */
  readonly by: Readonly<Record<Dimension, ReadonlyMap<string, Series>>>;
}

/** An event that is shown before its row group is read. */
export interface TopRow {
  readonly [column: string]: unknown;
}

export interface SidecarGroup {
  readonly rows: number;
  /** Rows before this group. */
  readonly first: number;
  /** Earliest and latest start; null: no row has a date. */
  readonly start: readonly [CivilMs, CivilMs] | null;
  /** Latest end, exclusive. */
  readonly end: CivilMs;
  /** By then nearly all rows are over: who looks at a later time need not read the group for the few that are not. */
  readonly most: CivilMs;
  /** How many rows have an actor, a topic, a status. */
  readonly counts: Readonly<Record<Dimension, ReadonlyMap<string, number>>>;
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

/** Where it is no sidecar: the place in it, as a JSON pointer. */
export class SidecarFault extends Error {
  override readonly name = "SidecarFault";
  readonly pointer: string;

  constructor(pointer: string) {
    super(`The sidecar can't be read at ${pointer === "" ? "its beginning" : pointer}.`);
    this.pointer = pointer;
  }
}

/** @throws SidecarFault */
export function readSidecar(input: unknown): Sidecar {
  const file = objectAt(input, "");
  if (file["asofSidecar"] !== SIDECAR_VERSION) throw new SidecarFault("/asofSidecar");
  let first = 0;
  const groups = listAt(file["groups"], "/groups").map((value, index): SidecarGroup => {
    const at = `/groups/${index}`;
    const group = objectAt(value, at);
    const rows = countAt(group["rows"], `${at}/rows`);
    first += rows;
    return {
      rows,
      first: first - rows,
      start: rangeAt(group["start"], `${at}/start`),
      end: group["start"] === null ? -Infinity : numberAt(group["end"], `${at}/end`),
      most: group["start"] === null ? -Infinity : numberAt(group["most"] ?? group["end"], `${at}/most`),
      counts: {
        actor: countsAt(group["actors"], `${at}/actors`),
        topic: countsAt(group["topics"], `${at}/topics`),
        status: countsAt(group["statuses"], `${at}/statuses`),
      },
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
      by: {
        actor: allSeriesAt(level["actors"], `${at}/actors`),
        topic: allSeriesAt(level["topics"], `${at}/topics`),
        status: allSeriesAt(level["statuses"], `${at}/statuses`),
      },
    };
  });
  levels.sort((a, b) => LEVEL_UNITS.indexOf(a.unit) - LEVEL_UNITS.indexOf(b.unit));
  if (levels.length === 0) throw new SidecarFault("/levels");
  return {
    rows: countAt(file["rows"], "/rows"),
    undated: countAt(file["undated"] ?? 0, "/undated"),
    groups,
    levels,
  };
}

function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (!isObject(value)) throw new SidecarFault(at);
  return value;
}

function listAt(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new SidecarFault(at);
  return value;
}

function numberAt(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new SidecarFault(at);
  return value;
}

function countAt(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw new SidecarFault(at);
  return value;
}

function rangeAt(value: unknown, at: string): readonly [number, number] | null {
  if (value === null) return null;
  const [from, to] = listAt(value, at);
  return [numberAt(from, `${at}/0`), numberAt(to, `${at}/1`)];
}

function countsAt(value: unknown, at: string): Map<string, number> {
  return new Map(Object.entries(objectAt(value ?? {}, at)).map(([id, n]) => [id, countAt(n, `${at}/${id}`)]));
}

/** `{"2025-03": [12, 3]}`, or `12` where none is only expected. */
function seriesAt(value: unknown, at: string): Map<string, Cell> {
  return new Map(
    Object.entries(objectAt(value, at)).map(([name, cell]): [string, Cell] => {
      if (typeof cell === "number") return [name, [countAt(cell, `${at}/${name}`), 0]];
      const [held, planned] = listAt(cell, `${at}/${name}`);
      return [name, [countAt(held, `${at}/${name}/0`), countAt(planned, `${at}/${name}/1`)]];
    }),
  );
}

/** A level may leave out what would make it large: the day level has mostly all events alone. */
function allSeriesAt(value: unknown, at: string): Map<string, Series> {
  return new Map(
    Object.entries(objectAt(value ?? {}, at)).map(([id, series]) => [id, seriesAt(series, `${at}/${id}`)]),
  );
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
