import { useMemo } from "react";
import type { Dataset } from "../model/types.ts";
import { filterEvents, rangeOf } from "../select/filterEvents.ts";
import type { Found, Match } from "../select/filterEvents.ts";
import type { ViewState } from "../view/viewState.ts";
import { beganBefore } from "../select/groupEvents.ts";
import { useLocale } from "./locale.tsx";
import "./EventCount.css";

export interface EventCountProps {
  readonly dataset: Dataset;
  /** What the view's words find. */
  readonly found?: Found;
  readonly matches: readonly Match[];
  readonly view: ViewState;
}

/** "12 of 38 events", said politely at each change; with a range also what began before it, is uncertain or undated. */
export function EventCount({ dataset, found = null, matches, view }: EventCountProps) {
  const { words } = useLocale();
  const ranged = view.from !== null || view.to !== null;
  const possible = useMemo(
    () => (ranged ? matches.filter((match) => match.certainty === "possible").length : 0),
    [matches, ranged],
  );
  const since = rangeOf(view)?.from ?? -Infinity;
  const earlier = useMemo(
    () => (since === -Infinity ? 0 : matches.filter((match) => beganBefore(match, since)).length),
    [matches, since],
  );
  const undatedOnes = useMemo(
    () => ({ ...dataset, events: dataset.events.filter((event) => event.current.when === null) }),
    [dataset],
  );
  // What the other filters keep of them: only those does the range leave out.
  const undated = ranged ? filterEvents(undatedOnes, { ...view, from: null, to: null }, found).length : 0;
  return (
    <p className="event-count" data-part="count" role="status">
      <span className="event-count__main">{words.page.count(matches.length, dataset.events.length)}</span>
      {earlier > 0 && <More text={words.filters.count.earlier(earlier)} />}
      {possible > 0 && <More text={words.filters.count.possible(possible)} />}
      {undated > 0 && <More text={words.filters.count.undated(undated)} />}
    </p>
  );
}

/** Stands apart by its place alone, so the comma is for those who hear it. */
function More({ text }: { readonly text: string }) {
  const { words } = useLocale();
  return (
    <span className="event-count__more">
      <span className="asof-hidden">{words.filters.pause} </span>
      {text}
    </span>
  );
}
