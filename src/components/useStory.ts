import { useEffect, useMemo, useRef } from "react";
import type { Loaded } from "../data/loadDataset.ts";
import { asOf } from "../model/asOf.ts";
import type { AsOf } from "../model/asOf.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { filterEvents } from "../select/filterEvents.ts";
import type { Match } from "../select/filterEvents.ts";
import type { ViewState } from "../view/viewState.ts";
import { useSearch } from "./useSearch.ts";
import type { Search, SearchResult } from "./useSearch.ts";

/** The dataset as the view asks for it: the one thing that list, timeline, panel and counts are drawn from. */
export interface StoryView {
  /** As it stood on the day asked for. */
  readonly dataset: Dataset;
  readonly omitted: AsOf["omitted"];
  /** What the filters leave, in chronological order. */
  readonly matches: readonly Match[];
  /** The opened event, also when the filters leave it out; null when none is open or there is no such event. */
  readonly opened: TimelineEvent | null;
  /** What the words find; null without words, and when there is no search to be had. */
  readonly search: SearchResult | null;
  /** The words that what is shown is of. */
  readonly words: string | null;
  /** What is shown is still that of the words, or the day, before. */
  readonly searching: boolean;
  /** There are words, but no search to be had. */
  readonly searchFailed: boolean;
}

const NOTHING_OMITTED: AsOf["omitted"] = { sources: 0, accounts: 0 };

/** A state of the dataset with what the words find in it. */
interface Searched {
  /** Address: the file may have been read anew. */
  readonly file: string;
  readonly staged: AsOf;
  readonly q: string | null;
  readonly search: Search;
}

/**
 * Derives, memoised in this one place: file → as of → search → filter → opened. While the words are being searched for,
 * what was shown before stays. null while nothing is loaded, and until the first search has its answer.
 */
export function useStory(loaded: Loaded | null, view: ViewState, file: string): StoryView | null {
  const source = loaded?.dataset ?? null;
  const day = view.asOf;
  const staged = useMemo(() => {
    if (source === null) return null;
    return day === null ? { dataset: source, omitted: NOTHING_OMITTED } : asOf(source, day);
  }, [source, day]);
  const shown = useSearched(source, staged, view.q, file);
  const matches = useMatches(shown, view);
  const dataset = shown?.staged.dataset;
  const opened = useMemo(
    () => (view.event === null ? null : (dataset?.events.find(({ id }) => id === view.event) ?? null)),
    [dataset, view.event],
  );
  if (shown === null) return null;
  const { search } = shown;
  return {
    ...shown.staged,
    matches,
    opened,
    search: search.kind === "done" ? search.result : null,
    words: shown.q,
    searching: shown.staged !== staged || shown.q !== view.q,
    searchFailed: search.kind === "failed",
  };
}

/** What is asked for once its search is done, until then what was shown last of the same file. */
function useSearched(
  source: Dataset | null,
  staged: AsOf | null,
  q: string | null,
  file: string,
): Searched | null {
  const search = useSearch(staged?.dataset ?? null, q);
  const last = useRef<Searched | null>(null);
  const asked = useMemo(
    () =>
      source === null || staged === null || search.kind === "waiting" ? null : { file, staged, q, search },
    [source, file, staged, q, search],
  );
  useEffect(() => {
    if (asked !== null) last.current = asked;
  }, [asked]);
  if (asked !== null) return asked;
  return source !== null && last.current?.file === file ? last.current : null;
}

function useMatches(shown: Searched | null, view: ViewState): readonly Match[] {
  const { actor, topic, status, match, from, to, certain } = view;
  const { says, attribution, modality, source, conflict, moved } = view;
  return useMemo(() => {
    if (shown === null) return [];
    const { staged, q, search } = shown;
    const parts = { actor, topic, status, match, from, to, certain };
    const filter = { ...parts, q, says, attribution, modality, source, conflict, moved };
    return filterEvents(staged.dataset, filter, search.kind === "done" ? search.result.found : null);
  }, [
    shown,
    actor,
    topic,
    status,
    match,
    from,
    to,
    certain,
    says,
    attribution,
    modality,
    source,
    conflict,
    moved,
  ]);
}
