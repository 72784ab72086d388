import { cut } from "../model/shortJson.ts";
import { isObject } from "../model/leaves.ts";
import { ID_PATTERN } from "../model/patterns.ts";
import type { Referred } from "./tables.ts";

/** "Iwo To (硫黄島)" → "Iwo-To-硫黄島"; "" when nothing of it can stand in an id. */
export function idFrom(name: string): string {
  const letters = cut(name, 1000)
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}_\-:.]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return cut(letters, 80).replaceAll(/-+$/g, "");
}

/** Ids that are still free: the second of a name gets `-2`. */
export class FreeIds {
  readonly #taken = new Set<string>();
  readonly #last = new Map<string, number>();

  take(id: string): void {
    this.#taken.add(id);
  }

  next(name: string, otherwise: string): string {
    const base = idFrom(name) || otherwise;
    let id = base;
    for (let number = this.#last.get(base) ?? 2; this.#taken.has(id); number++) {
      id = `${base}-${number}`;
      this.#last.set(base, number + 1);
    }
    this.#taken.add(id);
    return id;
  }
}

/** Something that was only named: an actor, a place, a topic, a source. */
export type Entity = { id: string } & Record<string, unknown>;

/**
 * The things of one table, by id and by name. Where the table is given, its ids are the ones there are, and an id that
 * isn't among them is left for the report; where it isn't, whatever is named becomes an entry of its own.
 */
export class Entities {
  readonly list: Entity[];
  readonly #given: boolean;
  readonly #byName = new Map<string, string>();
  readonly #byId = new Map<string, Entity>();
  readonly #free = new FreeIds();
  readonly #what: Referred;

  constructor(what: Referred, given: readonly Readonly<Record<string, unknown>>[]) {
    this.#what = what;
    this.#given = given.length > 0;
    this.list = given.map((item) => {
      const name = nameOf(item["name"] ?? item["title"]);
      const id = typeof item["id"] === "string" ? item["id"] : this.#free.next(name, what.slice(0, -1));
      return { ...item, id };
    });
    for (const item of this.list) this.#know(item);
  }

  #know(item: Entity): void {
    if (!this.#byId.has(item.id)) this.#byId.set(item.id, item);
    this.#free.take(item.id);
    const names = item["name"] ?? item["title"];
    for (const name of isObject(names) ? Object.values(names) : [names, item["url"]])
      if (typeof name === "string" && !this.#byName.has(folded(name)))
        this.#byName.set(folded(name), item.id);
  }

  /** The id that a cell's word means; makes the entry where there is none and it isn't an id that should be there. */
  idOf(
    word: string,
    make: (id: string) => Record<string, unknown> = (): Record<string, unknown> => ({}),
  ): string {
    if (this.#byId.has(word)) return word;
    const named = this.#byName.get(folded(word));
    if (named !== undefined) return named;
    if (this.#given && ID_PATTERN.test(word)) return word;
    const url = this.#what === "sources" && /^https?:\/\//i.test(word);
    const id =
      ID_PATTERN.test(word) && !url
        ? word
        : this.#free.next(url ? word.replace(/^https?:\/\/(?:www\.)?/i, "") : word, this.#what);
    const label = this.#what === "sources" ? { title: word, ...(url && { url: word }) } : { name: word };
    const item: Entity = { id, ...label, ...make(id) };
    this.list.push(item);
    this.#know(item);
    // However it is called in the end, the word means it.
    this.#byName.set(folded(word), id);
    return id;
  }

  /** Adds what a row tells of an entry besides its name, where it says nothing yet. */
  tell(id: string, more: Record<string, unknown>): void {
    const item = this.#byId.get(id);
    if (item === undefined) return;
    for (const [key, value] of Object.entries(more)) if (item[key] === undefined) item[key] = value;
  }
}

function nameOf(text: unknown): string {
  const first = isObject(text) ? Object.values(text)[0] : text;
  return typeof first === "string" ? first : "";
}

function folded(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
