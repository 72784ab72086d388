import type { Catalogue } from "../i18n/en.ts";
import type { Status } from "../model/types.ts";

/** "expected April 2025 or later", "took place 30 March 2025". */
export function accountDate(status: Status, date: string, words: Catalogue): string {
  const { accountWhen } = words.detail;
  if (status === "occurred") return accountWhen.held(date);
  if (status === "ongoing") return accountWhen.ongoing(date);
  return status === "cancelled" || status === "postponed"
    ? accountWhen.off(date)
    : accountWhen.expected(date);
}
