import { detailOf } from "../i18n/detail.ts";
import type { Catalogue } from "../i18n/en.ts";
import type { Status } from "../model/types.ts";

/** Of what did not yet happen "expected April 2025 or later"; of what did the date alone, its status says the rest. */
export function accountDate(status: Status, date: string, words: Catalogue): string {
  const { accountWhen } = detailOf(words);
  if (status === "occurred" || status === "ongoing") return date;
  return status === "cancelled" || status === "postponed"
    ? accountWhen.off(date)
    : accountWhen.expected(date);
}
