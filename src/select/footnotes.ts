import { eventSources } from "./eventSources.ts";
import type { Match } from "./eventFilter.ts";

/** Numbers of sources, as printed lists give them: from 1, in the order in which the events name them. */
export interface Footnotes {
  /** Ids of all sources, that of number 1 first. */
  readonly sources: readonly string[];
  /** For each match, in order: the numbers of its sources, ascending. */
  readonly numbers: readonly (readonly number[])[];
}

/** Numbers the sources of some events. */
export function footnotes(matches: readonly Match[]): Footnotes {
  const known = new Map<string, number>();
  const numbers = matches.map(({ event }) =>
    eventSources(event)
      .map((id) => {
        const number = known.get(id) ?? known.size + 1;
        known.set(id, number);
        return number;
      })
      .toSorted((a, b) => a - b),
  );
  return { sources: [...known.keys()], numbers };
}

/** Ascending numbers in short: `[1, 2, 3, 7]` → "1–3, 7". Two in a row stay two: "1, 2". */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([from, to]) =>
      to - from > 1 ? [`${from}–${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
    )
    .join(", ");
}
