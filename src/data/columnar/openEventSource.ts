import { readSidecar } from "../../model/sidecar.ts";
import { checkLanes } from "../../model/sidecarLanes.ts";
import { SidecarFault } from "../../model/sidecarParts.ts";
import type { Sidecar } from "../../model/sidecar.ts";
import type { EventsFile } from "../../model/eventsFile.ts";
import type { Dataset } from "../../model/types.ts";
import { resolveDataAddress } from "../dataAddress.ts";
import type { OpenParser } from "../parser.ts";
import { loadError } from "../loadDataset.ts";
import { EventSource } from "./eventSource.ts";
import { eventsFault } from "./fault.ts";
import { openParquet } from "./parquetFile.ts";
import type { ParquetFile } from "./parquetFile.ts";
import { openRangeFile, readSmall } from "./rangeFile.ts";
import type { FetchOptions } from "./rangeFile.ts";

export interface OpenOptions extends FetchOptions {
  readonly parser?: OpenParser;
}

/**
 * Opens the file that holds a dataset's events: its footer and its sidecar are read, and found to fit each other.
 * @param address of the dataset, absolute
 * @throws DatasetLoadError
 */
export async function openEventSource(
  address: string,
  dataset: Dataset,
  names: EventsFile,
  options: OpenOptions = {},
): Promise<EventSource> {
  const parquet = addressOf(names.parquet, address);
  const sidecarAddress = addressOf(names.sidecar, address);
  // Of two failures the first named is told.
  const opening = openRangeFile(parquet, options).then(openParquet);
  const text = readSmall(sidecarAddress, options);
  text.catch(() => undefined);
  const file = await opening;
  const sidecar = parseSidecar(await text, sidecarAddress);
  checkFit(file, sidecar, sidecarAddress);
  readable(sidecarAddress, () => checkLanes(sidecar));
  const source = new EventSource(dataset, names, file, sidecar, options.parser);
  await source.start();
  return source;
}

/** Seen from the dataset, and no other place than a dataset may be loaded from. */
function addressOf(name: string, dataset: string): string {
  const resolved = resolveDataAddress(name, dataset);
  if (resolved === null) throw loadError("not-found", dataset, { detail: name });
  return resolved.url;
}

function parseSidecar(text: string, address: string): Sidecar {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw eventsFault(address, "sidecar-unreadable", { place: "/" });
  }
  return readable(address, () => readSidecar(json));
}

function readable<T>(address: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SidecarFault)) throw error;
    throw eventsFault(address, "sidecar-unreadable", { place: error.pointer || "/" });
  }
}

function checkFit(file: ParquetFile, sidecar: Sidecar, address: string): void {
  const found = file.groups.reduce((sum, rows) => sum + rows, 0);
  if (sidecar.rows !== found) throw eventsFault(address, "sidecar-other", { told: sidecar.rows, found });
  const { groups } = sidecar;
  const odd =
    groups.length === file.groups.length ? groups.findIndex((each, at) => each.rows !== file.groups[at]) : 0;
  if (odd !== -1) throw eventsFault(address, "sidecar-stale", { group: odd + 1 });
  let last = -Infinity;
  for (const { start, first } of groups) {
    const from = start?.[0] ?? Infinity;
    if (from < last) throw eventsFault(file.address, "parquet-unsorted", { row: first + 1 });
    last = start?.[1] ?? Infinity;
  }
}
