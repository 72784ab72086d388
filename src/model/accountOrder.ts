import type { Reading } from "./reading.ts";
import type { Account, FuzzyDate, Source } from "./types.ts";

/** Reports an account that became known certainly before the last dated one that precedes it in the file. */
export function reportAccountOrder(earlier: readonly Account[], account: Account, cx: Reading): void {
  const reported = account.reported;
  if (reported === null) return;
  const before = earlier.findLast((each) => each.reported !== null)?.reported ?? null;
  if (before === null || !isBefore(reported, before)) return;
  cx.path.push("reported");
  cx.report("account-order", "note", reported.text, "account-order", { date: before.text });
  cx.path.pop();
}

/** Reports an account that became known certainly before the first of its sources was published. */
export function reportOldAccount(account: Account, sources: ReadonlyMap<string, Source>, cx: Reading): void {
  const { reported } = account;
  if (reported === null || account.sources.length === 0) return;
  for (const id of account.sources) {
    const published = sources.get(id)?.published ?? null;
    // A source without a date may be the one that told it first.
    if (published === null || !isBefore(reported, published)) return;
  }
  cx.path.push("reported");
  cx.report("account-before-sources", "note", reported.text, "account-before-sources");
  cx.path.pop();
}

/** Certainly before, by true time where both are instants and by the calendar otherwise. */
function isBefore(a: FuzzyDate, b: FuzzyDate): boolean {
  return a.utc !== null && b.utc !== null ? a.utc < b.utc : a.endMax <= b.startMin;
}
