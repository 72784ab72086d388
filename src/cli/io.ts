/** A file that is written part by part. */
export interface ByteSink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A folder that is there as long as the work lasts. */
export interface Scratch {
  readonly create: (name: string) => Promise<ByteSink>;
  readonly lines: (name: string) => AsyncIterable<string>;
  readonly drop: (name: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** For files larger than memory; every one rejects with a sentence. */
export interface Streams {
  /** A file of the disk, part by part, as often as wanted. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** Writes a file and the folders above it. */
  readonly create: (path: string) => Promise<ByteSink>;
  readonly scratch: () => Promise<Scratch>;
}

import type { Built } from "./buildOnce.ts";
import type { Render } from "./pictures.ts";
import type { Files } from "./site.ts";

/** Everything that the command line does to the world, so that tests can stand in for it. */
export interface Io {
  /** The bytes of a file, of standard input ("-") or of an address. Rejects with a sentence. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a file and the folders above it. Rejects with a sentence. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly streams: Streams;
  readonly exists: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** A file that stands beside the program, such as "dataset-1.schema.json"; null when it isn't there. */
  readonly asset: (name: string) => string | null;
  /** The built pages without a story and all that they load, by their paths. Throws a sentence where they are missing. */
  readonly shell: () => Files;
  /** Draws share pictures. Rejects where what it takes is not installed. */
  readonly renderer: () => Promise<Render>;
  /** Builds, serves the result on the loopback address, and builds again after each change of a file, until it is ended. */
  readonly watch: (paths: readonly string[], port: number, build: () => Promise<Built>) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** ms since 1970. */
  readonly now: () => number;
  readonly version: string;
}

/** Fine; problems in the data; wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The command was used wrongly, or a file can't be read or written: a sentence, and exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
