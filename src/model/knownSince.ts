import type { Account, CivilMs, Source } from "./types.ts";

/**
 * The end of the time by which an account was certainly public (design: dataset.md, "As of"): the latest bound of
 * `reported`; without it, of what occurred the end of its date, of what was planned its earliest dated source.
 * Infinity when nothing dates it.
 */
export function knownSince(account: Account, sources: ReadonlyMap<string, Source>): CivilMs {
  if (account.reported !== null) return account.reported.endMax;
  if (account.status === "occurred") return account.when?.endMax ?? Infinity;
  let since = Infinity;
  for (const id of account.sources) since = Math.min(since, sources.get(id)?.published?.endMax ?? Infinity);
  return since;
}
