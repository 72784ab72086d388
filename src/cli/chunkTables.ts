import type { DatasetFile } from "../formats/format.ts";
import { FreeIds } from "../formats/references.ts";
import { isObject } from "../model/leaves.ts";

const TABLES = ["actors", "places", "topics", "sources"] as const;
type Table = (typeof TABLES)[number];
type Thing = { id: string } & Record<string, unknown>;

/** Fields of an event that name things of a table. */
const FIELDS: readonly (readonly [field: string, table: Table])[] = [
  ["actors", "actors"],
  ["place", "places"],
  ["topics", "topics"],
  ["sources", "sources"],
];

/**
 * The things that the parts of a large table name, as one table each: what is named alike in two parts is one thing,
 * and two things that a part gave the same id are told apart.
 */
export class ChunkTables {
  readonly #tables = new Map(
    TABLES.map((table) => [
      table,
      { list: new Map<string, Thing>(), byName: new Map<string, string>(), free: new FreeIds() },
    ]),
  );

  /** Takes over what a part names. Returns the part with the ids of all. */
  adopt(file: DatasetFile): DatasetFile {
    const ids = new Map(TABLES.map((table) => [table, this.#adoptTable(table, file[table] ?? [])]));
    const events = file.events.map((event) => {
      const changed: Record<string, unknown> = { ...event };
      for (const [field, table] of FIELDS) {
        const other = ids.get(table);
        if (other !== undefined && other.size > 0 && changed[field] !== undefined)
          changed[field] = renamed(changed[field], other);
      }
      return changed;
    });
    const tables = Object.fromEntries(
      TABLES.map((table) => {
        const other = ids.get(table);
        return [
          table,
          (file[table] ?? []).map((thing) => ({ ...thing, id: other?.get(thing.id) ?? thing.id })),
        ];
      }),
    );
    return { ...file, ...tables, events } as unknown as DatasetFile;
  }

  /** Ids that are others from now on. */
  #adoptTable(table: Table, things: readonly object[]): Map<string, string> {
    const known = this.#tables.get(table);
    const others = new Map<string, string>();
    if (known === undefined) return others;
    for (const thing of things as readonly Thing[]) {
      const name = nameOf(thing);
      // A word that is an id means the thing of that id.
      const same = thing["name"] === thing.id && known.list.has(thing.id) ? thing.id : undefined;
      const found = known.byName.get(name) ?? same;
      const id = found ?? (known.list.has(thing.id) ? known.free.next(thing.id, table) : thing.id);
      if (id !== thing.id) others.set(thing.id, id);
      if (found !== undefined) continue;
      known.free.take(id);
      known.byName.set(name, id);
      known.list.set(id, { ...thing, id });
    }
    return others;
  }

  /** The lists of the dataset's file. */
  lists(): Partial<Record<Table, readonly Thing[]>> {
    return Object.fromEntries(
      [...this.#tables].flatMap(([table, { list }]) =>
        list.size === 0 ? [] : [[table, [...list.values()]]],
      ),
    );
  }
}

function nameOf(thing: Thing): string {
  return JSON.stringify([thing["name"] ?? thing["title"] ?? "", thing["url"] ?? ""])
    .normalize("NFKC")
    .toLowerCase();
}

function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, ids));
  if (isObject(value)) return { ...value, actor: renamed(value["actor"], ids) };
  return value;
}
