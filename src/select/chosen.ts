import type { Match } from "./eventFilter.ts";

/** What a list of matches was chosen from, and which of it: the places there, ascending. */
export interface Chosen {
  /** Of the same events, all of them. */
  readonly of: readonly Match[];
  readonly places: Uint32Array;
}

const lists = new WeakMap<readonly Match[], Chosen>();

/** Remembers that a list is a part of another: what is known of each event there need not be found out again. */
export function chooseFrom(of: readonly Match[], places: Uint32Array, matches: readonly Match[]): void {
  lists.set(matches, { of, places });
}

/** null: of no known list. */
export function chosenFrom(matches: readonly Match[]): Chosen | null {
  return lists.get(matches) ?? null;
}

/** Numbers of each match that were found out elsewhere, by what they are. */
export type NumbersOf = Readonly<Record<NumberName, Float64Array>>;
export type NumberName = "month" | "from" | "to" | "open";

/** From the first beginning to the last end; null: of no date is any known. */
export type Cover = { readonly from: number; readonly to: number } | null;

const covers = new WeakMap<readonly unknown[], Cover>();

/** Gives a list of events what it covers (`covered`), found out elsewhere. */
export function seedCover(events: readonly unknown[], cover: Cover): void {
  covers.set(events, cover);
}

/** undefined: nobody has found it out yet. */
export function seededCover(events: readonly unknown[]): Cover | undefined {
  return covers.get(events);
}

const seeds = new WeakMap<readonly Match[], NumbersOf>();

export function seedNumbers(matches: readonly Match[], numbers: NumbersOf): void {
  seeds.set(matches, numbers);
}

/**
 * A number of each match of a list, in its order. It is found out once for all events, and only looked up for what a
 * filter leaves of them: a hundred thousand objects are as many places in memory.
 * @param of tells it; from the event alone
 * @param name that of numbers that may be known (`seedNumbers`)
 */
export function numberOfEach(
  of: (match: Match) => number,
  name?: NumberName,
): (matches: readonly Match[]) => Float64Array {
  const found = new WeakMap<readonly Match[], Float64Array>();
  const ofAll = (matches: readonly Match[]): Float64Array => {
    let numbers = found.get(matches);
    if (numbers === undefined) {
      const known = name === undefined ? undefined : seeds.get(matches)?.[name];
      numbers = known ?? Float64Array.from(matches, of);
      found.set(matches, numbers);
    }
    return numbers;
  };
  return (matches) => {
    const chosen = chosenFrom(matches);
    if (chosen === null) return ofAll(matches);
    const all = ofAll(chosen.of);
    const { places } = chosen;
    const numbers = new Float64Array(places.length);
    for (let at = 0; at < numbers.length; at++) numbers[at] = all[places[at] ?? 0] ?? 0;
    return numbers;
  };
}
