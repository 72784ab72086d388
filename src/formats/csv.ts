import { isAcled, readAcled } from "./acled.ts";
import { assemble } from "./assemble.ts";
import { tableOf } from "./columnMapping.ts";
import { parseCsv } from "./csvText.ts";
import type { Format, ReadOptions, ReadResult, SourceFile, WriteOptions } from "./format.ts";
import { detailsOf, LossLog } from "./losses.ts";
import type { Loss } from "./losses.ts";
import { FormatError, NoteLog } from "./notes.ts";
import { planAhead } from "./planAhead.ts";
import { readRows } from "./readRows.ts";
import type { ReadTable } from "./readRows.ts";
import { isSheet, readSheet } from "./timelineSheet.ts";
import { toFile } from "./toFile.ts";
import type { Dataset } from "../model/types.ts";
import { writeAllTables, writeEventTable } from "./writeTables.ts";

/**
 * Tables of ours, of which one or several make a dataset, and tables of others: by the heads that people use, by a
 * mapping, or as ACLED and TimelineJS have them.
 */
function tableFormat(id: "csv" | "tsv", label: string, mime: string, delimiter: string): Format {
  const forced = id === "tsv" ? delimiter : undefined;
  return {
    id,
    label,
    mime,
    extension: id,
    detect: (text) => looksLikeTable(text, id === "tsv" ? /\t/ : /[,;]/),
    read: async (text, options = {}) =>
      planAhead(await readTables([{ name: "", text }], options, forced), options),
    readMany: async (files, options = {}) => planAhead(await readTables(files, options, forced), options),
    write: async (dataset, options) => ({
      text: writeEventTable(toFile(dataset, undefined, options?.now), delimiter, options?.language),
      losses: lossesOfOne(dataset, options),
    }),
    writeMany: async (dataset, options) => ({
      files: writeAllTables(toFile(dataset, undefined, options?.now), delimiter, id),
      losses: lossesOfAll(options),
    }),
  };
}

export const csv: Format = tableFormat("csv", "CSV", "text/csv", ",");
export const tsv: Format = tableFormat("tsv", "TSV", "text/tab-separated-values", "\t");

/** Two first lines with the same number of the sign. */
function looksLikeTable(text: string, sign: RegExp): boolean {
  if (/^\s*[[{<]/.test(text) || /^BEGIN:/i.test(text)) return false;
  const [head = "", next = head] = text.split(/\r\n|\n|\r/, 2);
  const count = head.split(sign).length;
  return count > 1 && (next.includes('"') || next.split(sign).length >= count - 1);
}

async function readTables(
  files: readonly SourceFile[],
  options: ReadOptions,
  delimiter: string | undefined,
): Promise<ReadResult> {
  const notes = new NoteLog();
  const losses = new LossLog();
  const tables: ReadTable[] = [];
  for (const { name: file, text } of files) {
    const parsed = await parseCsv(text, delimiter);
    const head = parsed.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
    if (head.length === 0) throw new FormatError("not-this", { format: "CSV", why: "it is empty" }, { file });
    const quote = (offset: number) => () => ({ file, ...parsed.place({ cells: [], offset }) });
    if (parsed.openQuote !== null) notes.add("open-quote", "repaired", quote(parsed.openQuote));
    for (const offset of parsed.strayQuotes) notes.add("stray-quote", "repaired", quote(offset));
    if (options.columns === undefined && files.length === 1) {
      if (isSheet(head)) return readSheet(parsed, file, options, notes, losses);
      if (isAcled(head)) return readAcled(parsed, file, options, notes, losses);
    }
    const table = readRows(
      parsed,
      tableOf(head, file || (options.name ?? "")) ?? "events",
      file,
      options,
      notes,
      losses,
    );
    if (table.cells.size === 0) throw new FormatError("no-head", {}, { file, line: 1, column: 1 });
    tables.push(table);
  }
  return assemble(tables, options, notes, losses);
}

/** What one table of events leaves out. */
function lossesOfOne(dataset: Dataset, options: WriteOptions = {}): Loss[] {
  const losses = new LossLog();
  for (const event of dataset.events) {
    losses.add("claims", event.claims.length);
    losses.add("accounts", event.accounts.length - 1);
    losses.add("media", event.media.length);
    losses.add("preferred", event.preferred.size);
  }
  losses.add("actors", dataset.actors.size);
  losses.add("places", dataset.places.size);
  losses.add("source-details", dataset.sources.size);
  losses.add("eras", dataset.eras.length);
  losses.add("corrections", dataset.corrections.length);
  losses.add("stories", dataset.stories.length);
  losses.add("opening", dataset.opening === null ? 0 : 1);
  losses.add("details", detailsOf(dataset));
  losses.add("x", Object.keys(options.x ?? {}).length);
  return losses.list();
}

function lossesOfAll(options: WriteOptions = {}): Loss[] {
  const losses = new LossLog();
  losses.add("x", Object.keys(options.x ?? {}).length);
  return losses.list();
}
