import { parseTree } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import { JsonStyle } from "./jsonStyle.ts";

export type JsonPath = readonly (string | number)[];
/** Names of an object's fields in the order in which they are written; a field that isn't named stays where it is. */
export type KeyOrder = (path: JsonPath) => readonly string[];

/** A JSON text can't be edited piece by piece: it is none. */
export class NotJsonError extends Error {}

/** "/events/3/a~1b" → ["events", 3, "a/b"]. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) =>
      /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~"),
    );
}

/**
 * Edits of one value in a JSON text that leave every other character of it as it is: layout, order and unknown fields
 * stay, so that a version control system sees one change. What is new is laid out as the text around it.
 */
export class JsonEditor {
  readonly #text: string;
  readonly #order: KeyOrder;
  readonly #root: Node;
  readonly #style: JsonStyle;

  /** @throws NotJsonError */
  constructor(text: string, order: KeyOrder = () => []) {
    const faults: unknown[] = [];
    const root = parseTree(text, faults as never[]);
    if (root === undefined || faults.length > 0) throw new NotJsonError("The text is no JSON.");
    this.#text = text;
    this.#order = order;
    this.#root = root;
    this.#style = new JsonStyle(text);
  }

  /** Sets a value; what leads to it is made where it is missing. `undefined` takes it away. */
  set(path: JsonPath, value: unknown): string {
    if (value === undefined) return this.remove(path);
    const found = this.#find(path);
    if (found !== null) return this.#replace(found, this.#print(value, found));
    const parent = path.slice(0, -1);
    const key = path.at(-1);
    const holder = this.#find(parent);
    if (holder === null)
      return this.set(parent, typeof key === "number" ? [value] : { [String(key)]: value });
    if (holder.type === "array") return this.insert(parent, holder.children?.length ?? 0, value);
    if (holder.type !== "object") return this.set(parent, { [String(key)]: value });
    const children = holder.children ?? [];
    const at = this.#placeOf(String(key), children, this.#order(parent));
    return this.#insertAt(holder, at, (indent) => {
      const name = `${JSON.stringify(String(key))}:${this.#style.afterColon}`;
      return name + this.#style.print(value, indent, name.length);
    });
  }

  /** Takes a field or an item away, with its comma. */
  remove(path: JsonPath): string {
    const found = this.#find(path);
    const node = found?.parent?.type === "property" ? found.parent : found;
    const holder = node?.parent;
    if (node === null || node === undefined || holder === undefined) return this.#text;
    const children = holder.children ?? [];
    const at = children.indexOf(node);
    const before = children[at - 1];
    const after = children[at + 1];
    if (after !== undefined) return this.#splice(node.offset, after.offset, "");
    if (before !== undefined)
      return this.#splice(before.offset + before.length, node.offset + node.length, "");
    return this.#splice(holder.offset + 1, holder.offset + holder.length - 1, "");
  }

  /** Puts an item into a list before the one at `index`. */
  insert(path: JsonPath, index: number, value: unknown): string {
    const list = this.#find(path);
    if (list?.type !== "array") return this.set(path, [value]);
    return this.#insertAt(list, index, (indent) => this.#style.print(value, indent, 0));
  }

  /** Puts a copy of an item after it, as it is written. `change` may give the copy other values by key. */
  duplicate(path: JsonPath, change: Readonly<Record<string, unknown>>): string {
    const node = this.#find(path);
    const list = node?.parent;
    if (node === null || list?.type !== "array") return this.#text;
    const at = (list.children ?? []).indexOf(node);
    const raw = this.#text.slice(node.offset, node.offset + node.length);
    const copied = this.#insertAt(list, at + 1, () => raw);
    const copy = [...path.slice(0, -1), at + 1];
    let text = copied;
    for (const [key, value] of Object.entries(change))
      text = new JsonEditor(text, this.#order).set([...copy, key], value);
    return text;
  }

  #find(path: JsonPath): Node | null {
    let node: Node = this.#root;
    for (const step of path) {
      const next =
        node.type === "array"
          ? node.children?.[Number(step)]
          : // The last of several with one name is the one that counts.
            node.children?.findLast((each) => each.children?.[0]?.value === String(step))?.children?.[1];
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  /** Behind the last of the fields that come before it; a text without any of them begins with it. */
  #placeOf(key: string, children: readonly Node[], order: readonly string[]): number {
    const rank = order.indexOf(key);
    if (rank < 0) return children.length;
    const ranks = children.map((child) => order.indexOf(String(child.children?.[0]?.value)));
    return ranks.findLastIndex((each) => each >= 0 && each < rank) + 1;
  }

  #insertAt(holder: Node, index: number, print: (indent: string) => string): string {
    const children = holder.children ?? [];
    const first = children[0];
    const outer = this.#style.indentAt(holder.offset);
    if (first === undefined) {
      const indent = outer + this.#style.unit;
      const inside = this.#style.broken
        ? `${this.#style.eol}${indent}${print(indent)}${this.#style.eol}${outer}`
        : print(outer);
      return this.#splice(holder.offset + 1, holder.offset + holder.length - 1, inside);
    }
    const lines = this.#text.slice(holder.offset, first.offset).includes("\n");
    const indent = lines ? this.#style.indentAt(first.offset) : outer;
    const between = lines ? `,${this.#style.eol}${indent}` : `,${this.#style.afterComma}`;
    const before = children[Math.min(index, children.length) - 1];
    if (before === undefined) return this.#splice(first.offset, first.offset, print(indent) + between);
    const end = before.offset + before.length;
    return this.#splice(end, end, between + print(indent));
  }

  #print(value: unknown, node: Node): string {
    const indent = this.#style.indentAt(node.offset);
    return this.#style.print(value, indent, this.#style.columnOf(node.offset) - indent.length);
  }

  #replace(node: Node, text: string): string {
    return this.#splice(node.offset, node.offset + node.length, text);
  }

  #splice(from: number, to: number, text: string): string {
    return this.#text.slice(0, from) + text + this.#text.slice(to);
  }
}
