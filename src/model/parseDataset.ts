import type { Problem } from "./problems.ts";
import type { Dataset } from "./types.ts";

export type ParseResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly problems: readonly Problem[];
      /** Events in the file. */
      readonly total: number;
      /** Events that can't be shown. */
      readonly dropped: number;
    }
  | {
      readonly ok: false;
      /** Why nothing can be shown. */
      readonly problem: Problem;
      readonly problems: readonly Problem[];
      readonly total: number;
    };

/** Placeholder while the readers are being written. */
export function parseDataset(input: unknown): ParseResult {
  const problem: Problem = {
    code: "not-a-dataset",
    severity: "fatal",
    pointer: "",
    value: "",
    message: `Not read yet: ${typeof input}.`,
  };
  return { ok: false, problem, problems: [problem], total: 0 };
}

export function parseDatasetText(text: string): ParseResult {
  return parseDataset(text);
}
