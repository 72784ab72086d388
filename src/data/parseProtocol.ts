import type { ParseResult } from "../model/parseDataset.ts";
import type { Problem } from "../model/problems.ts";
import type { RelationsAt } from "../model/readEvents.ts";
import type { Actor, Dataset, Place, Source, Topic } from "../model/types.ts";
import type { DatasetSeed } from "../select/datasetSeed.ts";
import type { EventBatch } from "./eventBatch.ts";

/** What a parser in a worker is sent: the pieces of a file as they arrive, and that these were all. */
export type ParseRequest =
  { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: "end" };

/** Tables that can be as long as the list of events, and so come in pieces like it. */
export interface Tables {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
}

/** What remains of a dataset without its long parts. */
export type Rest = Omit<Dataset, keyof Tables | "events">;

type Done = Extract<ParseResult, { ok: true }>;
type Failed = Extract<ParseResult, { ok: false }>;

/**
 * What it sends back, in this order: tables and events in pieces none of which takes the page long, while the file comes;
 * the relations of those events, and the problems of a file that can be shown, in pieces too; then the end. `again`: nothing of what has been sent counts.
 */
export type ParseAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "table"; readonly part: Partial<Tables> }
  | { readonly kind: "events"; readonly batch: EventBatch }
  | { readonly kind: "relations"; readonly all: readonly RelationsAt[] }
  | { readonly kind: "problems"; readonly some: readonly Problem[] }
  | { readonly kind: "again" }
  | { readonly kind: "failed"; readonly result: Failed }
  | {
      readonly kind: "done";
      readonly rest: Rest;
      readonly result: Omit<Done, "dataset" | "problems">;
      readonly seed: DatasetSeed;
    };
