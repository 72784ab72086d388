import { FreeIds } from "../formats/references.ts";
import { JsonEditor } from "../formats/jsonEdit.ts";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { keyOrder } from "./formSpecs.ts";
import type { Named, Table } from "./formSpecs.ts";
import { objectsOf } from "./formContext.ts";

export type Edit = (editor: JsonEditor) => string;

/** The text after edits one after the other, its fields in the order of the format. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, edit) => edit(new JsonEditor(now, keyOrder)), text);
}

/** An id that no item of a list has, from a name. */
export function freeId(list: unknown, name: string, otherwise: string): string {
  const ids = new FreeIds();
  for (const { id } of objectsOf(list)) if (typeof id === "string") ids.take(id);
  return ids.next(name.toLowerCase(), otherwise);
}

/** One of each thing, to begin with. */
export function newThing(
  data: Readonly<Record<string, unknown>>,
  table: Table,
  name: string,
): Record<string, unknown> {
  const id = freeId(data[table], name, table.slice(0, -1));
  return { id, [table === "events" || table === "sources" ? "title" : "name"]: name };
}

/** Adds something to a table of the dataset; `id` is that of the new thing. */
export function adding(
  data: Readonly<Record<string, unknown>>,
  table: Named,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): { readonly id: string; readonly edit: Edit } {
  const item = { ...newThing(data, table, name), ...more };
  const length = objectsOf(data[table]).length;
  return { id: String(item["id"]), edit: (editor) => editor.insert([table], length, item) };
}

/** A list without one of its items; the field goes with the last. */
export function removingItem(path: JsonPath, index: number, length: number): Edit {
  return (editor) => (length <= 1 ? editor.remove(path) : editor.remove([...path, index]));
}

/** An object without one of its keys; the field goes with the last. */
export function removingKey(path: JsonPath, key: string, count: number): Edit {
  return (editor) => editor.remove(count <= 1 ? path : [...path, key]);
}

/** A claim away from its event, with the preference for it. */
export function removingClaim(
  owner: JsonPath,
  event: Readonly<Record<string, unknown>>,
  index: number,
): readonly Edit[] {
  const claims = objectsOf(event["claims"]);
  const preferred = isObject(event["preferred"]) ? event["preferred"] : {};
  const id = claims[index]?.["id"];
  const held = Object.entries(preferred).filter(([, each]) => isObject(each) && each["claim"] === id);
  let left = Object.keys(preferred).length;
  return [
    ...(id === undefined ? [] : held.map(([about]) => removingKey([...owner, "preferred"], about, left--))),
    removingItem([...owner, "claims"], index, claims.length),
  ];
}

/** An item of a list in the place of the one before it. */
export function movingUp(path: JsonPath, items: readonly unknown[], index: number): readonly Edit[] {
  const item = items[index];
  return [(editor) => editor.remove([...path, index]), (editor) => editor.insert(path, index - 1, item)];
}

/** What stands on an event itself as long as it has one account only. */
const TOLD = ["reported", "status", "when", "whenText", "duration", "sources", "basis", "note"];

/** The event's date, status and sources as its last account, which counts, with an earlier one before it. */
export function toAccounts(
  path: JsonPath,
  event: Readonly<Record<string, unknown>>,
  earlier: Readonly<Record<string, unknown>>,
): readonly Edit[] {
  const told = TOLD.filter((key) => event[key] !== undefined);
  const account = Object.fromEntries(told.map((key) => [key, event[key]]));
  return [
    ...told.map(
      (key): Edit =>
        (editor) =>
          editor.remove([...path, key]),
    ),
    (editor) => editor.set([...path, "accounts"], [earlier, account]),
  ];
}

/** Takes an event away with the relations and other references that lead to it. */
export function removingEvent(data: Readonly<Record<string, unknown>>, index: number): readonly Edit[] {
  const events = objectsOf(data["events"]);
  const id = events[index]?.["id"];
  const edits: Edit[] = [];
  for (const [at, event] of events.entries()) {
    const relations = Array.isArray(event["relations"]) ? event["relations"] : [];
    const left = relations.filter((each) => !(isObject(each) && each["event"] === id));
    if (at === index || left.length === relations.length) continue;
    const path = ["events", at, "relations"];
    edits.push((editor) => (left.length === 0 ? editor.remove(path) : editor.set(path, left)));
  }
  return [...edits, (editor) => editor.remove(["events", index])];
}
