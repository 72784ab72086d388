import { isObject } from "../model/leaves.ts";
import type { Kind } from "./tables.ts";

/** A number in figures, as spreadsheets give them; a text of this form is marked as one by a `'` before it. */
const FIGURE = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const MARKED = /^'+-?[\d.]+$/;

/** The text of a cell; "" for nothing. Texts by language have a column each and are written as the strings they are; people are `writePeople`'s. */
export function writeCell(kind: Exclude<Kind, "people">, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (kind === "flag") return value === true ? "true" : "";
  if (kind === "value") {
    if (typeof value === "number") return String(value);
    const text = plain(value);
    return FIGURE.test(text) || MARKED.test(text) ? `'${text}` : text;
  }
  if (kind === "urls") return list(value, plain, " ");
  if (kind === "relations") {
    return list(value, (item) => (isObject(item) ? `${plain(item["type"])}:${plain(item["event"])}` : ""));
  }
  return Array.isArray(value) ? list(value, plain) : plain(value);
}

/** The people of an event with their roles in one language; `tag` null: the roles that are in none. */
export function writePeople(value: unknown, tag: string | null): string {
  return list(value, (item) => writePerson(item, tag));
}

function writePerson(item: unknown, tag: string | null): string {
  if (!isObject(item)) return plain(item);
  const { actor, role } = item;
  const words = tag === null ? role : isObject(role) && Object.hasOwn(role, tag) ? role[tag] : undefined;
  return typeof words === "string" ? `${plain(actor)} (${escapeRole(words)})` : plain(actor);
}

function list(value: unknown, write: (item: unknown) => string, between = "; "): string {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  // A list in which nothing stands is not the same as none: "no one took part".
  return items.length === 0 ? "[]" : items.map(write).join(between);
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Brackets of a role that don't pair are written in percent, so that its end can be told. */
function escapeRole(role: string): string {
  const safe = role.replace(/%(?=2[589])/g, "%25");
  return pairs(safe) ? safe : safe.replaceAll("(", "%28").replaceAll(")", "%29");
}

function unescapeRole(role: string): string {
  return role.replaceAll("%28", "(").replaceAll("%29", ")").replaceAll("%25", "%");
}

function pairs(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if (letter === "(") open++;
    if (letter === ")" && --open < 0) return false;
  }
  return open === 0;
}

/** Parts of a list; what stands in brackets stays together. */
export function splitList(text: string, between: RegExp): string[] {
  if (text.trim() === "[]") return [];
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth = Math.max(0, depth - 1);
    if (depth === 0 && between.test(letter)) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  // Brackets that never end hold nothing together.
  if (depth > 0)
    return text
      .split(between)
      .map((each) => each.trim())
      .filter((each) => each !== "");
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== "");
}

export interface Person {
  readonly name: string;
  readonly role: string | null;
}

/** "minister (host)" as name and role. */
export function readPerson(text: string): Person {
  const found = /^([^(]*[^(\s])\s*\((.*)\)$/s.exec(text);
  return found === null
    ? { name: text, role: null }
    : { name: found[1] ?? text, role: unescapeRole(found[2] ?? "") };
}

/** A figure; with a decimal comma too. Anything else stays as it is, for the report to name. */
export function readNumber(text: string): number | string {
  const figure = /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return Number.isFinite(figure) ? figure : text;
}

/** `'1985` is a text, `1985` a figure. */
export function readValue(text: string): number | string {
  if (MARKED.test(text)) return text.slice(1);
  return FIGURE.test(text) ? Number(text) : text;
}

const YES = /^(?:true|yes|y|x|1|on|✓|✔|○|◯|はい|真)$/i;
const NO = /^(?:false|no|n|0|off|-|×|✗|いいえ|偽)$/i;

export function readFlag(text: string): boolean | string | undefined {
  return YES.test(text) ? true : NO.test(text) ? undefined : text;
}
