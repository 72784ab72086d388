import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { EarlyLoad } from "./earlyLoad.ts";
import { loadDataset } from "./loadDataset.ts";
import type { Loaded, LoadProgress } from "./loadDataset.ts";
import { DatasetLoadError, isRetryable } from "./loadError.ts";

/** Brings a dataset, or rejects with a `DatasetLoadError`. */
export type DatasetLoad = (
  address: string,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: LoadProgress) => void },
) => Promise<Loaded>;

const MAX_RETRIES = 3;
/** A server that asks for a longer wait gets none: the reader decides with the button. */
const LONGEST_WAIT_MS = 10_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The default mode pauses a first load for ever when the browser says it is offline.
        networkMode: "offlineFirst",
        retry: (failures, error) =>
          failures < MAX_RETRIES && isRetryable(error) && wait(failures, error) <= LONGEST_WAIT_MS,
        retryDelay: wait,
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
      },
    },
  });
}

/** Milliseconds before the next try: what the server asks for, else 0.4, 0.8, 1.6 seconds. */
function wait(failures: number, error: unknown): number {
  const asked = error instanceof DatasetLoadError ? error.info.retryAfter : null;
  return asked ?? 400 * 2 ** failures;
}

export interface DatasetSources {
  /** The dataset as the page itself carries it, if it does: costs no request and cannot fail. */
  readonly inPage?: (() => Loaded | undefined) | undefined;
  /** What is on its way already. */
  readonly early?: EarlyLoad | undefined;
  /** How it is had when it is neither; by default from its address. */
  readonly load?: DatasetLoad | undefined;
  /** Told how far that has come. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * The query of one dataset.
 * @param address absolute URL
 */
export function datasetQuery(address: string, sources: DatasetSources = {}) {
  const { early, inPage, load = early?.load ?? loadDataset, onProgress = () => {} } = sources;
  return queryOptions({
    queryKey: ["dataset", address],
    queryFn: ({ signal }) => load(address, { signal, onProgress }),
    ...(inPage === undefined ? {} : { staleTime: Infinity }),
    initialData: () => early?.loaded(address) ?? inPage?.(),
    structuralSharing: false,
  });
}
