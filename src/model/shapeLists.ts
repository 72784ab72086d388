import { HERE } from "./problems.ts";
import { MAX_DEPTH, tooDeep } from "./depth.ts";
import { INVALID, isObject, kindOf, wrongType } from "./leaves.ts";
import type { Read } from "./leaves.ts";

/** Reads lists; bad items are left out. A value that stands alone is read as a list of one. */
export function listReader(item: Read): Read {
  return (value, cx) => {
    const bad = cx.onBad;
    if (!Array.isArray(value)) {
      if (typeof value !== "string" && !isObject(value)) return wrongType(value, "a list", cx);
      cx.report("wrong-type", "repaired", value, "list-of-one", { found: { words: [kindOf(value)] } });
      const only = item(value, cx);
      if (only === INVALID) return INVALID;
      const list = [only];
      cx.keepPositions(list, [HERE]);
      return list;
    }
    const given: readonly unknown[] = value;
    let result: unknown[] | null = null;
    const positions: number[] = [];
    for (let index = 0; index < given.length; index++) {
      cx.path.push(index);
      cx.onBad = "dropped";
      const read = item(given[index], cx);
      cx.path.pop();
      if (read !== given[index] && result === null) {
        result = given.slice(0, index);
        for (let before = 0; before < index; before++) positions.push(before);
      }
      if (result !== null && read !== INVALID) {
        result.push(read);
        positions.push(index);
      }
    }
    cx.onBad = bad;
    if (result === null) return given;
    if (result.length < given.length) cx.keepPositions(result, positions);
    return result;
  };
}

/** Reads objects whose keys are the file's own. */
export function recordReader(readKey: Read, readValue: Read): Read {
  return (value, cx) => {
    if (!isObject(value)) return wrongType(value, "an object", cx);
    const bad = cx.onBad;
    // Without a prototype, so that `__proto__` is a key like any other.
    const result = Object.create(null) as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) {
      cx.path.push(key);
      cx.onBad = "repaired";
      const name = readKey(key, cx);
      const read = typeof name === "string" ? readValue(item, cx) : INVALID;
      if (typeof name === "string" && read !== INVALID && !(name in result)) result[name] = read;
      cx.path.pop();
    }
    cx.onBad = bad;
    return result;
  };
}

/** Objects that are kept as they are, whatever is in them. */
export function freeReader(): Read {
  return (value, cx) => {
    if (!isObject(value)) return wrongType(value, "an object", cx);
    if (!tooDeep(value)) return value;
    cx.report("too-deep", "repaired", undefined, "too-deep", { limit: MAX_DEPTH });
    return INVALID;
  };
}
