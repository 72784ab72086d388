import { DAY_MS } from "../model/calendar.ts";
import type { Dataset, FuzzyDate } from "../model/types.ts";
import { inZoneOf } from "../select/lag.ts";
import { recorded } from "../select/gaps.ts";
import { anchorOf, SPANS, spanAround } from "../select/relative.ts";

/** So many events beside the anchor make a look worth it. */
const ENOUGH = 4;

/** The shortest span with some events in it beside the anchor; the longest where there are never enough. */
export function spanFor(dataset: Dataset, anchor: FuzzyDate): string {
  const at = anchorOf(anchor);
  const enough = SPANS.find((span) => {
    const { from, to } = spanAround(at, span);
    let count = 0;
    for (const { current } of dataset.events) {
      const there = current.when === null ? null : recorded(current.when);
      if (there !== null && there.from >= from && there.from < to) count++;
    }
    return count > ENOUGH;
  });
  return enough ?? "P50Y";
}

/** Whether an event may begin within a span before and after an anchor; a day counts where any hour of it does. */
export function isWithinSpan(date: FuzzyDate, anchor: FuzzyDate, span: string): boolean {
  const { from, to } = spanAround(anchorOf(anchor), span);
  const { startMin, startMax, endMax } = inZoneOf(anchor, date) ?? date;
  return startMin < to && Math.min(endMax, startMax + DAY_MS) > from;
}
