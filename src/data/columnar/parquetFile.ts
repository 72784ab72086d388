import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { FileMetaData, RowGroup } from "hyparquet";
import { isEventColumn, NEEDED_COLUMNS } from "../../model/eventColumns.ts";
import type { Row } from "../../model/eventColumns.ts";
import { DatasetLoadError } from "../loadError.ts";
import { eventsFault } from "./fault.ts";
import type { RangeFile } from "./rangeFile.ts";

/** A Parquet file with events, of which row groups are read. */
export interface ParquetFile {
  readonly address: string;
  /** In bytes. */
  readonly size: number;
  /** It is not sure that all of it is of one version (`RangeFile`). */
  readonly replaced: boolean;
  /** Rows of each row group. */
  readonly groups: readonly number[];
  /** The rows of one group, in one request. */
  read(group: number, signal?: AbortSignal): Promise<readonly Row[]>;
  /** What the footer tells of a group's ids. */
  ids(group: number): IdColumn;
  /** The ids of one group alone. */
  readIds(group: number, signal?: AbortSignal): Promise<readonly string[]>;
}

export interface IdColumn {
  readonly bytes: number;
  /** The first and the last in order; null: not told. */
  readonly least: string | null;
  readonly most: string | null;
}

/** Read from the end at first: the footer of a small file, and how long that of a large one is. */
const TAIL_BYTES = 16_384;
const MAGIC = 0x31524150;
/** Larger ones would make a window of a day a download; documented are 10,000. */
const MOST_ROWS = 50_000;

/** Types of values in which engines write timestamps and days. */
const TIMES: ReadonlySet<string> = new Set(["INT32", "INT64", "INT96", "DOUBLE"]);

/** @throws DatasetLoadError */
export async function openParquet(file: RangeFile): Promise<ParquetFile> {
  const { address } = file;
  const metadata = await readFooter(file);
  const names = new Set(topColumns(metadata));
  const missing = NEEDED_COLUMNS.find((name) => !names.has(name));
  if (missing !== undefined)
    throw eventsFault(address, "parquet-column", { column: missing, columns: NEEDED_COLUMNS.join(", ") });
  for (const name of ["start", "end"]) {
    const type = metadata.schema.find((element) => element.name === name)?.type;
    if (type === undefined || !TIMES.has(type))
      throw eventsFault(address, "parquet-type", { column: name, found: type ?? "?" });
  }
  const groups = metadata.row_groups.map((group) => Number(group.num_rows));
  const found = groups.reduce((sum, rows) => sum + rows, 0);
  const told = Number(metadata.num_rows);
  if (found !== told) throw eventsFault(address, "parquet-rows", { told, found });
  const large = groups.find((rows) => rows > MOST_ROWS);
  if (large !== undefined) throw eventsFault(address, "parquet-groups", { found: large, limit: 10_000 });
  for (const group of metadata.row_groups)
    for (const { meta_data: column } of group.columns)
      if (column !== undefined && column.codec !== "SNAPPY" && column.codec !== "UNCOMPRESSED")
        throw eventsFault(address, "parquet-codec", { codec: column.codec });
  const columns = [...names].filter(isEventColumn);
  const read = async (group: number, wanted: string[], signal?: AbortSignal): Promise<Row[]> => {
    const rows = await readGroup(file, metadata, group, wanted, signal);
    if (rows.length !== groups[group])
      throw eventsFault(address, "parquet-rows", { told: groups[group] ?? 0, found: rows.length });
    return rows;
  };
  return {
    address,
    size: file.size,
    get replaced() {
      return file.replaced;
    },
    groups,
    read: (group, signal) => read(group, columns, signal),
    ids: (group) => idColumn(metadata.row_groups[group]),
    readIds: async (group, signal) => (await read(group, ["id"], signal)).map(({ id }) => String(id)),
  };
}

async function readFooter(file: RangeFile): Promise<FileMetaData> {
  const fault = eventsFault(file.address, "parquet-footer");
  if (file.size < 12) throw fault;
  const tailStart = Math.max(0, file.size - TAIL_BYTES);
  let tail = await file.read(tailStart, file.size);
  const view = new DataView(tail);
  if (view.getUint32(tail.byteLength - 4, true) !== MAGIC) throw fault;
  const length = view.getUint32(tail.byteLength - 8, true) + 8;
  if (length > file.size) throw fault;
  if (length > tail.byteLength) {
    const whole = new Uint8Array(length);
    whole.set(new Uint8Array(await file.read(file.size - length, tailStart)));
    whole.set(new Uint8Array(tail), length - tail.byteLength);
    tail = whole.buffer;
  }
  try {
    return parquetMetadata(tail);
  } catch {
    throw fault;
  }
}

function topColumns({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  const [root] = schema;
  let at = 1;
  const skip = (children: number): void => {
    for (let child = 0; child < children; child++) skip(schema[at++]?.num_children ?? 0);
  };
  for (let column = 0; column < (root?.num_children ?? 0); column++) {
    const element = schema[at++];
    if (element === undefined) break;
    names.push(element.name);
    skip(element.num_children ?? 0);
  }
  return names;
}

function idColumn(group: RowGroup | undefined): IdColumn {
  const { end, start } = extentOf(group, ["id"]);
  const column = group?.columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === "id")?.meta_data;
  // The older `min` and `max` are in an order of which nobody can be sure.
  const { max_value: most, min_value: least } = column?.statistics ?? {};
  return {
    bytes: end - start,
    least: typeof least === "string" ? least : null,
    most: typeof most === "string" ? most : null,
  };
}

/** All columns of a group lie side by side: one request, and the reader takes its parts from that. */
async function readGroup(
  file: RangeFile,
  metadata: FileMetaData,
  group: number,
  columns: string[],
  signal: AbortSignal | undefined,
): Promise<Row[]> {
  const rowStart = metadata.row_groups.slice(0, group).reduce((sum, each) => sum + Number(each.num_rows), 0);
  const own = metadata.row_groups[group];
  const { start, end } = extentOf(own, columns);
  if (own === undefined || !(start >= 0 && end > start && end <= file.size))
    throw eventsFault(file.address, "parquet-damaged", { group: group + 1 });
  const bytes = await file.read(start, end, signal);
  try {
    return await parquetReadObjects({
      file: {
        byteLength: file.size,
        slice: (from, to = file.size) => {
          if (from < start || to > end) throw new RangeError("A column lies outside of its row group.");
          return bytes.slice(from - start, to - start);
        },
      },
      metadata,
      columns,
      rowStart,
      rowEnd: rowStart + Number(own.num_rows),
      useOffsetIndex: false,
    });
  } catch (error) {
    if (error instanceof DatasetLoadError) throw error;
    if (file.replaced) throw eventsFault(file.address, "parquet-changed");
    throw eventsFault(file.address, "parquet-damaged", { group: group + 1 });
  }
}

function extentOf(group: RowGroup | undefined, columns: readonly string[]): { start: number; end: number } {
  let start = Infinity;
  let end = -Infinity;
  for (const { meta_data: column } of group?.columns ?? []) {
    if (column === undefined || !columns.includes(column.path_in_schema[0] ?? "")) continue;
    const first = Number(column.dictionary_page_offset ?? column.data_page_offset);
    start = Math.min(start, first, Number(column.data_page_offset));
    end = Math.max(end, first + Number(column.total_compressed_size));
  }
  return { start, end };
}
