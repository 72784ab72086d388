import { piecesOf } from "../../lib/piecesOf.ts";
import type { ParquetFile } from "./parquetFile.ts";

/** What a search for an id reads at most, of a large file this part. */
const MOST_BYTES = 4_000_000;
const MOST_PART = 0.03;
/** Read beside each other: a search is many small requests. */
const AT_ONCE = 4;

/** `spent`: not in what could be read for it; `absent`: not in the file. */
export type Found = number | "spent" | "absent";

/**
 * The row group that has an id. Groups whose bounds leave it out are passed over; of the others the column of the ids
 * alone is read, those at `near` first, then outward, until the budget is used up.
 * @param done groups that need not be looked through
 * @throws DatasetLoadError
 */
export async function findId(
  file: ParquetFile,
  id: string,
  near: number,
  done: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<Found> {
  const candidates = [...file.groups.keys()]
    .filter((group) => !done.has(group) && mayHold(file, group, id))
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
  let left = Math.max(MOST_BYTES, MOST_PART * file.size);
  const affordable = candidates.filter((group) => {
    left -= file.ids(group).bytes;
    return left >= 0;
  });
  for (const groups of piecesOf(affordable, AT_ONCE)) {
    const read = await Promise.all(groups.map((group) => file.readIds(group, signal)));
    const place = read.findIndex((ids) => ids.includes(id));
    if (place !== -1) return groups[place] ?? "absent";
  }
  return affordable.length < candidates.length ? "spent" : "absent";
}

/** Ids are of signs whose order is the same for engines, which compare bytes, and for us. */
function mayHold(file: ParquetFile, group: number, id: string): boolean {
  const { least, most } = file.ids(group);
  return (least === null || id >= least) && (most === null || id <= most);
}
