import { loadDataset } from "./loadDataset.ts";
import type { Loaded, LoadOptions, LoadProgress } from "./loadDataset.ts";

type Load = (address: string, options: Pick<LoadOptions, "signal" | "onProgress">) => Promise<Loaded>;

/** A dataset that is loaded before the page is drawn that shows it. */
export interface EarlyLoad {
  /** The dataset, if it is there already and this is its address: the page need not say that it is loading. */
  readonly loaded: (address: string) => Loaded | undefined;
  /** Loads a dataset; the first time this one's address is asked for, what is under way is taken over. */
  readonly load: Load;
  /** When it has come or can't be had. Never rejects. */
  readonly over: Promise<void>;
}

/**
 * @param address absolute URL, already checked by `resolveDataAddress`
 * @param send `fetch`, or the answer to what was asked before (`askNow`)
 */
export function loadEarly(
  address: string,
  send?: typeof fetch,
  load: typeof loadDataset = loadDataset,
): EarlyLoad {
  const stop = new AbortController();
  let tell: (progress: LoadProgress) => void = () => {};
  let known: Loaded | undefined;
  let taken = false;
  const onProgress = (progress: LoadProgress): void => tell(progress);
  const coming = load(address, {
    signal: stop.signal,
    onProgress,
    ...(send === undefined ? {} : { fetch: send }),
  });
  const over = coming.then(
    (loaded) => {
      known = loaded;
    },
    // Said where it is taken over.
    () => undefined,
  );
  return {
    loaded: (asked) => {
      if (taken || asked !== address || known === undefined) return undefined;
      taken = true;
      return known;
    },
    load: (asked, options) => {
      if (taken || asked !== address) return load(asked, options);
      taken = true;
      tell = options.onProgress ?? tell;
      if (options.signal?.aborted === true) stop.abort();
      options.signal?.addEventListener("abort", () => stop.abort(), { once: true });
      return coming;
    },
    over,
  };
}
