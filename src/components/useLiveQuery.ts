import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { datasetQuery } from "../data/datasetQuery.ts";
import { createLiveLoad } from "../data/liveDataset.ts";
import type { Loaded } from "../data/loadDataset.ts";

/** Even a host that is down for a night is asked now and then. */
const RAREST_MS = 15 * 60_000;

/** A reader who goes from tab to tab is no reason to ask each time. */
const SOON_MS = 2_000;

export interface LiveState {
  /** When the file was last had or found unchanged, ms since 1970; null: not yet. */
  readonly checked: number | null;
  /** When it could not be had, unless it was since. */
  readonly failed: number | null;
}

/**
 * Asks for the file every so many seconds while the page is in sight, and at once when it comes into sight. After a
 * failure the wait doubles, up to a quarter of an hour. What comes is shown by whoever shows that query.
 */
export function useLiveQuery(file: string, shown: Loaded, every: number): LiveState {
  const failures = useRef(0);
  // Of the state at the beginning: from then on the load itself knows what came last.
  const first = useRef(shown);
  const load = useMemo(() => createLiveLoad(first.current), []);
  const query = useQuery({
    ...datasetQuery(file, {
      load: async (address, { signal }) => {
        try {
          const loaded = await load(address, { signal });
          failures.current = 0;
          return loaded;
        } catch (error) {
          if (!signal.aborted) failures.current++;
          throw error;
        }
      },
    }),
    // The first time is that of the interval: the page has just come.
    refetchOnMount: false,
    staleTime: SOON_MS,
    refetchInterval: () => Math.min(every * 1000 * 2 ** failures.current, Math.max(RAREST_MS, every * 1000)),
    refetchIntervalInBackground: false,
    retry: false,
  });
  const { dataUpdatedAt, errorUpdatedAt, isError } = query;
  return {
    checked: failures.current === 0 && dataUpdatedAt > 0 ? dataUpdatedAt : null,
    failed: isError ? errorUpdatedAt : null,
  };
}
