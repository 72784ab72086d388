import type { Severity } from "../model/problems.ts";

/** One thing that is wrong, and its place. */
export interface Finding {
  readonly file: string;
  /** From 1; 0 when it is no one place. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Severity;
  /** JSON pointer into the dataset; "" for the whole, or for what never became part of one. */
  readonly pointer: string;
  readonly value: string;
  readonly message: string;
  /** What was probably meant, as a sentence; null when nobody can tell. */
  readonly suggestion: string | null;
}

/** What is said about one file, or several that make one dataset. */
export interface Checked {
  readonly name: string;
  readonly format: string;
  readonly findings: readonly Finding[];
  /** Events that are shown, and those that can't be; null where nothing could be read. */
  readonly events: number | null;
  readonly dropped: number;
}
