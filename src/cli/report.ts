import type { Loss } from "../formats/losses.ts";
import { clean, excerpt } from "./excerpt.ts";
import type { Checked, Finding } from "./finding.ts";

/** Findings as text: the place, a sentence, the line with a mark, and what was probably meant. */
export function findingText(finding: Finding, lines: readonly string[]): string {
  const { file, line, column, message, suggestion } = finding;
  const place = line > 0 ? `${clean(file)}:${line}:${column}` : clean(file);
  const shown = line > 0 ? excerpt(lines, line, column) : "";
  const kind = isProblem(finding) ? "" : "note: ";
  return `${place}: ${kind}${clean(message)}\n${shown}${suggestion === null ? "" : `  ${clean(suggestion)}\n`}`;
}

/** Lines of each file that was read, taken apart once. */
export class FileLines {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(files: readonly { readonly name: string; readonly text: string }[]) {
    this.#texts = new Map(files.map(({ name, text }) => [name, text]));
  }

  of(file: string): readonly string[] {
    let lines = this.#lines.get(file);
    if (lines === undefined)
      this.#lines.set(file, (lines = (this.#texts.get(file) ?? "").split(/\r\n|\n|\r/)));
    return lines;
  }
}

/** Those that are problems: what only tells how something was read is not. */
export function problemsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(isProblem);
}

function isProblem({ severity, pointer }: Finding): boolean {
  return severity !== "note" || pointer !== "";
}

/** "data.json: 2 problems in 48 events, 1 of them not shown." */
export function verdict({ name, format, findings, events, dropped }: Checked): string {
  const count = problemsIn(findings).length;
  const problems = count === 0 ? "fine" : `${count} ${count === 1 ? "problem" : "problems"}`;
  if (events === null) return `${clean(name)}: ${problems}; nothing of it can be shown.\n`;
  const total = events + dropped;
  const shown = `${total} ${total === 1 ? "event" : "events"}${dropped === 0 ? "" : `, ${dropped} of them not shown`}`;
  return `${clean(name)}: ${problems} (${format}, ${shown}).\n`;
}

/** What a conversion leaves behind, a line each; "" for nothing. */
export function lossText(losses: readonly Loss[], to: { readonly label: string }, of = "file"): string {
  if (losses.length === 0) return "";
  return `Not in the ${to.label} ${of}:\n${losses.map((loss) => `  ${loss.message}\n`).join("")}`;
}
