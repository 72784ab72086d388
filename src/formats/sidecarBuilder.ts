import { DIMENSIONS, LEVEL_UNITS, SIDECAR_VERSION, unitName } from "../model/sidecar.ts";
import type { Dimension, LevelUnit } from "../model/sidecar.ts";
import { DAY_MS } from "../model/calendar.ts";
import { FARTHEST_MS } from "../model/eventColumns.ts";
import { markKind } from "../select/timeIndex.ts";
import type { Status } from "../model/types.ts";
import type { EventRow } from "./eventRow.ts";

/** Cells of a level at most, lest the sidecar outgrow what it saves: first the parts by actor and topic go, then the level. */
const MOST_CELLS = 4_000;
/** Of all groups together, shown before any is read; and how many of each group at least and at most. */
const MOST_NAMED = 1_000;
const FEWEST_NAMED = 5;
const MOST_OF_GROUP = 60;
/** Of each group those that reach farthest are named too: nobody would read the group for them later. */
const FAR = 3;
/** This part of a group's rows is over by `most`. */
const MOST_ROWS = 0.99;

type Cells = Map<string, [number, number]>;

interface Level {
  readonly unit: LevelUnit;
  readonly all: Cells;
  readonly by: Readonly<Record<Dimension, Map<string, Cells>>>;
  /** Cells of the parts by dimension; Infinity: left out, there were too many. */
  many: number;
}

/** Counts rows, group by group, for the file that stands beside them. Its memory follows the cells, not the rows. */
export class SidecarBuilder {
  readonly #groups: object[] = [];
  readonly #levels: Level[];
  #rows = 0;
  #undated = 0;

  constructor() {
    this.#levels = LEVEL_UNITS.map((unit) => ({
      unit,
      all: new Map(),
      by: { actor: new Map(), topic: new Map(), status: new Map() },
      // The days of all actors would be larger than the events.
      many: unit === "day" ? Infinity : 0,
    }));
  }

  /** @param groups how many there will be */
  add(rows: readonly EventRow[], groups: number): void {
    const counts = new Map(DIMENSIONS.map((dimension) => [dimension, new Map<string, number>()]));
    for (const row of rows) {
      for (const dimension of DIMENSIONS)
        for (const id of new Set(idsOf(row, dimension))) {
          const inGroup = counts.get(dimension);
          inGroup?.set(id, (inGroup.get(id) ?? 0) + 1);
        }
      this.#rows += 1;
      if (row.start === null) this.#undated += 1;
      else this.#count(row);
    }
    this.#groups.push({
      rows: rows.length,
      ...reachOf(rows, Math.min(MOST_OF_GROUP, Math.max(FEWEST_NAMED, Math.floor(MOST_NAMED / groups)))),
      actors: Object.fromEntries(counts.get("actor") ?? []),
      topics: Object.fromEntries(counts.get("topic") ?? []),
      statuses: Object.fromEntries(counts.get("status") ?? []),
    });
  }

  #count(row: EventRow): void {
    const start = row.start ?? 0;
    // What reaches back without end is counted where it ends.
    const at = start > -FARTHEST_MS ? start : (row.end ?? 0) < FARTHEST_MS ? (row.end ?? 0) - 1 : 0;
    const kind = markKind(row.status as Status) === "held" ? 0 : 1;
    for (const level of this.#levels) {
      const name = unitName(at, level.unit);
      tick(level.all, name, kind);
      if (level.many === Infinity) continue;
      for (const dimension of DIMENSIONS) {
        const series = level.by[dimension];
        for (const id of new Set(idsOf(row, dimension))) {
          let cells = series.get(id);
          if (cells === undefined) series.set(id, (cells = new Map()));
          if (tick(cells, name, kind)) level.many += 1;
        }
      }
      if (level.many <= MOST_CELLS) continue;
      level.many = Infinity;
      for (const dimension of DIMENSIONS) level.by[dimension].clear();
    }
  }

  /** The sidecar as JSON. */
  json(): string {
    const levels = this.#levels.filter((level, place) => place === 0 || level.all.size <= MOST_CELLS);
    return `${JSON.stringify({
      asofSidecar: SIDECAR_VERSION,
      rows: this.#rows,
      undated: this.#undated,
      levels: levels.map(({ unit, all, by, many }) => ({
        unit,
        all: cellsJson(all),
        ...(many !== Infinity && {
          actors: seriesJson(by.actor),
          topics: seriesJson(by.topic),
          statuses: seriesJson(by.status),
        }),
      })),
      groups: this.#groups,
    })}\n`;
  }
}

function idsOf(row: EventRow, dimension: Dimension): readonly string[] {
  return dimension === "status" ? [row.status] : dimension === "actor" ? row.actors : row.topics;
}

/** Whether the cell is a new one. */
function tick(cells: Cells, name: string, kind: 0 | 1): boolean {
  const cell = cells.get(name);
  if (cell !== undefined) {
    cell[kind] += 1;
    return false;
  }
  cells.set(name, kind === 0 ? [1, 0] : [0, 1]);
  return true;
}

/** Starts and ends of a group, with the events that are named before it is read. */
function reachOf(rows: readonly EventRow[], named: number): object {
  const dated = rows.filter((row) => row.start !== null);
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return { start: null, end: null, top: [] };
  const endOf = (row: EventRow): number => row.end ?? 0;
  const byEnd = dated.toSorted((a, b) => endOf(a) - endOf(b));
  const end = endOf(byEnd.at(-1) ?? last);
  const most = endOf(byEnd[Math.ceil(dated.length * MOST_ROWS) - 1] ?? last);
  // Of equal ones some from everywhere, not the first.
  const important = dated
    .map((row, at) => ({ row, turn: Math.imul(at, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => b.row.importance - a.row.importance || a.turn - b.turn)
    .slice(0, named)
    .map(({ row }) => row);
  return {
    start: [first.start, last.start],
    end,
    ...(most !== end && { most }),
    top: [...new Set([...important, ...byEnd.slice(-FAR)])].map(nameRow),
  };
}

/** What of a row is enough to show it. */
function nameRow(row: EventRow): object {
  const { id, title, start, end, when, status, importance, featured, actors, topics } = row;
  return {
    id,
    title,
    start,
    // A day is what a row without an end is.
    ...(end !== (start ?? 0) + DAY_MS && { end }),
    ...(importance > 1 && { importance }),
    ...(when !== null && { when }),
    ...(status !== "occurred" && { status }),
    ...(featured && { featured }),
    ...(actors.length > 0 && { actors }),
    ...(topics.length > 0 && { topics }),
  };
}

function cellsJson(cells: Cells): object {
  return Object.fromEntries(
    [...cells].map(([name, [held, planned]]) => [name, planned === 0 ? held : [held, planned]]),
  );
}

function seriesJson(series: ReadonlyMap<string, Cells>): object {
  return Object.fromEntries([...series].map(([id, cells]) => [id, cellsJson(cells)]));
}
