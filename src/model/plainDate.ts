/** Dates as a reader types them. */
import { parseFuzzyDate } from "./fuzzyDate.ts";
import type { FuzzyDate } from "./types.ts";

export interface PlainDate {
  readonly edtf: string;
  readonly date: FuzzyDate;
}

export function readPlainDate(text: string): PlainDate | null {
  const edtf = text.trim();
  const date = parseFuzzyDate(edtf);
  return date && { edtf, date };
}
