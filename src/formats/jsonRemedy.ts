/** What to do at the place where a text stops being JSON; null where only its author can tell. */
export function jsonRemedy(text: string, offset: number): string | null {
  const rest = text.slice(offset, offset + 200);
  const before = text.slice(Math.max(0, offset - 200), offset);
  const last = before.trimEnd().at(-1) ?? "";
  if (/^\/[/*]/.test(rest)) return "JSON has no comments: remove it.";
  if (/^[“”„‟«»「]/.test(rest)) return 'Write straight quotes: ".';
  if (rest.startsWith("'")) return `Write " instead of '.`;
  const word = /^(?:True|False|TRUE|FALSE)\b/.exec(rest)?.[0];
  if (word !== undefined) return `Write ${word.toLowerCase()}.`;
  if (/^(?:None|NULL|Null)\b/.test(rest)) return "Write null, or leave the field out.";
  if (/^(?:undefined|NaN|-?Infinity)\b/.test(rest)) return "Leave the field out.";
  if (/^[\n\r\t]/.test(rest) && inText(before))
    return `Within a text write ${rest[0] === "\t" ? "\\t" : "\\n"} for it.`;
  if (last === "\\") return "Within a text write \\\\ for a backslash.";
  if (/^[}\]]/.test(rest) && last === ",") return "Remove the comma before it.";
  if (rest.startsWith(",") && last === ",") return "Remove one of the commas.";
  const name = /^([\p{L}_$][\p{L}\p{N}_$]*)\s*:/u.exec(rest)?.[1];
  if (name !== undefined && /[{,]/.test(last)) return `Put the name in quotes: "${name}".`;
  if (last === '"' && before.endsWith('"') && /^[^\s"{}[\],:]/.test(rest))
    return 'Within a text write \\" for a quote.';
  if (/\d/.test(last) && /^[-.:/\d]/.test(rest)) return "Put the whole value in quotes.";
  if (/^["{[]/.test(rest) && /["}\]\de]/.test(last)) return "A comma is missing before it.";
  return null;
}

/** Whether the line ends within a text: an odd number of quotes that are not escaped. */
function inText(before: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1).replace(/\\./g, "");
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}
