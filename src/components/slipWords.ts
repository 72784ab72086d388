import { detailOf } from "../i18n/detail.ts";
import type { Catalogue } from "../i18n/en.ts";
import { isWithin } from "../model/slip.ts";
import type { SlipStep } from "../model/slip.ts";
import type { FuzzyDate, Status } from "../model/types.ts";

/** How far the final date lies from an expected one, in words: "at least 2 days earlier", "within what was expected". */
export function slipWords(step: SlipStep, final: FuzzyDate, words: Catalogue): string {
  const { slip } = detailOf(words);
  const { least, most, when } = step;
  if (most < 0) return lag(-most, -least, false, words);
  if (least > 0) return lag(least, most, true, words);
  if (least === 0 && most === 0) return slip.sameDay;
  if (isWithin(final, when)) return slip.within;
  if (!Number.isFinite(least) || !Number.isFinite(most)) return slip.unsure;
  if (least === 0) return slip.upTo(slip.days(most), true);
  if (most === 0) return slip.upTo(slip.days(-least), false);
  return slip.either(slip.days(-least), slip.days(most));
}

function lag(from: number, to: number, later: boolean, words: Catalogue): string {
  const { slip } = detailOf(words);
  if (from === to) return slip.exactly(slip.days(from), later);
  if (!Number.isFinite(to)) return slip.atLeast(slip.days(from), later);
  return slip.between(from, slip.days(to), later);
}

/** Whether the last account tells how it went, and not only what is expected. */
export function isSettled(status: Status): boolean {
  return status === "occurred" || status === "ongoing" || status === "cancelled";
}
