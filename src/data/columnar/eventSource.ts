import { eventOfRow, rowSpan } from "../../model/eventColumns.ts";
import type { Row } from "../../model/eventColumns.ts";
import type { Problem } from "../../model/problems.ts";
import { SCHEMA_VERSION } from "../../model/schemaVersion.ts";
import type { Sidecar } from "../../model/sidecar.ts";
import type { CivilMs, Dataset, EventsFile, TimelineEvent } from "../../model/types.ts";
import { openParser } from "../parser.ts";
import type { OpenParser } from "../parser.ts";
import { eventsFault } from "./fault.ts";
import type { ParquetFile } from "./parquetFile.ts";

/** Some rows as events of the dataset. */
export interface ReadEvents {
  readonly events: readonly TimelineEvent[];
  readonly problems: readonly Problem[];
}

/** Row groups that are kept after they were read; some ten megabytes. */
const KEPT_GROUPS = 12;

/** Events in a file of which parts are read. */
export class EventSource {
  readonly sidecar: Sidecar;
  readonly #base: Dataset;
  readonly #names: EventsFile;
  readonly #file: ParquetFile;
  readonly #parser: OpenParser;
  readonly #groups = new Map<number, Promise<ReadEvents>>();

  constructor(
    base: Dataset,
    names: EventsFile,
    file: ParquetFile,
    sidecar: Sidecar,
    parser: OpenParser = openParser,
  ) {
    this.#base = base;
    this.#names = names;
    this.#file = file;
    this.sidecar = sidecar;
    this.#parser = parser;
  }

  /**
   * The events of a row group, in order of start. What was read stays for a while; the file is asked again for what
   * could not be read.
   * @throws DatasetLoadError
   */
  group(at: number): Promise<ReadEvents> {
    const known = this.#groups.get(at);
    // Asked for last, forgotten last.
    this.#groups.delete(at);
    const reading = known ?? this.#read(at);
    this.#groups.set(at, reading);
    reading.catch(() => this.#groups.delete(at));
    for (const old of this.#groups.keys()) {
      if (this.#groups.size <= KEPT_GROUPS) break;
      this.#groups.delete(old);
    }
    return reading;
  }

  async #read(at: number): Promise<ReadEvents> {
    const rows = await this.#file.read(at);
    this.#check(at, rows);
    return this.events(rows);
  }

  /** Rows as events: by the parser that reads whole files, off the main thread. */
  async events(rows: readonly Row[]): Promise<ReadEvents> {
    if (rows.length === 0) return { events: [], problems: [] };
    const parser = this.#parser(() => undefined);
    parser.push(new TextEncoder().encode(JSON.stringify(this.#fileOf(rows))));
    const result = await parser.end();
    if (!result.ok) return { events: [], problems: result.problems };
    return { events: result.dataset.events, problems: result.problems };
  }

  /** A file of these events alone. Of the tables it needs the ids: what they mean is in the dataset. */
  #fileOf(rows: readonly Row[]): object {
    const { actors, places, topics, sources, timeZone } = this.#base;
    const named = (table: ReadonlyMap<string, unknown>): object[] =>
      [...table.keys()].map((id) => ({ id, name: id }));
    return {
      schemaVersion: SCHEMA_VERSION,
      id: "rows",
      title: "rows",
      timeZone,
      actors: named(actors),
      places: named(places),
      topics: named(topics),
      sources: [...sources.keys()].map((id) => ({ id, title: id })),
      events: rows.map(eventOfRow),
      // Relations may lead to rows that are not among these.
      eventsFile: this.#names,
    };
  }

  /** The rows have to be in order, and those that the sidecar tells of. */
  #check(at: number, rows: readonly Row[]): void {
    const told = this.sidecar.groups[at];
    let last: CivilMs = -Infinity;
    let first: CivilMs | null = null;
    for (const [place, row] of rows.entries()) {
      const start = rowSpan(row)?.start ?? Infinity;
      if (start < last)
        throw eventsFault(this.#file.address, "parquet-unsorted", { row: (told?.first ?? 0) + place + 1 });
      if (start !== Infinity) {
        first ??= start;
        last = start;
      }
    }
    const [from, to] = told?.start ?? [null, -Infinity];
    if (from !== first || to !== last)
      throw eventsFault(this.#file.address, "sidecar-stale", { group: at + 1 });
  }
}
