import { createListScanner } from "../lib/listScanner.ts";
import { atOnce } from "../lib/steps.ts";
import type { RawFile } from "../model/migrations.ts";
import { beginDataset, LATER_FIELDS } from "../model/datasetReading.ts";
import type { DatasetReading } from "../model/datasetReading.ts";
import type { ParseResult } from "../model/parseResult.ts";
import type { RelationsAt } from "../model/readEvents.ts";
import { SCHEMA_VERSION } from "../model/schemaVersion.ts";
import type { TimelineEvent } from "../model/types.ts";

/** What has been read of a file that is still coming. */
export interface ParseSink {
  readonly tables: (tables: DatasetReading["tables"]) => void;
  /** The next events, without their relations. */
  readonly events: (events: readonly TimelineEvent[]) => void;
}

export interface ParseStream {
  /** False: this file can't be read piece by piece, and what has been read of it does not count. */
  push(bytes: Uint8Array): boolean;
  /** What it comes to, without its events; null: can't be read so. */
  end(): { readonly result: ParseResult; readonly relations: readonly RelationsAt[] } | null;
}

/** Some milliseconds to read, here and where it is sent. */
const PIECE_BYTES = 256 * 1024;
/** Stands for the list in what comes behind it, where there may be a second one. */
const LIST = 5e-324;

/**
 * Reads a file of the newest version while it comes in, in which the tables stand before the events, as they mostly do:
 * its events need not be held, nor is there any of its JSON but a piece. Whatever is wrong with it as JSON is for
 * `parseDatasetText` to say.
 */
export function createParseStream(sink: ParseSink, now: number): ParseStream {
  let head: RawFile = {};
  let reading: DatasetReading | null = null;
  let lost = false;
  const scanner = createListScanner("events", PIECE_BYTES, {
    head: (text) => {
      const file = JSON.parse(`${text}[]}`) as RawFile;
      if (file["schemaVersion"] !== SCHEMA_VERSION) throw new SyntaxError("Not of this version.");
      head = file;
      reading = beginDataset(file, now);
      sink.tables(reading.tables);
    },
    items: (text) => {
      if (reading === null) return;
      const items = JSON.parse(`[${text}]`) as readonly unknown[];
      sink.events(atOnce(reading.events.read(items)));
    },
  });
  /** What throws is no JSON. */
  const tried = <T>(read: () => T): T | null => {
    if (lost) return null;
    try {
      return read();
    } catch {
      lost = true;
      return null;
    }
  };
  return {
    push: (bytes) => tried(() => (scanner.push(bytes), true)) ?? false,
    end: () =>
      tried(() => {
        const tail = scanner.end();
        if (tail === null || reading === null) return null;
        const later = JSON.parse(`{"events":${LIST}${tail}`) as RawFile;
        const { events, ...fields } = later;
        if (events !== LIST || Object.keys(fields).some((key) => !LATER_FIELDS.has(key))) return null;
        const relations = reading.events.relations();
        return { result: reading.end({ ...head, ...fields }, []), relations };
      }),
  };
}
