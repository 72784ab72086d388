import { DIMENSIONS, LEVEL_UNITS, SIDECAR_VERSION, unitName } from "../model/sidecar.ts";
import type { Dimension, LevelUnit } from "../model/sidecar.ts";
import { DAY_MS } from "../model/calendar.ts";
import { FARTHEST_MS } from "../model/eventColumns.ts";
import { isObject } from "../model/leaves.ts";
import { LANE_MARKS } from "../model/laneMarks.ts";
import { markKind } from "../select/timeIndex.ts";
import type { SidecarLanes } from "../model/sidecarLanes.ts";
import type { Status } from "../model/types.ts";
import { cellsJson, tick } from "./cellCounts.ts";
import type { Cells } from "./cellCounts.ts";
import type { EventRow } from "./eventRow.ts";
import { LaneCells, MOST_LANE_UNITS } from "./laneCells.ts";

/** Cells of a level at most, lest the sidecar outgrow what it saves. */
const MOST_CELLS = 4_000;
/** Actors, and topics, that are named of a group: of five thousand in each the sidecar would outgrow the events. */
const MOST_IDS = 100;
/** Of all groups together, shown before any is read; and how many of each group at least and at most. */
const MOST_NAMED = 1_000;
const FEWEST_NAMED = 5;
const MOST_OF_GROUP = 60;
/** Of each group those that reach farthest are named too: nobody would read the group for them later. */
const FAR = 3;
/** This part of a group's rows is over by `most`. */
const MOST_ROWS = 0.99;

interface Level {
  readonly unit: LevelUnit;
  readonly all: Cells;
}

/** Counts rows, group by group, for the file that stands beside them. Its memory follows the cells, not the rows. */
export class SidecarBuilder {
  readonly #groups: object[] = [];
  readonly #levels: Level[];
  readonly #lanes: readonly LaneCells[];
  #rows = 0;
  #undated = 0;

  /** @param lanes by kind all lanes of the rows to come, the most frequent first (`LaneTally`) */
  constructor(lanes: ReadonlyMap<SidecarLanes, readonly string[]>) {
    this.#lanes = [...lanes].map(([kind, ranked]) => new LaneCells(kind, ranked, LEVEL_UNITS.length));
    this.#levels = LEVEL_UNITS.map((unit) => ({ unit, all: new Map() }));
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
    for (const lanes of this.#lanes) lanes.group(rows);
    this.#groups.push({
      rows: rows.length,
      ...reachOf(rows, Math.min(MOST_OF_GROUP, Math.max(FEWEST_NAMED, Math.floor(MOST_NAMED / groups)))),
      actors: countsJson(counts.get("actor")),
      topics: countsJson(counts.get("topic")),
      statuses: countsJson(counts.get("status")),
    });
  }

  #count(row: EventRow): void {
    const start = row.start ?? 0;
    // What reaches back without end is counted where it ends.
    const at = start > -FARTHEST_MS ? start : (row.end ?? 0) < FARTHEST_MS ? (row.end ?? 0) - 1 : 0;
    const kind = markKind(row.status as Status) === "held" ? 0 : 1;
    const names = this.#levels.map(({ unit }) => unitName(at, unit));
    for (const [place, level] of this.#levels.entries()) {
      tick(level.all, names[place] ?? "", kind);
    }
    const units = names.map((name, place) =>
      (this.#levels[place]?.all.size ?? Infinity) > MOST_LANE_UNITS ? null : name,
    );
    for (const lanes of this.#lanes) lanes.count(row.lanes, units, kind);
  }

  /** The sidecar as JSON. */
  json(): string {
    const lanes = this.#lanes.flatMap((each) => {
      const json = each.json();
      return json === null ? [] : [{ kind: each.kind, ...json }];
    });
    /** Only where there are any. */
    const byKind = (
      of: readonly (typeof lanes)[number][],
      json: (each: (typeof lanes)[number]) => unknown,
    ): object =>
      of.length === 0 ? {} : { lanes: Object.fromEntries(of.map((each) => [each.kind, json(each)])) };
    const levels = this.#levels.filter((level, place) => place === 0 || level.all.size <= MOST_CELLS);
    return `${JSON.stringify({
      asofSidecar: SIDECAR_VERSION,
      rows: this.#rows,
      undated: this.#undated,
      levels: levels.map(({ unit, all }) => ({
        unit,
        all: cellsJson(all),
        ...byKind(
          lanes.filter(({ level }) => LEVEL_UNITS[level] === unit),
          ({ series }) => series,
        ),
      })),
      groups: this.#groups.map((group, at) => ({ ...group, ...byKind(lanes, ({ groups }) => groups[at]) })),
    })}\n`;
  }
}

function idsOf(row: EventRow, dimension: Dimension): readonly string[] {
  return dimension === "status" ? [row.status] : dimension === "actor" ? row.actors : row.topics;
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
  const accounts = accountsOf(row);
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
    ...(accounts !== null && { more: { accounts } }),
  };
}

/** Who was expected earlier decides with the others in which lane an event stands. */
function accountsOf({ more }: EventRow): unknown[] | null {
  if (more?.includes('"accounts"') !== true) return null;
  const { accounts } = JSON.parse(more) as { readonly accounts?: unknown };
  if (!Array.isArray(accounts)) return null;
  const kept = new Set(["reported", "status", "when", "actors", "sources"]);
  return accounts.map((account: unknown) =>
    isObject(account)
      ? Object.fromEntries(Object.entries(account).filter(([key]) => kept.has(key)))
      : account,
  );
}

/** The most frequent ids by name; `~other` is how many rows any one of the rest has at most. */
function countsJson(counts: ReadonlyMap<string, number> = new Map()): object {
  const ranked = counts.size <= MOST_IDS ? [...counts] : [...counts].sort(([, a], [, b]) => b - a);
  const next = ranked[MOST_IDS];
  return Object.fromEntries([
    ...ranked.slice(0, MOST_IDS),
    ...(next === undefined ? [] : [[LANE_MARKS.other, next[1]] as const]),
  ]);
}
