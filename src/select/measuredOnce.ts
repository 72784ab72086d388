import type { Match } from "./filterEvents.ts";

/** Widths of labels, remembered for one layout: each is asked for several times, in both attempts at it. */
export function measuredOnce(labelPx: (match: Match) => number): (match: Match) => number {
  const known = new Map<Match, number>();
  return (match) => {
    let px = known.get(match);
    if (px === undefined) known.set(match, (px = labelPx(match)));
    return px;
  };
}
