import type { TimelineEvent } from "../model/types.ts";

/** Ids of all sources of an event, each once: those of the account that counts, of the earlier ones, of the claims. */
export function eventSources(event: TimelineEvent): string[] {
  const earlier = event.accounts.filter((account) => account !== event.current).reverse();
  const ids = [event.current, ...earlier].flatMap((account) => account.sources);
  return [...new Set([...ids, ...event.claims.map((claim) => claim.source)])];
}

/** How many different sources some events rest on: the one way in which sources are counted. */
export function countSources(events: Iterable<TimelineEvent>): number {
  const ids = new Set<string>();
  for (const { accounts, claims } of events) {
    for (const { sources } of accounts) for (const id of sources) ids.add(id);
    for (const { source } of claims) ids.add(source);
  }
  return ids.size;
}
