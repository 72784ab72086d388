import { createSearchIndex } from "../select/searchIndex.ts";
import type { SearchIndex } from "../select/searchIndex.ts";
import { KEPT_INDEXES } from "./searchProtocol.ts";
import type { SearchAnswer, SearchRequest } from "./searchProtocol.ts";

/** The index's own side: takes requests in order, answers searches. */
export function createSearchHost(): (request: SearchRequest) => SearchAnswer | null {
  const indexes = new Map<number, SearchIndex>();
  return (request) => {
    if (request.kind === "begin") {
      indexes.set(request.key, createSearchIndex());
      for (const key of [...indexes.keys()].slice(0, -KEPT_INDEXES)) indexes.delete(key);
      return null;
    }
    const index = indexes.get(request.key);
    if (request.kind === "search") return { id: request.id, hits: index?.search(request.query) ?? null };
    index?.add(request.documents);
    return null;
  };
}
