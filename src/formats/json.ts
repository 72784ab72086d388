import { findJsonFault } from "../model/jsonFault.ts";
import { isObject } from "../model/leaves.ts";
import type { DatasetFile, Format, ReadResult } from "./format.ts";
import { FormatError } from "./notes.ts";
import { toFile } from "./toFile.ts";

/** The format of our own: `docs/data.md`. Read as it stands; what is wrong in it is for `parseDataset` to say. */
export const json: Format = {
  id: "json",
  label: "Asof JSON",
  mime: "application/json",
  extension: "json",
  detect: (text) => /^\s*\{/.test(text) && text.includes('"schemaVersion"'),
  read: async (text) => readJson(text),
  write: async (dataset, options) => ({
    text: `${JSON.stringify(toFile(dataset, options?.x, options?.now), null, 2)}\n`,
    losses: [],
  }),
};

function readJson(text: string): ReadResult {
  const file = parseJson(text, json.label) as DatasetFile;
  return { file, notes: [], losses: [], locate: () => null };
}

/** Parses JSON, or throws the place at which the text stops being JSON. */
export function parseJson(text: string, label: string): Record<string, unknown> {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    const fault = findJsonFault(plain);
    throw new FormatError(
      "not-this",
      { format: label, why: "it can't be read as JSON; correct it there" },
      { line: fault?.line ?? 1, column: fault?.column ?? 1 },
    );
  }
  if (isObject(value)) return value;
  throw new FormatError(
    "not-this",
    { format: label, why: "it holds no object { … }" },
    { line: 1, column: 1 },
  );
}
