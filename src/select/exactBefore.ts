import type { Account, TimelineEvent } from "../model/types.ts";

/**
 * The last earlier account with a more exact date that the one that counts leaves open: a plan told more vaguely later
 * (the last account counts) does not unsay the day that was named before. null: there is none, or it tells how it went.
 */
export function exactBefore({ accounts, current }: TimelineEvent): Account | null {
  const { status, when } = current;
  if (when === null || status === "occurred" || status === "ongoing") return null;
  const vague = when.startMax - when.startMin;
  const found = accounts.slice(0, accounts.indexOf(current)).findLast((account) => {
    const exact = account.when;
    if (exact === null || !(exact.startMax - exact.startMin < vague)) return false;
    return exact.startMin >= when.startMin && exact.startMax <= when.startMax;
  });
  return found ?? null;
}
