import type { TimelineEvent } from "../model/types.ts";

/** Ids of all sources of an event, each once: those of the account that counts, of the earlier ones, of the claims. */
export function eventSources(event: TimelineEvent): string[] {
  const earlier = event.accounts.filter((account) => account !== event.current).reverse();
  const ids = [event.current, ...earlier].flatMap((account) => account.sources);
  return [...new Set([...ids, ...event.claims.map((claim) => claim.source)])];
}
