import { rowIds, rowSpan } from "../../model/eventColumns.ts";
import type { Row } from "../../model/eventColumns.ts";
import type { Problem } from "../../model/problems.ts";
import type { Sidecar, SidecarGroup } from "../../model/sidecar.ts";
import type { CivilMs } from "../../model/types.ts";
import { eventsFault } from "./fault.ts";
import type { ParquetFile } from "./parquetFile.ts";

/**
 * The rows of a group have to be in order, and those that the sidecar tells of.
 * @returns what is wrong and hides no event
 * @throws DatasetLoadError
 */
export function checkRows(
  file: ParquetFile,
  { groups }: Sidecar,
  at: number,
  rows: readonly Row[],
): readonly Problem[] {
  const told = groups[at];
  let last: CivilMs = -Infinity;
  let latest: CivilMs = -Infinity;
  let end: CivilMs = -Infinity;
  let first: CivilMs | null = null;
  for (const [place, row] of rows.entries()) {
    const span = rowSpan(row);
    const start = span?.start ?? Infinity;
    if (start < last) throw wrong(file, "parquet-unsorted", { row: (told?.first ?? 0) + place + 1 });
    last = start;
    if (span === null) continue;
    first ??= start;
    latest = start;
    // Ends that nobody wrote, or that are before the start, are ours.
    if (row["end"] !== null && row["end"] !== undefined && span.end > start + 1)
      end = Math.max(end, span.end);
  }
  const [from, to] = told?.start ?? [null, -Infinity];
  // An end or an actor that the sidecar does not tell of: the group would be passed over where it matters.
  if (
    from !== first ||
    to !== latest ||
    end > (told?.end ?? end) ||
    (told !== undefined && hasMore(rows, told))
  )
    throw wrong(file, "sidecar-stale", { group: at + 1 });
  return boundsProblem(file, at, rows);
}

/** Of a file that was replaced meanwhile no other fault is told. */
function wrong(
  { address, replaced }: ParquetFile,
  key: "parquet-unsorted" | "sidecar-stale",
  values: Readonly<Record<string, number>>,
): Error {
  return replaced ? eventsFault(address, "parquet-changed") : eventsFault(address, key, values);
}

/** More rows have an actor, a topic or a status than the sidecar says. */
function hasMore(rows: readonly Row[], { counts, others }: SidecarGroup): boolean {
  for (const [dimension, column] of [
    ["actor", "actors"],
    ["topic", "topics"],
    ["status", "status"],
  ] as const) {
    const found = new Map<unknown, number>();
    for (const row of rows)
      for (const id of new Set(rowIds(row[column]))) found.set(id, (found.get(id) ?? 0) + 1);
    for (const [id, count] of found)
      if (count > (counts[dimension].get(String(id)) ?? others[dimension])) return true;
  }
  return false;
}

/** Ids that lie outside of what the footer tells of them are passed over when a link asks for them. */
function boundsProblem(file: ParquetFile, at: number, rows: readonly Row[]): readonly Problem[] {
  const { least, most } = file.ids(at);
  const isOutside = ({ id }: Row): boolean =>
    typeof id === "string" && ((least !== null && id < least) || (most !== null && id > most));
  if (!rows.some(isOutside)) return [];
  return eventsFault(file.address, "parquet-bounds", { group: at + 1 }).info.problems.map((problem) => ({
    ...problem,
    severity: "note",
  }));
}
