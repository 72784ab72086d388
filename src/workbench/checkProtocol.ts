import type { FormatId } from "../formats/format.ts";
import type { Loss } from "../formats/losses.ts";
import type { Loaded } from "../data/loadDataset.ts";
import type { Place, Report } from "./check.ts";
import type { WorkDocument } from "./document.ts";

/** What the page asks of the checker, each answered under its number. */
export type CheckRequest =
  | { readonly kind: "check"; readonly id: number; readonly document: WorkDocument }
  | {
      readonly kind: "write";
      readonly id: number;
      readonly format: FormatId;
      readonly language: string;
      /** Address of the schema, for editors; null: none. */
      readonly schema: string | null;
    }
  | { readonly kind: "locate"; readonly id: number; readonly event: string }
  | { readonly kind: "forget"; readonly id: number }
  /** Where datasets are shown: the preview's end of a channel comes with it. */
  | { readonly kind: "preview"; readonly id: number };

/** Where an event stands: in the text, and in the dataset. */
export interface Located {
  readonly place: Place | null;
  readonly pointer: string;
}

export interface WrittenFile {
  readonly text: string;
  readonly losses: readonly Loss[];
}

export type CheckAnswer = { readonly id: number } & (
  | { readonly kind: "report"; readonly report: Report }
  /** null: there is nothing that could be written. */
  | { readonly kind: "written"; readonly written: WrittenFile | null }
  | { readonly kind: "located"; readonly located: Located | null }
  | { readonly kind: "done" }
  | { readonly kind: "fault"; readonly message: string }
);

/** What the preview is told: a dataset that can be shown. */
export interface PreviewData {
  readonly kind: "dataset";
  readonly loaded: Loaded;
}
