import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import { resolveDataAddress } from "../data/dataAddress.ts";
import type { DataAddress } from "../data/dataAddress.ts";
import { datasetQuery } from "../data/datasetQuery.ts";
import type { DatasetLoad } from "../data/datasetQuery.ts";
import type { EarlyLoad } from "../data/earlyLoad.ts";
import type { Loaded, LoadProgress } from "../data/loadDataset.ts";
import { DatasetLoadError } from "../data/loadError.ts";
import type { LoadError, LoadErrorKind } from "../data/loadError.ts";
import { LazyLongList, LONG_LIST } from "./lazyLongList.ts";

export interface DatasetRequest {
  /** What was asked for and is being shown. */
  readonly address: DataAddress;
  /** The `data` parameter names an address that may not be loaded: the shipped story is shown, and it is said. */
  readonly refused: boolean;
  readonly loaded: Loaded | null;
  /** Without `loaded`: why there is nothing to show. With it: why it could not be refreshed. */
  readonly error: LoadError | null;
  /** How far the present load has come, at any time; null before its first byte. */
  readonly progress: { readonly current: LoadProgress | null };
  readonly retry: () => void;
  readonly cancel: () => void;
}

export interface DatasetOptions {
  readonly base: string;
  readonly early?: EarlyLoad | undefined;
  readonly initialStory: () => Loaded | undefined;
  /** Brings the story where it is no file (an object of the host page's). */
  readonly loadStory?: DatasetLoad | undefined;
  readonly story: string;
}

/** The dataset that the address asks for, as it stands: loading while `loaded` and `error` are null. The same until it changes. */
export function useDataset(
  data: string | null,
  { base, early, initialStory, loadStory, story }: DatasetOptions,
): DatasetRequest {
  const queryClient = useQueryClient();
  const asked = useMemo(() => (data === null ? null : resolveDataAddress(data, base)), [data, base]);
  const address = useMemo(
    () => asked ?? { url: story, host: new URL(story).host, foreign: false },
    [asked, story],
  );
  const own = address.url === story;
  // Read from time to time by who shows it: a drawing for each piece that arrives would be work without end.
  const progress = useRef<LoadProgress>(null);
  const tell = useCallback((now: LoadProgress) => {
    // Its list's code comes while the rest does.
    if (now.events > LONG_LIST && (progress.current?.events ?? 0) <= LONG_LIST) LazyLongList.preload();
    progress.current = now;
  }, []);
  const options = datasetQuery(address.url, {
    early,
    onProgress: tell,
    ...(own ? { inPage: initialStory, load: loadStory } : {}),
  });
  const query = useQuery(options);
  const { refetch } = query;
  const retry = useCallback(() => void refetch(), [refetch]);
  const { url } = address;
  const cancel = useCallback(
    () => void queryClient.cancelQueries({ queryKey: datasetQuery(url).queryKey }),
    [queryClient, url],
  );
  const { data: loaded = null, error: fault, fetchStatus } = query;
  const error = useMemo(
    () => errorOf({ error: fault, data: loaded, fetchStatus }, address),
    [fault, loaded, fetchStatus, address],
  );
  const refused = data !== null && asked === null;
  // One object for as long as it says the same: what follows from it is put off by one drawing (`Page.tsx`), and a new
  // one with each drawing would have the whole page drawn twice.
  return useMemo(
    () => ({ address, refused, loaded, error, progress, retry, cancel }),
    [address, refused, loaded, error, retry, cancel],
  );
}

interface Query extends Pick<UseQueryResult<Loaded>, "error" | "fetchStatus"> {
  readonly data: Loaded | null;
}

function errorOf(query: Query, address: DataAddress): LoadError | null {
  if (query.error instanceof DatasetLoadError) return query.error.info;
  // Anything else is a fault of ours: the error boundary says so.
  if (query.error !== null) throw query.error;
  if (query.data !== null || query.fetchStatus === "fetching") return null;
  // Not running and no answer: the reader stopped it, or the browser holds the next try back until it is online.
  return stopped(query.fetchStatus === "paused" ? "offline" : "cancelled", address);
}

function stopped(kind: LoadErrorKind, address: DataAddress): LoadError {
  return {
    kind,
    address: address.url,
    host: address.host,
    status: null,
    detail: "",
    problems: [],
    retryAfter: null,
    limit: null,
  };
}
