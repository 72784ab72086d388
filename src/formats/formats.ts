import { csv, tsv } from "./csv.ts";
import type { Format, FormatId } from "./format.ts";
import { ics } from "./ics.ts";
import { json } from "./json.ts";
import { jsonLdFile } from "./jsonLdFile.ts";
import { timelinejs, timelinejsSheet } from "./timelinejs.ts";

/** Every format that can be read or written, the most telling first: that is the order in which `detect` is asked. */
export const FORMATS: readonly Format[] = [json, timelinejs, ics, tsv, csv, timelinejsSheet, jsonLdFile];

export function formatOf(id: string): Format | null {
  return FORMATS.find((format) => format.id === (id as FormatId)) ?? null;
}

/** The format that a text is in; `name` is asked where the text itself doesn't tell. null: none that is known. */
export function detectFormat(text: string, name = ""): Format | null {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = FORMATS.filter((format) => format.extension === extension && format.read !== undefined);
  const [only] = named;
  // Two formats share `.json`, and `.csv`.
  return (
    named.find((format) => format.detect?.(text) === true) ??
    (only !== undefined && (extension === "csv" || extension === "tsv" || extension === "ics")
      ? only
      : undefined) ??
    FORMATS.find((format) => format.detect?.(text) === true) ??
    only ??
    null
  );
}
