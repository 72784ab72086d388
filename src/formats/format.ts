import type { RawDataset } from "../model/schema.ts";
import type { Dataset } from "../model/types.ts";
import type { Loss } from "./losses.ts";
import type { FormatNote } from "./notes.ts";

export type FormatId = "json" | "csv" | "tsv" | "timelinejs" | "timelinejs-csv" | "ics" | "jsonld";

/** A dataset as its file has it. Not checked: `parseDataset` says what is wrong in it. */
export type DatasetFile = Omit<RawDataset, "schemaVersion"> & { schemaVersion: number };

export interface SourceFile {
  /** As the reader knows it: "events.csv". */
  readonly name: string;
  readonly text: string;
}

/** A place in the text that was read; both from 1, the column in UTF-16 units. */
export interface TextPlace {
  /** Which of several files; "" when only one was read. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ReadOptions {
  /** Id and title of the dataset where the file has none: often the file's name. */
  readonly name?: string;
  /** Language tag of texts that are without one beside others that have one; default "en". */
  readonly language?: string;
  /** IANA zone of times that stand without one; otherwise they stay without. */
  readonly timeZone?: string;
  /** Field by header, for tables of others: `Datum` → `when`; "" leaves a column out. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Which day `3/4/2025` is, where the table itself leaves it open. */
  readonly dayOrder?: "day-first" | "month-first";
  /** A sign that parts lists of names in cells of others, besides `;`: only what is told, for names have commas. */
  readonly partBy?: string;
  /** Whether those who are named in a calendar are taken over as actors: it may be a private one. */
  readonly people?: boolean;
  /** Most occurrences of one repeating event of a calendar; default 100. */
  readonly mostRepeats?: number;
  /** Now, in ms since 1970: what lies ahead and has no status is planned. Without it nothing lies ahead. */
  readonly now?: number;
}

export interface ReadResult {
  readonly file: DatasetFile;
  /** What was wrong in the foreign file or read differently, in the order of the file. */
  readonly notes: readonly FormatNote[];
  /** What the file holds that a dataset doesn't. */
  readonly losses: readonly Loss[];
  /** Where the value at a JSON pointer of `file` came from (or what it is part of); null: nowhere in particular. */
  readonly locate: (pointer: string) => TextPlace | null;
}

export interface WriteOptions {
  /** For formats of one language: whose texts are written; the dataset's first without it. */
  readonly language?: string;
  /** Now, in ms since 1970: the stamp that calendars want. Without it the dataset's `updated` is taken. */
  readonly now?: number;
  /** The `x` of the file, which a parsed dataset doesn't hold. */
  readonly x?: Readonly<Record<string, unknown>> | undefined;
}

export interface Written {
  readonly text: string;
  /** What the dataset holds that the text doesn't. */
  readonly losses: readonly Loss[];
}

/** A foreign format, or our own. `detect` is asked about texts whose name tells nothing. */
export interface Format {
  readonly id: FormatId;
  /** Its name, the same in every language. */
  readonly label: string;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
  readonly detect?: (text: string) => boolean;
  /** Throws a `FormatError` when the text is nothing of the kind. */
  readonly read?: (text: string, options?: ReadOptions) => Promise<ReadResult>;
  /** Several files that make one dataset. */
  readonly readMany?: (files: readonly SourceFile[], options?: ReadOptions) => Promise<ReadResult>;
  readonly write?: (dataset: Dataset, options?: WriteOptions) => Promise<Written>;
  /** Several files that hold what one can't. */
  readonly writeMany?: (
    dataset: Dataset,
    options?: WriteOptions,
  ) => Promise<{ readonly files: readonly SourceFile[]; readonly losses: readonly Loss[] }>;
}
