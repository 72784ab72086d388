import { createSearchHost } from "./searchHost.ts";
import type { SearchAnswer, SearchRequest } from "./searchProtocol.ts";

/** The search off the main thread: `searchClient.ts` starts this file as a worker. */
const host = createSearchHost();

/** To the page that started this. Options, and no target as between windows: a worker has one owner. */
function tell(answer: SearchAnswer | "ready"): void {
  self.postMessage(answer, { transfer: [] });
}

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  const answer = host(data);
  if (answer !== null) tell(answer);
});
// It has started: where it can't, the page searches by itself.
tell("ready");
