import { sameValue } from "../lib/sameValue.ts";
import { loadDataset } from "./loadDataset.ts";
import type { Loaded } from "./loadDataset.ts";

/** Asks for a file again; gives the very same object where nothing has changed. */
export type LiveLoad = (
  address: string,
  options: { readonly signal: AbortSignal; readonly fetch?: typeof fetch },
) => Promise<Loaded>;

/**
 * A load that costs as little as the host allows: the browser asks with the ETag that it knows (`If-None-Match`) and is
 * answered 304 when nothing is new. A header of our own would make a question of it that hosts of other sites refuse.
 * @param shown what the page shows
 */
export function createLiveLoad(shown: Loaded): LiveLoad {
  let last = shown;
  let mark: string | null = null;
  return async (address, { signal, fetch: send = fetch }) => {
    let unchanged = false;
    let newest: string | null = null;
    const ask: typeof fetch = async (input, init) => {
      const response = await send(input, { ...init, cache: "no-cache" });
      newest = response.ok ? markOf(response) : null;
      unchanged = newest !== null && newest === mark;
      if (unchanged) {
        await response.body?.cancel();
        throw new Error("It is the same as before.");
      }
      return response;
    };
    try {
      const loaded = await loadDataset(address, { signal, fetch: ask });
      mark = newest;
      if (!sameValue(loaded.dataset, last.dataset)) last = loaded;
      return last;
    } catch (error) {
      if (unchanged) return last;
      throw error;
    }
  };
}

/** Hosts of other sites seldom let their ETag be read; when a file was changed they do. */
function markOf({ headers }: Response): string | null {
  const tag = headers.get("ETag");
  if (tag !== null) return tag;
  const modified = headers.get("Last-Modified");
  // It says the second only.
  return modified === null ? null : `${modified} ${headers.get("Content-Length") ?? ""}`;
}
