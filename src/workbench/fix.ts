import { cellAt, readTable, setCells } from "../formats/tableText.ts";
import { pathOf } from "../formats/jsonEdit.ts";
import type { Finding } from "./check.ts";
import { withEdits } from "./formEdits.ts";

/** A value as it is shown: texts as they are, others as JSON. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The text with what was probably meant in the place of what is wrong; null where that can't be put there by itself,
 * such as one of several names in a cell.
 * @param delimiter of a table (null: as the text tells); undefined: it is JSON
 */
export function fixed(
  text: string,
  finding: Finding,
  meant: unknown,
  delimiter?: string | null,
): string | null {
  const { place, pointer, about } = finding;
  if (about.kind === "double-key" || about.kind === "markup") return null;
  if (delimiter === undefined) return withEdits(text, [(editor) => editor.set(pathOf(pointer), meant)]);
  const table = readTable(text, delimiter ?? undefined);
  const cell = place === null ? null : cellAt(table, place.line, place.column);
  if (cell === null || typeof meant !== "string") return null;
  const value = table.rows[cell.row]?.[cell.column] ?? "";
  return JSON.stringify(value.trim()) === (about.kind === "problem" ? about.problem : about.note).value
    ? setCells(table, [{ ...cell, value: meant }])
    : null;
}
