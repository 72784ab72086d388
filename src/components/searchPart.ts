import { createElement } from "react";
import type { ReactNode } from "react";
import { createSearcher } from "../data/searchClient.ts";
import { placeFlags } from "../lib/placeFlags.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { FoundTest } from "../select/eventFilter.ts";
import { eventIndex } from "../select/eventIndex.ts";
import type { FindMarks } from "../select/searchExcerpt.ts";
import { marksIn } from "../select/searchTerms.ts";
import type { Highlight } from "./highlight.ts";
import { SearchExcerpt } from "./SearchExcerpt.tsx";
import type { SearchResult } from "./useSearch.ts";

/** What comes with the first search; `useSearch` loads it. */
const searcher = createSearcher();

/** Makes the index of a dataset, for whoever is about to search it. */
export function prepareIn(dataset: Dataset): void {
  searcher.prepare(dataset);
  // A filter by words asks for it.
  eventIndex(dataset).files();
}

/** What a query finds in a dataset. Rejects when there is no search to be had. */
export async function findIn(dataset: Dataset, query: string): Promise<SearchResult> {
  const { ranked, words, runs } = await searcher.search(dataset, query);
  const places = placeFlags(ranked, eventIndex(dataset).files());
  const found: FoundTest = Object.assign((event: TimelineEvent) => places[event.index] === 1, { places });
  const terms = { words: new Set(words), runs };
  const marks: FindMarks = (text) => marksIn(text, terms);
  const highlight: Highlight = Object.assign((text: string) => marked(text, marks), {
    excerpt: (event: TimelineEvent) => createElement(SearchExcerpt, { dataset, event, marks }),
  });
  return { found, ranked, highlight };
}

/** A text with what the words of the search found in it as `<mark>`. */
function marked(text: string, find: FindMarks): ReactNode {
  const marks = find(text);
  if (marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(createElement("mark", { key: start }, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
