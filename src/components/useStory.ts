import { useMemo } from "react";
import type { Loaded } from "../data/loadDataset.ts";
import { asOf } from "../model/asOf.ts";
import type { AsOf } from "../model/asOf.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { filterEvents } from "../select/filterEvents.ts";
import type { Match } from "../select/filterEvents.ts";
import type { ViewState } from "../view/viewState.ts";

/** The dataset as the view asks for it: the one thing that list, timeline, panel and counts are drawn from. */
export interface StoryView {
  /** As it stood on the day asked for. */
  readonly dataset: Dataset;
  readonly omitted: AsOf["omitted"];
  /** What the filters leave, in chronological order. */
  readonly matches: readonly Match[];
  /** The opened event, also when the filters leave it out; null when none is open or there is no such event. */
  readonly opened: TimelineEvent | null;
}

const NOTHING_OMITTED: AsOf["omitted"] = { sources: 0, accounts: 0 };

/** Derives, memoised in this one place: file → as of → filter → opened. null while nothing is loaded. */
export function useStory(loaded: Loaded | null, view: ViewState): StoryView | null {
  const source = loaded?.dataset ?? null;
  const day = view.asOf;
  const staged = useMemo(() => {
    if (source === null) return null;
    return day === null ? { dataset: source, omitted: NOTHING_OMITTED } : asOf(source, day);
  }, [source, day]);
  const { actor, topic, status, match, from, to, certain } = view;
  const matches = useMemo(
    () =>
      staged === null ? [] : filterEvents(staged.dataset, { actor, topic, status, match, from, to, certain }),
    [staged, actor, topic, status, match, from, to, certain],
  );
  const opened = useMemo(
    () => staged?.dataset.events.find((event) => event.id === view.event) ?? null,
    [staged, view.event],
  );
  return staged === null ? null : { ...staged, matches, opened };
}
