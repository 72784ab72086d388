import type { Match } from "./eventFilter.ts";
import { span } from "./timeIndex.ts";
import type { TimeWindow } from "./timeIndex.ts";

/** The matches that overlap a window, at least possibly, and those without a date. */
export function matchesIn(matches: readonly Match[], window: TimeWindow): readonly Match[] {
  return matches.filter(({ event }) => {
    const { when } = event.current;
    if (when === null) return true;
    const { from, to } = span(when);
    return from < window.to && to > window.from;
  });
}
