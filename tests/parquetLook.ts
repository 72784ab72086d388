import { toFile } from "../src/formats/toFile.ts";
import { parseDataset } from "../src/model/parseDataset.ts";
import type { Dataset } from "../src/model/types.ts";
import type { Written } from "./parquetFiles.ts";
import { hostOf, parser } from "./parquetFiles.ts";
import type { LookQuery } from "../src/data/columnar/eventPart.ts";
import type { EventSource } from "../src/data/columnar/eventSource.ts";
import { openEventSource } from "../src/data/columnar/openEventSource.ts";

export const DAY = 86_400_000;
export const T0 = Date.UTC(2000, 0, 1);
export const NAMES = { parquet: "events.parquet", sidecar: "events.density.json" };
export const EVERYTHING = { from: -Infinity, to: Infinity };

/** A day by its number from 2000 on. */
export const day = (at: number): string => new Date(T0 + at * DAY).toISOString().slice(0, 10);

/** A look at all of it, but for what is said. */
export const look = (more: Partial<LookQuery> = {}): LookQuery => ({
  ...EVERYTHING,
  window: EVERYTHING,
  period: null,
  actors: [],
  needed: 1,
  topics: new Set(),
  statuses: new Set(),
  more: false,
  event: null,
  asOf: null,
  ...more,
});

/**
 * A dataset whose events are in these files.
 * @param own events of the dataset itself
 */
export async function openFiles(
  dataset: Dataset,
  files: Written,
  {
    fetch = hostOf(files),
    own = [],
    stallMs,
  }: {
    readonly fetch?: typeof globalThis.fetch;
    readonly own?: readonly object[];
    readonly stallMs?: number | undefined;
  } = {},
): Promise<EventSource> {
  const base = parseDataset({ ...toFile(dataset), events: own, eventsFile: NAMES });
  if (!base.ok) throw new Error(base.problem.message);
  return openEventSource("https://example.org/d.json", base.dataset, NAMES, { fetch, parser, stallMs });
}
