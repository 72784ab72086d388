import { atOnce } from "../lib/steps.ts";
import type { Steps } from "../lib/steps.ts";
import { isObject } from "./leaves.ts";
import type { Reading } from "./reading.ts";
import type { RawText } from "./schema.ts";
import type { SentenceWord } from "./sentences.ts";
import type { Text } from "./types.ts";

export const NONE: readonly never[] = [];

/** Items read at a stretch: a millisecond or two. */
const STEP = 250;

type ReadItem<T> = (item: unknown, index: number) => T | null;

/** Reads each item of a list of the dataset on its own, so that a bad one never costs the others. */
export function readItems<T>(
  value: unknown,
  key: string,
  kind: SentenceWord,
  cx: Reading,
  readItem: ReadItem<T>,
): T[] {
  return atOnce(itemSteps(value, key, kind, cx, readItem));
}

/**
 * `readItems` with rests, in which nothing else may be read with the same `Reading`.
 * @param from place in the file of the first of them
 */
export function* itemSteps<T>(
  value: unknown,
  key: string,
  kind: SentenceWord,
  cx: Reading,
  readItem: ReadItem<T>,
  from = 0,
): Steps<T[]> {
  if (value === undefined) return [];
  cx.path.push(key);
  const items: T[] = [];
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let at = 0; at < list.length; at++) {
      const item = list[at];
      const index = from + at;
      cx.path.push(index);
      cx.subject(kind, item);
      cx.onBad = "dropped";
      const read = readItem(item, index);
      cx.path.pop();
      if (read !== null) items.push(read);
      if (at % STEP === STEP - 1) yield;
    }
    cx.subject("The dataset");
    // Back at the top: messages name the way from there.
    cx.onBad = "repaired";
  } else {
    cx.report("wrong-type", "repaired", value, "not-a-list");
  }
  cx.path.pop();
  return items;
}

/** As `readItems`, by id; of several with one id the first is kept. */
export function readTable<T extends { readonly id: string }>(
  value: unknown,
  key: string,
  kind: SentenceWord,
  cx: Reading,
  readItem: (item: unknown, index: number) => T | null,
): Map<string, T> {
  const table = new Map<string, T>();
  readItems(value, key, kind, cx, (item, index) => {
    const read = readItem(item, index);
    if (read !== null && isNew(read.id, table, cx)) table.set(read.id, read);
    return null;
  });
  return table;
}

export function isNew(id: string, seen: { has(id: string): boolean }, cx: Reading): boolean {
  if (!seen.has(id)) return true;
  cx.path.push("id");
  cx.report("duplicate-id", "dropped", id, "taken-id");
  cx.path.pop();
  return false;
}

/** Reports that field `key` names something that isn't in the file. `then` says what becomes of it. */
export function reportDangling(
  key: string | number,
  id: string,
  what: SentenceWord,
  then: SentenceWord,
  cx: Reading,
): void {
  cx.path.push(key);
  cx.report("dangling-reference", then === "left out" ? "repaired" : "note", id, "dangling", {
    what: { words: [what] },
    result: { words: [then] },
  });
  cx.path.pop();
}

export function toText(raw: RawText): Text {
  return typeof raw === "string" ? raw : new Map(Object.entries(raw));
}

export function optionalText(raw: RawText | undefined): Text | null {
  return raw === undefined ? null : toText(raw);
}

/** A name that the format wants; where it is missing the id stands in, for the thing may be referred to. */
export function nameOrId(
  item: unknown,
  key: "name" | "title",
  raw: RawText | undefined,
  id: string,
  cx: Reading,
): Text {
  if (raw !== undefined) return toText(raw);
  if (!isObject(item) || !Object.hasOwn(item, key)) {
    cx.report("missing-field", "repaired", item, "missing-name", { field: key });
  }
  return id;
}
