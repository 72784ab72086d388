import { civilDay } from "../model/calendar.ts";
import { moveInDays } from "../model/slip.ts";
import type { Claim, FuzzyDate } from "../model/types.ts";
import { dateOf } from "./conflicts.ts";
import type { Conflict } from "./conflicts.ts";

/** How far the values that are farthest from each other lie apart. */
export type Apart =
  | { readonly kind: "days"; readonly least: number; readonly most: number }
  | { readonly kind: "years"; readonly amount: number }
  | { readonly kind: "amount"; readonly amount: number; readonly unit: string | null };

export interface ConflictSummary {
  /** The values with how many sources give each, the preferred one first; at least two. */
  readonly values: readonly { readonly claims: readonly Claim[]; readonly sources: number }[];
  /** null: they are no dates or figures that can be measured against each other. */
  readonly apart: Apart | null;
}

/** A disagreement in brief: which values there are, from how many sources each, and how far apart. */
export function conflictSummary({ values, preferred }: Conflict): ConflictSummary {
  const chosen = values.filter((claims) => claims.some(({ id }) => id === preferred?.claim));
  const ordered = [...chosen, ...values.filter((claims) => !chosen.includes(claims))];
  const firsts = values.flatMap(([first]) => first ?? []);
  return {
    values: ordered.map((claims) => ({ claims, sources: new Set(claims.map(({ source }) => source)).size })),
    apart: datesApart(firsts) ?? figuresApart(firsts),
  };
}

function datesApart(claims: readonly Claim[]): Apart | null {
  const dates = claims.flatMap((claim) => dateOf(claim) ?? []);
  if (dates.length < 2) return null;
  if (dates.every(({ precision, form }) => precision === "year" && form === "date")) {
    const years = dates.map(yearOf);
    return { kind: "years", amount: Math.max(...years) - Math.min(...years) };
  }
  // The two that are surely farthest apart: the same number as an expected date has against the final one.
  let far = { least: -1, most: 0 };
  for (const first of dates)
    for (const last of dates) {
      const move = moveInDays(first, last);
      if (move.least > far.least || (move.least === far.least && move.most > far.most)) far = move;
    }
  return far.least < 0 || far.most <= 0 ? null : { kind: "days", ...far };
}

function yearOf(date: FuzzyDate): number {
  return civilDay(date.startMin).year;
}

/** Units of time that can be counted in each other, in seconds. */
const SECONDS = new Map([
  ["seconds", 1],
  ["minutes", 60],
  ["hours", 3600],
  ["days", 86_400],
  ["weeks", 604_800],
]);

interface Measure {
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
}

/** Where all values are figures that can be counted in one unit; those of time in the finest of theirs. */
function figuresApart(claims: readonly Claim[]): Apart | null {
  const measures = claims.flatMap((claim) => measureOf(claim) ?? []);
  const times = measures.filter(({ unit }) => SECONDS.has(unit ?? ""));
  const finest = times.toSorted((a, b) => secondsOf(a.unit) - secondsOf(b.unit))[0]?.unit ?? null;
  const alike = times.length > 1 ? times.map((each) => inUnit(each, finest)) : measures;
  const [first] = alike;
  if (first === undefined || alike.length < claims.length || alike.some(({ unit }) => unit !== first.unit))
    return null;
  const amount = Math.max(...alike.map(({ to }) => to)) - Math.min(...alike.map(({ from }) => from));
  return amount > 0 ? { kind: "amount", amount, unit: first.unit } : null;
}

function secondsOf(unit: string | null): number {
  return SECONDS.get(unit ?? "") ?? 1;
}

function inUnit({ from, to, unit }: Measure, other: string | null): Measure {
  const share = secondsOf(unit) / secondsOf(other);
  return { from: from * share, to: to * share, unit: other };
}

/** One figure or two with a dash between them, among words of any language: "over 20,000", "17,845–18,375". */
const FIGURES = /^[^\d+*/]*?(\d[\d,]*(?:\.\d+)?)(?:\s*[–~〜-]\s*(\d[\d,]*(?:\.\d+)?))?[^\d+*/]*$/u;

function measureOf({ value, unit }: Claim): Measure | null {
  if (typeof value === "number") return { from: value, to: value, unit };
  // A figure in words counts something only where the unit says what.
  const [, from, to = from] = (unit === null ? null : FIGURES.exec(value ?? "")) ?? [];
  if (from === undefined || to === undefined) return null;
  return { from: plain(from), to: plain(to), unit };
}

function plain(figure: string): number {
  return Number(figure.replaceAll(",", ""));
}
