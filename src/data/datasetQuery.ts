import { QueryClient, queryOptions } from "@tanstack/react-query";
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

/**
 * The query of one dataset.
 * @param address absolute URL
 * @param inPage the dataset as the page itself carries it, if it does: costs no request and cannot fail
 * @param load how it is had when the page does not carry it
 * @param onProgress told how far that has come
 */
export function datasetQuery(
  address: string,
  inPage: (() => Loaded | undefined) | null,
  load: DatasetLoad = loadDataset,
  onProgress: (progress: LoadProgress) => void = () => {},
) {
  return queryOptions({
    queryKey: ["dataset", address],
    queryFn: ({ signal }) => load(address, { signal, onProgress }),
    ...(inPage === null ? {} : { initialData: inPage, staleTime: Infinity }),
    structuralSharing: false,
  });
}
