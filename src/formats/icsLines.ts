import type { NoteLog } from "./notes.ts";

/** A content line of iCalendar (RFC 5545, 3.1), unfolded, and the line of the file on which it begins. */
export interface IcsLine {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

export interface IcsBlock {
  /** "VEVENT", "VTIMEZONE". */
  readonly name: string;
  /** All of its lines, the first and last included; blocks within it only where `nested` keeps them. */
  readonly lines: readonly IcsLine[];
  readonly line: number;
}

export interface IcsText {
  /** Properties of the calendars themselves. */
  readonly head: readonly IcsLine[];
  readonly blocks: readonly IcsBlock[];
}

const NAME = /^([A-Za-z0-9-]+)(?=[;:])/;

/**
 * Takes a calendar file apart into its blocks, so that one that can't be read costs only itself. Lines that are none are
 * noted and left out; blank ones, which some programs write, are passed over.
 */
export function splitIcs(text: string, notes: NoteLog): IcsText {
  const head: IcsLine[] = [];
  const blocks: IcsBlock[] = [];
  const open: { name: string; lines: IcsLine[]; line: number }[] = [];
  for (const line of unfold(text, notes)) {
    const kind = line.name;
    const what = line.text
      .slice(kind.length + 1)
      .trim()
      .toUpperCase();
    const current = open.at(-1);
    if (kind === "BEGIN") {
      if (what === "VCALENDAR") continue;
      open.push({ name: what, lines: [line], line: line.line });
    } else if (kind === "END") {
      if (what === "VCALENDAR" && current === undefined) continue;
      if (current?.name !== what) {
        notes.add("bad-line", "repaired", { line: line.line, column: 1 }, line.text);
        continue;
      }
      open.pop();
      current.lines.push(line);
      const outer = open.at(-1);
      // The rules of a zone stand inside it; the alarms of an event are something else.
      if (outer === undefined) blocks.push(current);
      else if (outer.name === "VTIMEZONE") outer.lines.push(...current.lines);
      else blocks.push(current);
    } else if (current === undefined) head.push(line);
    else current.lines.push(line);
  }
  for (const { name, line } of open)
    notes.add("open-block", "dropped", { line, column: 1 }, undefined, { what: name });
  return { head, blocks };
}

function unfold(given: string, notes: NoteLog): IcsLine[] {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  const lines: { name: string; text: string; line: number }[] = [];
  // A value that ends in `=` in quoted-printable is of another age: vCalendar 1.0 is not read.
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.text += line.slice(1);
    else if (line.trim() !== "") {
      const name = NAME.exec(line)?.[1]?.toUpperCase();
      if (name === undefined) notes.add("bad-line", "repaired", { line: index + 1, column: 1 }, line);
      else lines.push({ name, text: line, line: index + 1 });
    }
  }
  return lines;
}

/** The text of a property's value: what stands behind its parameters, with the escapes of TEXT undone. */
export function textOf(line: IcsLine): string {
  let quoted = false;
  for (let at = line.name.length; at < line.text.length; at++) {
    const letter = line.text[at];
    if (letter === '"') quoted = !quoted;
    if (letter === ":" && !quoted) return unescapeText(line.text.slice(at + 1));
  }
  return "";
}

export function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}
