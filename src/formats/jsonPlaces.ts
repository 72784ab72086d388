import type { Node } from "jsonc-parser";
import { TextLines } from "./textLines.ts";

/** Line and column, from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

export interface JsonPlaces {
  /**
   * Where the value at a JSON pointer begins, or where its key does; of the deepest part that there is, when the
   * pointer leads further than the text. null only for a text in which nothing stands.
   */
  readonly at: (pointer: string, part?: "value" | "key") => LinePlace | null;
  /** Keys that stand twice in one object: JSON takes the last and says nothing. */
  readonly doubles: () => readonly {
    readonly pointer: string;
    readonly key: string;
    readonly place: LinePlace;
  }[];
}

/** Places in a JSON text, looked up in its tree, which is built when the first is asked for. */
export async function jsonPlaces(text: string): Promise<JsonPlaces> {
  const { parseTree } = await import("jsonc-parser");
  let tree: Node | null | undefined;
  let lines: TextLines | null = null;
  const root = (): Node | null => (tree ??= parseTree(text) ?? null);
  const placeOf = (node: Node): LinePlace => (lines ??= new TextLines(text)).at(node.offset);
  return {
    at: (pointer, part = "value") => {
      const start = root();
      if (start === null) return null;
      const found = descend(start, pointer);
      const key = part === "key" && found.whole ? found.node.parent?.children?.[0] : undefined;
      return placeOf(key ?? found.node);
    },
    doubles: () => {
      const start = root();
      return start === null
        ? []
        : doublesIn(start).map(({ node, ...rest }) => ({ ...rest, place: placeOf(node) }));
    },
  };
}

function descend(start: Node, pointer: string): { readonly node: Node; readonly whole: boolean } {
  let node = start;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const next = childOf(node, key);
    if (next === undefined) return { node, whole: false };
    node = next;
  }
  return { node, whole: pointer !== "" };
}

function childOf(node: Node, key: string): Node | undefined {
  if (node.type === "array") return /^\d+$/.test(key) ? node.children?.[Number(key)] : undefined;
  if (node.type !== "object") return undefined;
  // The last of several with one name is the one that counts.
  return node.children?.findLast((each) => each.children?.[0]?.value === key)?.children?.[1];
}

function doublesIn(start: Node): { pointer: string; key: string; node: Node }[] {
  const found: { pointer: string; key: string; node: Node }[] = [];
  const queue: { node: Node; pointer: string }[] = [{ node: start, pointer: "" }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, pointer } = next;
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      if (node.type === "array") queue.push({ node: child, pointer: `${pointer}/${index}` });
      if (child.type !== "property") continue;
      const [name, value] = child.children ?? [];
      const key = String(name?.value);
      const here = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (seen.has(key) && name !== undefined) found.push({ pointer: here, key, node: name });
      seen.add(key);
      if (value !== undefined) queue.push({ node: value, pointer: here });
    }
  }
  return found.sort((a, b) => a.node.offset - b.node.offset);
}
