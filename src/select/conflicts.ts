import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { Claim, FuzzyDate, Preferred, TimelineEvent } from "../model/types.ts";

/** A matter of which the sources give values that can't all be right. */
export interface Conflict {
  /** What the claims are about. */
  readonly about: string;
  /** The claims by the value that they give, in the order of the file; at least two groups. */
  readonly values: readonly (readonly Claim[])[];
  /** null: the editor prefers none of them. */
  readonly preferred: Preferred | null;
}

/** The same for claims that give the same value in the same unit; "" for a claim without one. */
export function valueKey({ value, unit }: Claim): string {
  return value === null ? "" : `${value} ${unit ?? ""}`;
}

/** The conflicts of an event, in the order in which their matters first come. */
export function conflictsOf(event: TimelineEvent): readonly Conflict[] {
  if (event.claims.length < 2) return [];
  return [...grouped(event.claims, ({ about }) => about)].flatMap(([about, claims]) => {
    const values = valuesOf(claims);
    if (!differ(values)) return [];
    const preferred = event.preferred.get(about) ?? null;
    return [
      { about, values, preferred: claims.some(({ id }) => id === preferred?.claim) ? preferred : null },
    ];
  });
}

export function hasConflict(event: TimelineEvent): boolean {
  return conflictsOf(event).length > 0;
}

/** The claims that give a value, by that value. */
function valuesOf(claims: readonly Claim[]): (readonly Claim[])[] {
  return [
    ...grouped(
      claims.filter(({ value }) => value !== null),
      valueKey,
    ).values(),
  ];
}

/** Claims by a key, in the order in which the keys come. */
export function grouped(claims: readonly Claim[], keyOf: (claim: Claim) => string): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(keyOf(claim));
    if (group === undefined) groups.set(keyOf(claim), [claim]);
    else group.push(claim);
  }
  return groups;
}

/** Two values differ unless both are dates that can mean the same time: 2025-03 and 2025-03-30T09:50+09:00 do not. */
function differ(values: readonly (readonly Claim[])[]): boolean {
  if (values.length < 2) return false;
  const dates = values.map(([first]) => (first === undefined ? null : dateOf(first)));
  return dates.some((date, at) => dates.slice(at + 1).some((other) => !canBeOne(date, other)));
}

function canBeOne(a: FuzzyDate | null, b: FuzzyDate | null): boolean {
  return a !== null && b !== null && a.startMin < b.endMax && b.startMin < a.endMax;
}

const DATE_LIKE = /^(?:[[{]?\d{4}-|\d{4}[~?%]?$)/;

/** A claim's value as a date, if it is one. */
export function dateOf({ value, unit }: Claim): FuzzyDate | null {
  return typeof value === "string" && unit === null && DATE_LIKE.test(value) ? parseFuzzyDate(value) : null;
}
