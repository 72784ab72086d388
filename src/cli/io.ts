/** Everything that the command line does to the world, so that tests can stand in for it. */
export interface Io {
  /** The bytes of a file, of standard input ("-") or of an address. Rejects with a sentence. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a file and the folders above it. Rejects with a sentence. */
  readonly write: (path: string, text: string) => Promise<void>;
  readonly exists: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** A file that stands beside the program, such as "dataset-1.schema.json"; null when it isn't there. */
  readonly asset: (name: string) => string | null;
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
