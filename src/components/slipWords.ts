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

/** The same as a sentence of its own, which says what is earlier than what. */
export function slipAgainst(step: SlipStep, final: FuzzyDate, settled: boolean, words: Catalogue): string {
  const { lag: plain, than } = detailOf(words);
  const text = slipWords(step, final, words);
  const { least, most, when } = step;
  const isMeasured = most < 0 || least > 0 || Number.isFinite(least + most);
  const isWithinIt = (least === 0 && most === 0) || (least <= 0 && most >= 0 && isWithin(final, when));
  return isMeasured && !isWithinIt ? than(text, settled) : plain(text, settled);
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
