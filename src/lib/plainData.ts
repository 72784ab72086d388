/**
 * Plain data as JSON and back: objects, lists, Maps, texts, numbers with both infinities, true, false and null.
 * What JSON alone can't carry stays as it was: Maps, ±Infinity, and which parts are one and the same object.
 *
 * A node is a value of JSON as it is, or a list whose first item says what it is: 0 a list, −1 a Map (key, value, key, …),
 * −2 one of `shared`, −3 an infinity, n ≥ 1 an object with the keys of `shapes[n − 1]`.
 */
type Node = string | number | boolean | null | Parts;
interface Parts extends ReadonlyArray<Node> {
  readonly 0: number;
}

export interface Packed {
  readonly shapes: readonly (readonly string[])[];
  /** What occurs more than once; each refers only to those before it. */
  readonly shared: readonly Node[];
  readonly root: Node;
}

const LIST = 0;
const TABLE = -1;
const SHARED = -2;
const INFINITE = -3;

/** @throws TypeError at anything that is not plain data, and at data that hold themselves */
export function packPlain(value: unknown): Packed {
  const seen = new Map<object, number>();
  countUses(value, seen, new Set());
  const shapes: string[][] = [];
  const shapeIds = new Map<string, number>();
  const shared: Node[] = [];
  const places = new Map<object, number>();

  const shapeOf = (keys: string[]): number => {
    const name = JSON.stringify(keys);
    const id = shapeIds.get(name) ?? shapes.push(keys);
    shapeIds.set(name, id);
    return id;
  };
  const inner = (part: object): Node => {
    if (Array.isArray(part)) return [LIST, ...part.map(node)];
    if (part instanceof Map) return [TABLE, ...[...part].flat().map(node)];
    return [shapeOf(Object.keys(part)), ...Object.values(part).map(node)];
  };
  const node = (part: unknown): Node => {
    if (typeof part === "number" && !Number.isFinite(part)) return [INFINITE, part < 0 ? -1 : 1];
    if (typeof part !== "object" || part === null) return part as Node;
    if (seen.get(part) === 1) return inner(part);
    let place = places.get(part);
    if (place === undefined) {
      place = shared.push(inner(part)) - 1;
      places.set(part, place);
    }
    return [SHARED, place];
  };
  const root = node(value);
  return { shapes, shared, root };
}

function countUses(part: unknown, seen: Map<object, number>, above: Set<object>): void {
  if (typeof part !== "object" || part === null) {
    if (["string", "boolean", "number"].includes(typeof part) || part === null) {
      if (!Number.isNaN(part)) return;
    }
    throw new TypeError(`${String(part)} is no plain data.`);
  }
  if (above.has(part)) throw new TypeError("The data hold themselves.");
  const uses = seen.get(part) ?? 0;
  seen.set(part, uses + 1);
  if (uses > 0) return;
  above.add(part);
  const prototype: unknown = Object.getPrototypeOf(part);
  if (part instanceof Map) for (const pair of part) for (const each of pair) countUses(each, seen, above);
  else if (Array.isArray(part)) for (const each of part) countUses(each, seen, above);
  else if (prototype === Object.prototype)
    for (const each of Object.values(part)) countUses(each, seen, above);
  else throw new TypeError("Only lists, Maps and simple objects are plain data.");
  above.delete(part);
}

/** What `packPlain` has packed. */
export function unpackPlain({ shapes, shared, root }: Packed): unknown {
  const made: unknown[] = [];
  const read = (node: Node): unknown => {
    if (!Array.isArray(node)) return node;
    const [kind, ...parts] = node as [number, ...Node[]];
    const [first] = parts;
    if (kind === SHARED) return made[Number(first)];
    if (kind === INFINITE) return Number(first) * Infinity;
    const values = parts.map(read);
    if (kind === LIST) return values;
    if (kind !== TABLE)
      return Object.fromEntries((shapes[kind - 1] ?? []).map((key, at) => [key, values[at]]));
    const table = new Map<unknown, unknown>();
    for (let at = 0; at < values.length; at += 2) table.set(values[at], values[at + 1]);
    return table;
  };
  for (const node of shared) made.push(read(node));
  return read(root);
}
