/** How a calendar says the year of a date, as exact as it is told (null: not told); null: it has no name for it. */
export type YearNames = (year: number, month: number | null, day: number | null) => string | null;

const added = new Map<string, YearNames>();

/** Year names that come with a part of the page loaded later, for this very language tag. */
export function addYearNames(tag: string, names: YearNames): void {
  added.set(tag, names);
}

/** The year names of a language tag; undefined: it has none of its own, or they have not come yet. */
export function yearNames(tag: string): YearNames | undefined {
  return added.get(tag);
}
