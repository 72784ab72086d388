import type { JsonFault } from "../model/jsonFault.ts";
import { jsonSlip } from "./jsonSlip.ts";
import { NoteLog } from "./notes.ts";
import type { FormatNote } from "./notes.ts";
import { TextLines } from "./textLines.ts";

/** `jsonSlip` at its line, in words. */
export function jsonSlipNote(text: string, fault: JsonFault, file = ""): FormatNote | null {
  const slip = jsonSlip(text, fault);
  if (slip === null) return null;
  const log = new NoteLog();
  log.add(slip.code, "fatal", { file, ...new TextLines(text).at(slip.offset) }, undefined, slip.values);
  return log.notes[0] ?? null;
}
