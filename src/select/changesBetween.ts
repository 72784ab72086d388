import { asOf } from "../model/asOf.ts";
import type { Dataset } from "../model/types.ts";
import { compareDatasets } from "./compareDatasets.ts";
import type { EventChange } from "./compareDatasets.ts";

interface Asked {
  readonly dataset: Dataset;
  readonly from: string;
  readonly to: string | null;
  readonly changes: readonly EventChange[];
}

let last: Asked | null = null;

/**
 * What changed from one day of knowledge to another (null: to now). The last answer is kept: list, timeline and the
 * list of changes ask the same.
 */
export function changesBetween(dataset: Dataset, from: string, to: string | null): readonly EventChange[] {
  if (last?.dataset === dataset && last.from === from && last.to === to) return last.changes;
  const after = to === null ? dataset : asOf(dataset, to).dataset;
  const changes = compareDatasets(asOf(dataset, from).dataset, after);
  last = { dataset, from, to, changes };
  return changes;
}
