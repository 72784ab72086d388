import type { SearchBatch } from "./searchBatch.ts";
import type { Hits } from "../select/searchIndex.ts";

/** What is asked of the index, wherever it runs. Of each dataset (`key`): `begin`, `add` as often as needed, `search`. */
export type SearchRequest =
  | { readonly kind: "begin"; readonly key: number }
  | { readonly kind: "add"; readonly key: number; readonly batch: SearchBatch }
  | { readonly kind: "search"; readonly key: number; readonly id: number; readonly query: string };

/** What comes back for a `search`. `hits` is null when there is no such index, or it failed. */
export interface SearchAnswer {
  readonly id: number;
  readonly hits: Hits | null;
}

/** So many indexes are kept: the dataset that is shown and the one before, to go back to. */
export const KEPT_INDEXES = 2;
