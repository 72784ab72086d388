import type { Dataset } from "../model/types.ts";

/** A range the dataset suggests. `from` and `to` are EDTF, null is open. */
export interface DatePreset {
  readonly kind: "any" | "opening" | "before" | "year" | "after";
  /** The year of `year`, `before` and `after`; otherwise null. */
  readonly year: number | null;
  readonly from: string | null;
  readonly to: string | null;
}

const LEAST_EVENTS = 3;
const MOST_YEARS = 4;
const MOST_FOLLOWING = 2;

/**
 * Any time; the span that the dataset opens with; everything before the first offered year, when there is
 * anything; the years with the most events, in order; those that follow them without a gap, for what came of
 * it; and everything after, when there is anything.
 */
export function datePresets(dataset: Dataset): DatePreset[] {
  const counts = eventsByYear(dataset);
  const years = [...counts]
    .filter(([, count]) => count >= LEAST_EVENTS)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_YEARS)
    .map(([year]) => year)
    .sort((a, b) => a - b);
  const first = years[0];
  let last = years.at(-1);
  for (let more = 0; more < MOST_FOLLOWING && last !== undefined && counts.has(last + 1); more++) {
    last++;
    years.push(last);
  }
  const { opening } = dataset;
  const presets: DatePreset[] = [{ kind: "any", year: null, from: null, to: null }];
  if (opening !== null)
    presets.push({ kind: "opening", year: null, from: opening.from.text, to: opening.to.text });
  if (first !== undefined && [...counts.keys()].some((year) => year < first))
    presets.push({ kind: "before", year: first, from: null, to: edtfYear(first - 1) });
  for (const year of years) presets.push({ kind: "year", year, from: edtfYear(year), to: edtfYear(year) });
  if (last !== undefined && [...counts.keys()].some((year) => year > last))
    presets.push({ kind: "after", year: last, from: edtfYear(last + 1), to: null });
  return presets;
}

/** Events by the year in which they may begin at the earliest; undated and endless ones are left out. */
function eventsByYear(dataset: Dataset): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { current } of dataset.events) {
    const start = current.when?.startMin;
    if (start === undefined || !Number.isFinite(start)) continue;
    const year = new Date(start).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/** A year as EDTF writes it: 2025, 0079, -0043, Y12000. */
function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}
