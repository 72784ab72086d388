/** What is missing or too much where a text stops being JSON, and where it began: for whoever writes JSON by hand. */
import type { JsonFault } from "../model/jsonFault.ts";
import type { FormatNote, NoteKey } from "./notes.ts";

/** What to say, and where. */
export interface JsonSlip {
  readonly offset: number;
  readonly code: NoteKey;
  readonly values: FormatNote["values"];
}

interface Opened {
  readonly mark: "[" | "{";
  readonly offset: number;
  /** Of its line: people indent what belongs together alike. */
  readonly indent: number;
}

interface Scanned {
  readonly open: readonly Opened[];
  /** The first bracket that a closing one on another column was taken for the end of. */
  readonly odd: Opened | null;
  /** Where the last text begins, and its end; Infinity: it has none. */
  readonly from: number;
  readonly to: number;
}

/** null where only the author can tell. */
export function jsonSlip(text: string, fault: JsonFault): JsonSlip | null {
  const { offset } = fault;
  const scanned = scan(text, offset);
  const inside = scanned.open.at(-1);
  const slip = (code: NoteKey, at = offset, values: FormatNote["values"] = {}): JsonSlip => ({
    offset: at,
    code,
    values,
  });
  const unclosed = (bracket: Opened): JsonSlip =>
    slip("json-open-bracket", bracket.offset, {
      bracket: bracket.mark,
      end: bracket.mark === "[" ? "]" : "}",
    });
  const rest = text.slice(offset, offset + 200);
  if (scanned.to === Infinity) {
    // A line that ends in a text: the quote is forgotten where the next one goes on as JSON does, else the text goes on.
    const goesOn = /^\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|[}\]])/.test(rest);
    if (fault.truncated || (/^[\r\n]/.test(rest) && goesOn)) return slip("json-open-text", scanned.from);
  } else if (scanned.to === offset && /^[^\s"{}[\],:]/.test(rest)) {
    // `"a, "b": …`: the quote before b was taken for the end of the text.
    const said = text.slice(scanned.from, scanned.to);
    if (/[,:]\s*"$/.test(said) && /^[^"\n]*"\s*[:,}\]]/.test(rest))
      return slip("json-open-text", scanned.from);
  }
  // Which bracket is missing in a text that only ends too early nobody can tell, unless its lines do.
  if (fault.truncated) return scanned.odd === null ? null : unclosed(scanned.odd);
  if (rest.startsWith(":") && inside?.mark === "[") return unclosed(inside);
  if (/^[}\]]/.test(rest) && inside !== undefined && lastSign(text, offset) !== ",") {
    const fits = rest.startsWith(inside.mark === "[" ? "]" : "}");
    if (!fits) return unclosed(scanned.odd ?? inside);
  }
  // Where only a name could follow something is opened.
  if (/^[{[]/.test(rest) && inside?.mark === "{" && !"{:".includes(lastSign(text, offset)))
    return unclosed(scanned.odd ?? inside);
  const found = atPlace(text, offset, rest, inside === undefined);
  return found === null ? null : slip(found[0], offset, found[1]);
}

/** What the place alone tells. */
function atPlace(
  text: string,
  offset: number,
  rest: string,
  ended: boolean,
): readonly [NoteKey, FormatNote["values"]] | null {
  const before = text.slice(Math.max(0, offset - 200), offset);
  const last = lastSign(text, offset);
  const told = (code: NoteKey, values: FormatNote["values"] = {}) => [code, values] as const;
  if (/^\/[/*]/.test(rest)) return told("json-comment");
  if (/^[“”„‟«»「]/.test(rest)) return told("json-curly");
  if (rest.startsWith("'")) return told("json-apostrophe");
  const word = /^(?:True|False|TRUE|FALSE)\b/.exec(rest)?.[0];
  if (word !== undefined) return told("json-word", { word: word.toLowerCase() });
  if (/^(?:None|NULL|Null)\b/.test(rest)) return told("json-null");
  if (/^(?:undefined|NaN|-?Infinity)\b/.test(rest)) return told("json-no-value");
  if (/^[\n\r\t]/.test(rest) && inText(before))
    return told("json-line", { sign: rest.startsWith("\t") ? "\\t" : "\\n" });
  if (last === "\\") return told("json-backslash");
  if (/^[}\]]/.test(rest) && last === ",") return told("json-last-comma");
  if (rest.startsWith(",") && last === ",") return told("json-two-commas");
  const name = /^([\p{L}_$][\p{L}\p{N}_$]*)"?\s*:/u.exec(rest)?.[1];
  if (name !== undefined && /[{,]/.test(last)) return told("json-name", { name });
  if (last === '"' && before.endsWith('"') && /^[^\s"{}[\],:]/.test(rest)) return told("json-inner-quote");
  if (/\d/.test(last) && /^[-.:/\d]/.test(rest)) return told("json-figures");
  if (last === ":" && /^[\p{L}]/u.test(rest)) return told("json-bare-text");
  if (ended) return told("json-more");
  if (/^["{[]/.test(rest) && /["}\]\de]/.test(last)) return told("json-comma");
  return null;
}

function lastSign(text: string, offset: number): string {
  let at = offset - 1;
  while (" \t\n\r".includes(text[at] ?? "x")) at--;
  return text[at] ?? "";
}

/** Whether the line ends within a text: an odd number of quotes that are not escaped. */
function inText(before: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1).replace(/\\./g, "");
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Goes over what is JSON as far as it goes. */
function scan(text: string, end: number): Scanned {
  const open: Opened[] = [];
  let [odd, from, to]: [Opened | null, number, number] = [null, -1, -1];
  let line = 0;
  for (let at = 0; at < end; at++) {
    const sign = text[at];
    if (sign === '"') {
      from = at;
      for (at++; at < end && text[at] !== '"'; at++) if (text[at] === "\\") at++;
      to = at < end ? at + 1 : Infinity;
    } else if (sign === "\n") line = at + 1;
    else if (sign === "[" || sign === "{")
      open.push({ mark: sign, offset: at, indent: indentAt(text, line) });
    else if (sign === "]" || sign === "}") {
      const opened = open.pop();
      const first = text.slice(line, at).trim() === "";
      // Standing further out than the line of its opening, it was meant for another.
      if (opened !== undefined && first && opened.offset < line && at - line < opened.indent) odd ??= opened;
    }
  }
  return { open, odd, from, to };
}

function indentAt(text: string, line: number): number {
  let at = line;
  while (text[at] === " " || text[at] === "\t") at++;
  return at - line;
}
