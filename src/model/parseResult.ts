import type { Problem } from "./problems.ts";
import type { Dataset } from "./types.ts";

/** What reading a dataset comes to. */
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
      /** All that was found, `problem` first. */
      readonly problems: readonly Problem[];
      readonly total: number;
    };
