import { useEffect, useState } from "react";
import type { Dataset } from "../model/types.ts";
import type { Found } from "../select/eventFilter.ts";
import type { Highlight } from "./highlight.ts";

/** What the words of the view find. */
export interface SearchResult {
  readonly found: NonNullable<Found>;
  /** Places of the events in the file, best first. */
  readonly ranked: Uint32Array;
  readonly highlight: Highlight;
}

/** `waiting`: not known yet · `failed`: the search can't be had, and the words leave nothing out. */
export type Search =
  { readonly kind: "none" | "waiting" | "failed" } | { readonly kind: "done"; readonly result: SearchResult };

interface Asked {
  readonly dataset: Dataset;
  readonly q: string;
  readonly search: Search;
}

const NONE: Search = { kind: "none" };
const WAITING: Search = { kind: "waiting" };

/** Brings the search's code and makes the index of a dataset, while the reader still types the first words. */
export function prepareSearch(dataset: Dataset): void {
  import("./searchPart.ts").then(
    ({ prepareIn }) => prepareIn(dataset),
    // The words themselves will ask once more, and say that it can't be had.
    () => undefined,
  );
}

/** Searches a dataset as it is shown. Its code, and the index, come with the first words, or with the focus in their field. */
export function useSearch(dataset: Dataset | null, q: string | null): Search {
  const [last, setLast] = useState<Asked | null>(null);
  useEffect(() => {
    if (dataset === null || q === null) return;
    let stale = false;
    const settle = (search: Search): void => {
      if (!stale) setLast({ dataset, q, search });
    };
    import("./searchPart.ts")
      .then(async ({ findIn }) => settle({ kind: "done", result: await findIn(dataset, q) }))
      .catch(() => settle({ kind: "failed" }));
    return () => {
      stale = true;
    };
  }, [dataset, q]);
  if (dataset === null || q === null) return NONE;
  return last?.dataset === dataset && last.q === q ? last.search : WAITING;
}
