import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import type { SidecarLanes } from "../model/sidecarLanes.ts";
import type { EventRow } from "./eventRow.ts";
import { SidecarBuilder } from "./sidecarBuilder.ts";

/** A row group is read whole: the more of them, the less a window costs, but the longer the footer and the sidecar. */
const MOST_ROWS = 10_000;
const FEWEST_ROWS = 5_000;
const WANTED_GROUPS = 100;

type Sink = (bytes: Uint8Array) => Promise<void>;

/** Rows of a group in a file of so many. */
function groupSize(rows: number): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.ceil(rows / WANTED_GROUPS)));
}

/** Hands on what was written whenever a row group is complete. */
class SinkWriter extends ByteWriter {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    super(1 << 20);
    this.#sink = sink;
  }

  async flush(): Promise<void> {
    const bytes = this.getBytes().slice();
    this.index = 0;
    await this.#sink(bytes);
  }
}

/**
 * Writes events in order of start as Parquet (Snappy), row group by row group, and counts them for the sidecar. What
 * it holds at one time is a row group.
 */
export class ParquetEvents {
  readonly #writer: SinkWriter;
  readonly #parquet: ParquetWriter;
  readonly #sidecar: SidecarBuilder;
  readonly #size: number;
  readonly #groups: number;
  #held: EventRow[] = [];

  /**
   * @param rows how many there will be
   * @param lanes by kind all lanes of theirs (`LaneTally.ranked`)
   */
  constructor(
    sink: Sink,
    rows: number,
    lanes: ReadonlyMap<SidecarLanes, readonly string[]> = new Map(),
    size: number = groupSize(rows),
  ) {
    this.#sidecar = new SidecarBuilder(lanes);
    this.#size = size;
    this.#groups = Math.ceil(rows / size);
    this.#writer = new SinkWriter(sink);
    this.#parquet = new ParquetWriter({
      writer: this.#writer,
      schema: SCHEMA,
      codec: "SNAPPY",
      createdBy: "asof",
      statistics: false,
    });
  }

  /** Rows come in order (`compareRows`). */
  async add(row: EventRow): Promise<void> {
    this.#held.push(row);
    if (this.#held.length === this.#size) await this.#write();
  }

  /** The sidecar, as JSON. */
  async finish(): Promise<string> {
    if (this.#held.length > 0) await this.#write();
    await this.#parquet.finish();
    await this.#writer.flush();
    return this.#sidecar.json();
  }

  async #write(): Promise<void> {
    const rows = this.#held;
    this.#held = [];
    this.#sidecar.add(rows, this.#groups);
    await this.#parquet.write({ columnData: columnsOf(rows), rowGroupSize: this.#size });
  }
}

const TIME = { type: "INT64", converted_type: "TIMESTAMP_MILLIS" } as const;
const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

/** Civil time is of no zone: `isAdjustedToUTC` false, as the engines' plain TIMESTAMP. */
const CIVIL = {
  ...TIME,
  logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MILLIS" },
} as const;

const LISTS = ["actors", "topics", "place", "sources"] as const;

function list(name: string): SchemaElement[] {
  return [
    { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...TEXT },
  ];
}

const SCHEMA: SchemaElement[] = [
  { name: "events", num_children: 14 },
  { name: "id", repetition_type: "REQUIRED", ...TEXT },
  { name: "title", repetition_type: "REQUIRED", ...TEXT },
  { name: "start", repetition_type: "OPTIONAL", ...CIVIL },
  { name: "end", repetition_type: "OPTIONAL", ...CIVIL },
  { name: "when", repetition_type: "OPTIONAL", ...TEXT },
  { name: "status", repetition_type: "REQUIRED", ...TEXT },
  { name: "importance", repetition_type: "REQUIRED", type: "INT32" },
  { name: "featured", repetition_type: "REQUIRED", type: "BOOLEAN" },
  ...LISTS.flatMap(list),
  { name: "summary", repetition_type: "OPTIONAL", ...TEXT },
  { name: "more", repetition_type: "OPTIONAL", ...TEXT },
];

function columnsOf(rows: readonly EventRow[]): ColumnSource[] {
  const column = (name: string, data: unknown[], statistics = false): ColumnSource => ({
    name,
    data,
    statistics,
    offsetIndex: false,
  });
  const time = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
  return [
    // Their bounds let a link to one event be found without reading all.
    column(
      "id",
      rows.map(({ id }) => id),
      true,
    ),
    column(
      "title",
      rows.map(({ title }) => title),
    ),
    // And these let any engine pass over row groups.
    column(
      "start",
      rows.map(({ start }) => time(start)),
      true,
    ),
    column(
      "end",
      rows.map(({ end }) => time(end)),
      true,
    ),
    column(
      "when",
      rows.map(({ when }) => when),
    ),
    column(
      "status",
      rows.map(({ status }) => status),
    ),
    column(
      "importance",
      rows.map(({ importance }) => importance),
    ),
    column(
      "featured",
      rows.map(({ featured }) => featured),
    ),
    ...LISTS.map((name) =>
      column(
        name,
        rows.map((row) => (row[name].length === 0 ? null : row[name])),
      ),
    ),
    column(
      "summary",
      rows.map(({ summary }) => summary),
    ),
    column(
      "more",
      rows.map(({ more }) => more),
    ),
  ];
}
