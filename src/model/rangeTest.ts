/** Does a date fall into a range? Three answers, because a date may be uncertain. */
import type { CivilMs, FuzzyDate } from "./types.ts";

export type Certainty = "certain" | "possible";

/** Civil time, `to` exclusive; ±Infinity for no bound. */
export interface CivilRange {
  readonly from: CivilMs;
  readonly to: CivilMs;
}

/**
 * `certain`: in every reading of the date it takes place, at least in part, within the range; `possible`: in
 * some; `no`: in none. Lists and dates with gaps are judged part by part, not by their outer bounds. A date
 * marked approximate or uncertain is possible at most. An empty or inverted range holds nothing.
 */
export function inRange(date: FuzzyDate, range: CivilRange): Certainty | "no" {
  if (!(range.from < range.to)) return "no";
  const answer = judge(date, range);
  return answer === "certain" && (date.approximate || date.uncertain) ? "possible" : answer;
}

function judge(date: FuzzyDate, range: CivilRange): Certainty | "no" {
  // The outer bounds settle most dates at once.
  if (date.startMin >= range.to || date.endMax <= range.from) return "no";
  if (date.members.length === 0 || date.form === "interval") {
    // An unbounded side of the date is some finite day nobody knows, so an unbounded range always holds it.
    const startsBefore = date.startMax < range.to || range.to === Infinity;
    const endsAfter = date.endMin > range.from || range.from === -Infinity;
    return startsBefore && endsAfter ? "certain" : "possible";
  }
  let some = false;
  let every = true;
  for (const member of date.members) {
    const answer = judge(member, range);
    if (answer === "certain" && date.form === "all-of") return "certain";
    if (answer !== "certain") every = false;
    if (answer !== "no") some = true;
  }
  return !some ? "no" : every && date.form !== "all-of" ? "certain" : "possible";
}
