import { createSearchIndex } from "../select/searchIndex.ts";
import type { SearchIndex } from "../select/searchIndex.ts";
import { createDocumentUnpacker } from "./searchBatch.ts";
import { KEPT_INDEXES } from "./searchProtocol.ts";
import type { SearchAnswer, SearchRequest } from "./searchProtocol.ts";

/** The index's own side: takes requests in order, answers searches. */
export function createSearchHost(): (request: SearchRequest) => SearchAnswer | null {
  const indexes = new Map<number, Filling>();
  return (request) => {
    if (request.kind === "begin") {
      indexes.set(request.key, { index: createSearchIndex(), unpack: createDocumentUnpacker() });
      for (const key of [...indexes.keys()].slice(0, -KEPT_INDEXES)) indexes.delete(key);
      return null;
    }
    const filling = indexes.get(request.key);
    if (request.kind === "search")
      return { id: request.id, hits: filling?.index.search(request.query) ?? null };
    filling?.index.add(filling.unpack(request.batch));
    return null;
  };
}

interface Filling {
  readonly index: SearchIndex;
  readonly unpack: ReturnType<typeof createDocumentUnpacker>;
}
