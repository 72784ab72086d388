import { isObject } from "../model/leaves.ts";
import { viewEvents } from "../model/viewEvents.ts";
import type { Problem } from "../model/problems.ts";
import { tableAt, tableOf, valueAt } from "./suggest.ts";

/**
 * Without the problems that are only what another one leads to: who mends that one has mended these. An event that is
 * left out for its missing title leaves references to it hanging; a misspelt field is missing under its right name.
 */
export function withoutConsequences(problems: readonly Problem[], file: unknown): Problem[] {
  const at = new Map<string, Problem[]>();
  const within = new Map<string, Problem[]>();
  for (const problem of problems) {
    push(at, problem.pointer, problem);
    push(within, problem.pointer.replace(/\/[^/]*$/, ""), problem);
  }
  const spoiled = spoiledTables(problems);
  return problems.filter((problem) => {
    const { code, pointer } = problem;
    if (code === "dangling-reference") {
      // Of an id that is none, or of something that is in the file but could not be kept.
      if (at.get(pointer)?.some((other) => other.code === "bad-id") || isThere(pointer, file)) return false;
      return !spoiled.has(tableOf(pointer) ?? "");
    }
    // "japan; minister" where a list of ids is wanted: the list is what is wrong, and not the id.
    if (at.get(pointer)?.some((other) => other !== problem && other.saying.key === "list-of-one"))
      return false;
    // That there is no text goes with what is wrong about each of its languages; an end with its start.
    if (problem.saying.key === "no-text") return !within.has(pointer);
    if (code === "unknown-field" && pointer.endsWith("/end"))
      return !at.has(pointer.replace(/end$/, "start"));
    // Of a number in the place of a text it is enough to say that.
    if (code.startsWith("unreadable-")) return !at.get(pointer)?.some((other) => other.code === "wrong-type");
    if (code !== "missing-field") return true;
    const missing = missingNames(problem);
    return !within.get(pointer)?.some((other) => explains(other, missing));
  });
}

/** Tables of which something can't be told by its id: the whole, or an entry whose id is what is wrong. */
function spoiledTables(problems: readonly Problem[]): ReadonlySet<string> {
  const spoiled = new Set<string>();
  for (const { code, pointer, saying } of problems) {
    const [, table = "", index, field] = pointer.split("/");
    const near = saying.values["near"];
    if (code === "unknown-field" && index === undefined && typeof near === "string") spoiled.add(near);
    if (code === "wrong-type" && (index === undefined || field === undefined)) spoiled.add(table);
    if (field === "id" && code !== "duplicate-id") spoiled.add(table);
    if (code === "missing-field" && field === undefined && index !== undefined) {
      const { fields } = saying.values;
      if (typeof fields === "object" && "names" in fields && fields.names.includes('"id"'))
        spoiled.add(table);
    }
  }
  return spoiled;
}

function push(map: Map<string, Problem[]>, key: string, problem: Problem): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [problem]);
  else list.push(problem);
}

function isThere(pointer: string, file: unknown): boolean {
  const value = valueAt(file, pointer);
  if (typeof value !== "string") return false;
  const isIn = (list: readonly unknown[], id: string): boolean =>
    list.some((item) => isObject(item) && item["id"] === id);
  if (!pointer.endsWith("/view")) return isIn(tableAt(pointer, file), value);
  const events = valueAt(file, "/events");
  return Array.isArray(events) && viewEvents(value).every((id) => isIn(events, id));
}

function missingNames({ saying }: Problem): readonly string[] {
  if (saying.key === "missing-title") return ["title"];
  if (saying.key === "half-position") return ["lat", "lon"];
  const { fields, field } = saying.values;
  if (typeof field === "string") return [field];
  return typeof fields === "object" && "names" in fields
    ? fields.names.map((name) => name.replaceAll('"', ""))
    : [];
}

/** The field stands there under a name that is nearly right, or with a value that can't be used. */
function explains(other: Problem, missing: readonly string[]): boolean {
  if (other.code === "missing-field") return false;
  const name = other.pointer.slice(other.pointer.lastIndexOf("/") + 1);
  const near = other.code === "unknown-field" ? other.saying.values["near"] : name;
  return typeof near === "string" && missing.includes(near);
}
