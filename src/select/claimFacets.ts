import type { Dataset } from "../model/types.ts";
import { CLAIM_FIELDS, fieldTest } from "./claimTable.ts";
import type { ClaimField } from "./claimTable.ts";
import type { EventFilter, Found } from "./eventFilter.ts";
import { eventIndex } from "./eventIndex.ts";
import { filterEvents, matchColumn } from "./filterEvents.ts";

/** Events that choosing a value would show beside all other filters, those of other claim fields included. */
export interface ClaimFacets {
  /** By the values that occur in the dataset, also where that would be none. */
  readonly counts: Readonly<Record<ClaimField, ReadonlyMap<string, number>>>;
  readonly conflict: number;
  readonly moved: number;
}

/** One walk over all claims for every value of every field. */
export function claimFacets(dataset: Dataset, filter: EventFilter, found: Found): ClaimFacets {
  const index = eventIndex(dataset);
  const table = index.claims();
  const others = { ...filter, says: [], attribution: [], modality: [], source: [] };
  const isMatch = matchColumn(dataset, others, found);
  const tests = CLAIM_FIELDS.map((field) => fieldTest(table, filter, field));
  const tallies = CLAIM_FIELDS.map((field) => ({
    codes: table.codes[field],
    counts: new Uint32Array(table.values[field].length),
    /** Position of the event counted last for each value, plus one: an event counts once. */
    last: new Uint32Array(table.values[field].length),
  }));
  for (let row = 0; row < table.size; row++) {
    const position = table.event[row] ?? 0;
    if (isMatch[position] === 0) continue;
    for (const [field, { codes, counts, last }] of tallies.entries()) {
      const code = codes[row] ?? 0;
      if (code === 0 || last[code] === position + 1) continue;
      if (!tests.every((test, other) => other === field || test === null || test(row))) continue;
      last[code] = position + 1;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  const countsOf = (field: ClaimField): ReadonlyMap<string, number> => {
    const { counts } = tallies[CLAIM_FIELDS.indexOf(field)] ?? { counts: [] };
    return new Map(
      table.values[field].map((value, code): [string, number] => [value, counts[code] ?? 0]).slice(1),
    );
  };
  return {
    counts: {
      says: countsOf("says"),
      attribution: countsOf("attribution"),
      modality: countsOf("modality"),
      source: countsOf("source"),
    },
    conflict: filterEvents(dataset, { ...filter, conflict: true }, found).length,
    moved: filterEvents(dataset, { ...filter, moved: true }, found).length,
  };
}
