import type { Account } from "./types.ts";

const heldBack = new WeakSet<Account>();

/** Remembers of an account on a day of knowledge that it has sources, and that none was public by then. */
export function holdBack(account: Account): Account {
  heldBack.add(account);
  return account;
}

/** Whether its sources are only not public yet: no source is not the same as no source so far. */
export function isHeldBack(account: Account): boolean {
  return heldBack.has(account);
}
