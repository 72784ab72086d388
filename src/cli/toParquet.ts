import { csvChunks } from "../formats/csvChunks.ts";
import { rowOfEvent } from "../formats/eventRow.ts";
import type { DatasetFile, ReadOptions } from "../formats/format.ts";
import { detectFormat, formatOf } from "../formats/formats.ts";
import { FormatError } from "../formats/notes.ts";
import { LaneTally, laneMarks } from "../formats/laneTally.ts";
import { ParquetEvents } from "../formats/parquetWriter.ts";
import { toFile } from "../formats/toFile.ts";
import type { EventsFile } from "../model/eventsFile.ts";
import { lookThrough, textOf } from "./bigTable.ts";
import { ChunkTables } from "./chunkTables.ts";
import type { Finding } from "./finding.ts";
import { IdSet } from "./idSet.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io } from "./io.ts";
import { chooseFormat, load, readSources } from "./load.ts";
import type { Loaded } from "./load.ts";
import { FileLines, findingText, problemsIn } from "./report.ts";
import { SortedRuns } from "./sortedRuns.ts";

export interface ParquetRequest {
  readonly out: string;
  readonly from: string | undefined;
  readonly quiet: boolean;
  readonly options: ReadOptions;
}

/** How the dataset names what is written beside it. */
const EVENTS_FILE: EventsFile = { parquet: "events.parquet", sidecar: "events.density.json" };
/** What is in memory at one time: characters of a table (about a thousand rows), and rows that are sorted. */
const PORTION = { chars: 2 ** 18, rows: 10_000 };
/** Findings that are listed; a table of a million rows may have a million of them. */
const MOST_LISTED = 100;

/** `asof convert IN --to parquet -o OUT/`: a table of any length in bounded memory, anything else at once. */
export async function toParquet(
  files: readonly string[],
  { out, from, quiet, options }: ParquetRequest,
  io: Io,
  portion: typeof PORTION = PORTION,
): Promise<ExitCode> {
  const work = new Work(io, portion);
  try {
    const [path = ""] = files;
    const dataset =
      files.length === 1 && isTable(path, from)
        ? await work.readTable(path, from, options)
        : await work.readWhole(files, from, options);
    if (dataset === null || work.events === 0) {
      io.err("Nothing can be shown of it, and nothing was written.\n");
      return 1;
    }
    await work.write(out.replace(/[\\/]$/, ""), dataset);
    if (!quiet) io.err(work.report());
    return work.problems === 0 ? 0 : 1;
  } finally {
    await work.remove();
  }
}

/** Only files of the disk are read in parts. */
function isTable(path: string, from: string | undefined): boolean {
  if (path === "-" || /^https?:\/\//i.test(path)) return false;
  return from === undefined ? /\.(csv|tsv|txt)$/i.test(path) : from === "csv" || from === "tsv";
}

class Work {
  readonly #io: Io;
  readonly #runs: SortedRuns;
  readonly #ids = new IdSet();
  readonly #lanes = new LaneTally();
  readonly #losses = new Set<string>();
  readonly #chars: number;
  #listed = 0;
  problems = 0;

  constructor(io: Io, { chars, rows }: typeof PORTION) {
    this.#io = io;
    this.#chars = chars;
    this.#runs = new SortedRuns(io.streams.scratch, rows);
  }

  get events(): number {
    return this.#runs.count;
  }

  remove(): Promise<void> {
    return this.#runs.remove();
  }

  async readWhole(
    files: readonly string[],
    from: string | undefined,
    options: ReadOptions,
  ): Promise<DatasetFile | null> {
    const sources = await readSources(files, this.#io);
    const loaded = await load(sources, chooseFormat(sources, from), options);
    const lines = new FileLines(loaded.sources);
    this.#tell(loaded, (finding) => findingText(finding, lines.of(finding.file)));
    if (loaded.dataset === null) return null;
    const { eventsFile } = loaded.dataset;
    if (eventsFile !== undefined)
      throw new UsageError(
        `The events of ${files.join(", ")} are in a Parquet file already: ${eventsFile.parquet}.`,
      );
    const file = toFile(loaded.dataset, loaded.x);
    await this.#take(loaded, file);
    return file;
  }

  /** Reads a table part by part: what a part names is one with what the others name. */
  async readTable(path: string, from: string | undefined, options: ReadOptions): Promise<DatasetFile | null> {
    const bytes = (): AsyncIterable<Uint8Array> => this.#io.streams.read(path);
    const { encoding, dayOrder } = await lookThrough(bytes);
    const asked: ReadOptions = { ...(dayOrder !== null && { dayOrder }), ...options };
    const tables = new ChunkTables();
    let first: DatasetFile | null = null;
    let rows = 0;
    try {
      for await (const { text, headLines, line } of csvChunks(textOf(bytes(), encoding), this.#chars, path)) {
        const format =
          (from === undefined ? detectFormat(text, path) : formatOf(from)) ?? chooseFormat([], "csv");
        const named = format.id === "csv" || format.id === "tsv" ? hasIds(text) : true;
        const before = rows;
        const loaded = await load([{ name: path, text }], format, asked, (file) => {
          rows += file.events.length;
          // Titles make no ids that stay the same from part to part.
          const events = named
            ? file.events
            : file.events.map((event, at) => ({ ...event, id: `e${before + at + 1}` }));
          return { ...tables.adopt({ ...file, events }), eventsFile: EVENTS_FILE };
        });
        const shifted = loaded.findings.map((finding) => ({
          ...finding,
          line: finding.line > headLines ? finding.line - headLines + line - 1 : finding.line,
          // Places in it are those of the part.
          suggestion: finding.suggestion?.includes(`${path}:`) === true ? null : finding.suggestion,
        }));
        this.#tell({ ...loaded, findings: shifted }, (finding) => findingText(finding, []));
        if (loaded.dataset === null) continue;
        const file = toFile(loaded.dataset);
        first ??= file;
        await this.#take(loaded, file);
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#io.err(`${path}:${error.note.line}: ${error.note.message}\n`);
      this.problems += 1;
      return null;
    }
    return first === null ? null : ({ ...first, ...tables.lists() } as DatasetFile);
  }

  async #take({ dataset }: Loaded, file: DatasetFile): Promise<void> {
    if (dataset === null) return;
    const lanesOf = laneMarks(dataset);
    for (const [at, event] of dataset.events.entries()) {
      const raw = file.events[at];
      if (raw === undefined) continue;
      if (this.#ids.add(event.id)) {
        const lanes = lanesOf(event);
        this.#lanes.add(lanes);
        await this.#runs.add(rowOfEvent(event, raw, lanes));
      } else
        this.#problem(`The id "${event.id}" stands a second time; only the first event of it is kept.\n`);
    }
  }

  async write(out: string, file: DatasetFile): Promise<void> {
    const { create } = this.#io.streams;
    const target = await create(`${out}/${EVENTS_FILE.parquet}`);
    const parquet = new ParquetEvents(target.write, this.#runs.count, this.#lanes.ranked());
    for await (const row of this.#runs.rows()) await parquet.add(row);
    const sidecar = await parquet.finish();
    await target.close();
    await this.#io.write(`${out}/${EVENTS_FILE.sidecar}`, sidecar);
    const dataset = { ...file, events: [], eventsFile: EVENTS_FILE };
    await this.#io.write(`${out}/dataset.json`, `${JSON.stringify(dataset, null, 2)}\n`);
  }

  #tell({ findings, losses }: Loaded, say: (finding: Finding) => string): void {
    const problems = new Set(problemsIn(findings));
    for (const finding of findings) {
      if (problems.has(finding)) this.#problem(say(finding));
      else this.#io.err(say(finding));
    }
    for (const { message } of losses) this.#losses.add(message);
  }

  #problem(text: string): void {
    this.problems += 1;
    this.#listed += 1;
    if (this.#listed <= MOST_LISTED) this.#io.err(text);
  }

  report(): string {
    const more = this.#listed - MOST_LISTED;
    const lost = [...this.#losses].map((message) => `  ${message}\n`).join("");
    return `${more > 0 ? `${more} more problems are not listed.\n` : ""}${lost === "" ? "" : `Not in the Parquet file:\n${lost}`}`;
  }
}

/** Has the table a column of ids? */
function hasIds(text: string): boolean {
  const [head = ""] = text.replace(/^"?sep=.*\r?\n/i, "").split(/\r\n|\n|\r/, 1);
  return head.split(/[,;\t|]/).some((cell) => /^\s*"?id"?\s*$/i.test(cell));
}
