import { LANE_MARKS } from "../model/laneMarks.ts";
import type { SidecarLanes } from "../model/sidecarLanes.ts";
import { cellsJson, tick } from "./cellCounts.ts";
import type { Cells } from "./cellCounts.ts";
import type { RowLanes } from "./laneTally.ts";

/** A canvas has room for a dozen lanes; the others stand in one. */
const MOST_LANES = 16;
const FEWEST_LANES = 4;
/** Cells of one kind of lanes, lest they make the sidecar large: so many are some thirty kilobytes. */
const MOST_CELLS = 2_000;
/** Of more units not even two lanes have all. */
export const MOST_LANE_UNITS = MOST_CELLS / 2;

/** The lanes of one kind, counted for the sidecar: by unit of time, and for each row group. */
export class LaneCells {
  readonly kind: SidecarLanes;
  /** The most frequent first. */
  readonly #named: readonly string[];
  readonly #lanes: ReadonlySet<string>;
  readonly #always: readonly string[];
  readonly #levels: (Map<string, Cells> | null)[];
  readonly #groups: Map<string, number>[] = [];

  /**
   * @param ranked all of them, the most frequent first
   * @param levels how many units of time there are to count by, the coarsest first
   */
  constructor(kind: SidecarLanes, ranked: readonly string[], levels: number) {
    this.kind = kind;
    const special: readonly string[] = [LANE_MARKS.rest, LANE_MARKS.joint];
    this.#always = ranked.filter((mark) => special.includes(mark));
    this.#named = ranked.filter((mark) => !special.includes(mark)).slice(0, MOST_LANES);
    this.#lanes = new Set([...this.#always, ...this.#named]);
    this.#levels = Array.from({ length: levels }, () => new Map());
  }

  group(rows: readonly { readonly start: number | null; readonly lanes: RowLanes }[]): void {
    const counts = new Map<string, number>();
    for (const { lanes, start } of rows) {
      if (start === null) continue;
      const mark = this.#markOf(lanes[this.kind]);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    this.#groups.push(counts);
  }

  /** @param units the row's unit of each level; null: the level has too many of them */
  count(lanes: RowLanes, units: readonly (string | null)[], half: 0 | 1): void {
    const mark = this.#markOf(lanes[this.kind]);
    for (const [at, unit] of units.entries()) {
      const level = this.#levels[at];
      if (level === null || level === undefined) continue;
      if (unit === null) {
        this.#levels[at] = null;
        continue;
      }
      let cells = level.get(mark);
      if (cells === undefined) level.set(mark, (cells = new Map()));
      tick(cells, unit, half);
    }
  }

  #markOf(mark: string): string {
    return this.#lanes.has(mark) ? mark : LANE_MARKS.other;
  }

  /**
   * The finest level that is not too large, with as many lanes as find room in it; null: there is none.
   * @returns the place of the level, what stands in it, and what stands in each group
   */
  json(): { readonly level: number; readonly series: object; readonly groups: readonly object[] } | null {
    for (let at = this.#levels.length - 1; at >= 0; at--) {
      const level = this.#levels[at];
      if (level === null || level === undefined) continue;
      for (let many = this.#named.length; many >= Math.min(FEWEST_LANES, this.#named.length); many--) {
        const kept = new Set([...this.#always, ...this.#named.slice(0, many)]);
        const series = merged(level, kept);
        if ([...series.values()].reduce((sum, cells) => sum + cells.size, 0) > MOST_CELLS) continue;
        return {
          level: at,
          series: Object.fromEntries([...series].map(([mark, cells]) => [mark, cellsJson(cells)])),
          groups: this.#groups.map((counts) => Object.fromEntries(together(counts, kept))),
        };
      }
    }
    return null;
  }
}

/** Those that are not kept, in one. */
function merged(level: ReadonlyMap<string, Cells>, kept: ReadonlySet<string>): Map<string, Cells> {
  const series = new Map<string, Cells>();
  const others: Cells = new Map();
  for (const [mark, cells] of level) {
    if (kept.has(mark)) {
      series.set(mark, cells);
      continue;
    }
    for (const [name, [held, planned]] of cells) {
      const [before, plannedBefore] = others.get(name) ?? [0, 0];
      others.set(name, [before + held, plannedBefore + planned]);
    }
  }
  return others.size === 0 ? series : series.set(LANE_MARKS.other, others);
}

function together(counts: ReadonlyMap<string, number>, kept: ReadonlySet<string>): Map<string, number> {
  const all = new Map<string, number>();
  for (const [mark, count] of counts) {
    const own = kept.has(mark) ? mark : LANE_MARKS.other;
    all.set(own, (all.get(own) ?? 0) + count);
  }
  return all;
}
