import type { DatasetFile, ReadOptions, ReadResult, TextPlace } from "./format.ts";
import type { LossLog } from "./losses.ts";
import type { NoteLog } from "./notes.ts";
import type { ReadRow, ReadTable } from "./readRows.ts";
import { addForeignParts, rowItem, wordOf } from "./rowItem.ts";
import type { Item } from "./rowItem.ts";
import { likelyTitle } from "./likelyTitle.ts";
import { Entities, FreeIds, idFrom } from "./references.ts";
import type { Referred, TableName } from "./tables.ts";
import { jsonPointer } from "../model/problems.ts";
import { SCHEMA_VERSION } from "../model/schemaVersion.ts";
import { isObject } from "../model/leaves.ts";

/** Fields that stand on an event only as long as it has no accounts of its own. */
const TOLD = ["reported", "status", "when", "whenText", "duration", "sources", "basis", "note"];

/** Makes one dataset of tables: rows become things, words become references, and each knows where it came from. */
export function assemble(
  tables: readonly ReadTable[],
  options: ReadOptions,
  notes: NoteLog,
  losses: LossLog,
): ReadResult {
  return new Assembly(tables, options, notes).result(losses);
}

class Assembly {
  readonly #tables: readonly ReadTable[];
  readonly #options: ReadOptions;
  readonly #notes: NoteLog;
  readonly #entities: Readonly<Record<Exclude<Referred, "events">, Entities>>;
  readonly #events = new Map<string, Item>();
  readonly #list: Item[] = [];
  /** Number of each event in the list. */
  readonly #at = new Map<Item, number>();
  readonly #ids = new FreeIds();
  /** Where things came from, by their pointers. */
  readonly #origins = new Map<string, { readonly table: ReadTable; readonly row: ReadRow }>();

  constructor(tables: readonly ReadTable[], options: ReadOptions, notes: NoteLog) {
    this.#tables = tables;
    this.#options = options;
    this.#notes = notes;
    const entities = (what: Exclude<Referred, "events">): Entities =>
      new Entities(what, this.#plainRows(what, what));
    this.#entities = {
      actors: entities("actors"),
      places: entities("places"),
      topics: entities("topics"),
      sources: entities("sources"),
    };
  }

  result(losses: LossLog): ReadResult {
    for (const table of this.#tables) if (table.name === "events") this.#addEvents(table);
    for (const [table, row] of this.#rows("accounts")) this.#addAccount(table, row);
    for (const [table, row] of this.#rows("claims")) this.#addClaim(table, row);
    for (const [table, row] of this.#rows("media")) this.#addTo("media", table, row, this.#item(table, row));
    this.#addMemberships();
    for (const item of this.#entities.sources.list) this.#refer(item, "party", "actors");
    const file = this.#file();
    return {
      file,
      notes: this.#notes.notes,
      losses: losses.list(),
      locate: (pointer) => this.#locate(pointer),
    };
  }

  #rows(name: TableName): (readonly [ReadTable, ReadRow])[] {
    return this.#tables
      .filter((table) => table.name === name)
      .flatMap((table) => table.rows.map((row) => [table, row] as const));
  }

  /** The rows of a table whose items stand in the file as they are. */
  #plainRows(name: TableName, key: string): Item[] {
    return this.#rows(name).map(([table, row], index) => {
      this.#origins.set(jsonPointer([key, index]), { table, row });
      return this.#item(table, row);
    });
  }

  #file(): DatasetFile {
    const [meta] = this.#rows("dataset");
    const { openingFrom, openingTo, openingEvent, ...told } = meta === undefined ? {} : this.#item(...meta);
    const name = this.#options.name ?? "dataset";
    const opening = {
      from: openingFrom,
      to: openingTo,
      ...(openingEvent !== undefined && { event: openingEvent }),
    };
    const list = (items: Item[]): Item[] | undefined => (items.length === 0 ? undefined : items);
    const { actors, places, topics, sources } = this.#entities;
    const file: Item = {
      schemaVersion: SCHEMA_VERSION,
      id: idFrom(name) || "dataset",
      title: name,
      ...told,
      opening: openingFrom === undefined && openingTo === undefined ? undefined : opening,
      actors: list(actors.list),
      places: list(places.list),
      topics: list(topics.list),
      sources: list(sources.list),
      eras: list(this.#plainRows("eras", "eras")),
      events: this.#list,
      corrections: list(this.#plainRows("corrections", "corrections")),
      stories: list(this.#stories()),
    };
    for (const key of Object.keys(file)) if (file[key] === undefined) delete file[key];
    return file as unknown as DatasetFile;
  }

  #item(table: ReadTable, row: ReadRow): Item {
    return rowItem(table, row, this.#options.language ?? "en");
  }

  #addEvents(table: ReadTable): void {
    const { cells, csv, file, rows } = table;
    // An event that has no more than its id may have its title from a table of accounts.
    const told = cells.has("id") && this.#tables.some(({ name }) => name === "accounts");
    if (cells.has("title") || told || rows.length === 0) {
      for (const row of rows) this.#addEvent(table, row);
      return;
    }
    // Said once, at the head, and not of every row.
    const [head] = csv.rows;
    const known = new Set(cells.values());
    const free = (head?.cells ?? []).map((cell, index) => (known.has(index) ? "" : cell.trim()));
    const name = likelyTitle(free, csv.rows.slice(1));
    this.#notes.add(
      "no-titles",
      "dropped",
      { file, line: 1, column: 1, ...(head && csv.place(head)) },
      undefined,
      {
        head: (name ?? head?.cells[0] ?? "").trim(),
      },
    );
  }

  #addEvent(table: ReadTable, row: ReadRow): void {
    const item = this.#item(table, row);
    if (item["title"] === undefined && item["id"] === undefined) {
      this.#notes.add("no-title", "dropped", () => ({ file: table.file, ...table.csv.place(row.row) }));
      return;
    }
    const title = item["title"];
    const name = typeof title === "string" ? title : isObject(title) ? String(Object.values(title)[0]) : "";
    if (item["id"] === undefined) item["id"] = this.#ids.next(name.toLowerCase(), "event");
    else this.#ids.take(wordOf(item["id"]));
    const { id, ...rest } = item;
    const event: Item = { id, ...rest };
    this.#origins.set(jsonPointer(["events", this.#list.length]), { table, row });
    if (!this.#events.has(wordOf(id))) this.#events.set(wordOf(id), event);
    this.#at.set(event, this.#list.length);
    this.#list.push(event);
    this.#referAll(event);
    addForeignParts(event, row, name, this.#entities.places, this.#entities.sources);
  }

  #referAll(item: Item): void {
    this.#refer(item, "actors", "actors");
    this.#refer(item, "place", "places");
    this.#refer(item, "topics", "topics");
    this.#refer(item, "sources", "sources");
    const place = item["place"];
    if (Array.isArray(place) && place.length === 1) item["place"] = place[0] as unknown;
  }

  /** Turns the words of a field into ids. */
  #refer(item: Item, field: string, what: Exclude<Referred, "events">): void {
    const value = item[field];
    const entities = this.#entities[what];
    if (typeof value === "string") item[field] = entities.idOf(value);
    else if (Array.isArray(value)) {
      item[field] = value.map((each: unknown) => {
        if (!isObject(each)) return entities.idOf(wordOf(each));
        const actor = entities.idOf(wordOf(each["name"]));
        return each["role"] === undefined ? actor : { actor, role: each["role"] };
      });
    }
  }

  #addAccount(table: ReadTable, row: ReadRow): void {
    const account = this.#item(table, row);
    this.#referAll(account);
    const event = this.#addTo("accounts", table, row, account);
    if (event !== undefined) for (const field of TOLD) delete event[field];
  }

  #addClaim(table: ReadTable, row: ReadRow): void {
    const item = this.#item(table, row);
    const { preferred, quote, quotePrefix, quoteSuffix, quoteStart, quoteEnd, ...claim } = item;
    this.#refer(claim, "says", "actors");
    this.#refer(claim, "source", "sources");
    if (quote !== undefined) {
      const parts = {
        exact: quote,
        prefix: quotePrefix,
        suffix: quoteSuffix,
        start: quoteStart,
        end: quoteEnd,
      };
      claim["quote"] = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    }
    const event = this.#addTo("claims", table, row, claim);
    if (event === undefined) return;
    claim["id"] ??= `claim-${(event["claims"] as unknown[]).length}`;
    if (preferred === undefined || typeof claim["about"] !== "string") return;
    const known = isObject(event["preferred"]) ? Object.entries(event["preferred"]) : [];
    event["preferred"] = Object.fromEntries([
      ...known,
      [claim["about"], { claim: claim["id"], why: preferred }],
    ]);
  }

  /** Puts an item into a list of the event that its row names. */
  #addTo(key: string, table: ReadTable, row: ReadRow, item: Item): Item | undefined {
    const { event: id, ...rest } = item;
    for (const field of Object.keys(item)) delete item[field];
    Object.assign(item, rest);
    const event = this.#events.get(wordOf(id));
    if (event === undefined) {
      this.#notes.add(
        "no-such-event",
        "dropped",
        () => ({ file: table.file, ...table.csv.place(row.row, table.cells.get("event")) }),
        id,
        { id: wordOf(id) },
      );
      return undefined;
    }
    const list = (event[key] ??= []) as unknown[];
    this.#origins.set(jsonPointer(["events", this.#at.get(event) ?? 0, key, list.length]), { table, row });
    list.push(item);
    return event;
  }

  #addMemberships(): void {
    const { actors } = this.#entities;
    const tied = new Map<string, Item[]>();
    for (const [table, row] of this.#rows("memberships")) {
      const { member, ...tie } = this.#item(table, row);
      const id = actors.idOf(wordOf(member));
      this.#refer(tie, "actor", "actors");
      const ties = tied.get(id) ?? [];
      tied.set(id, [...ties, tie]);
      const at = actors.list.findIndex((actor) => actor.id === id);
      this.#origins.set(jsonPointer(["actors", at, "memberOf", ties.length]), { table, row });
    }
    // New wholes are appended as they are named, so this goes by number.
    for (let index = 0; index < actors.list.length; index++) {
      const actor = actors.list[index];
      if (actor === undefined) continue;
      const ties = tied.get(actor.id);
      if (ties !== undefined) actor["memberOf"] = ties;
      else if (actor["memberOf"] !== undefined) {
        this.#refer(actor, "memberOf", "actors");
        actor["memberOf"] = (actor["memberOf"] as unknown[]).map((tie) =>
          isObject(tie) ? tie : { actor: tie },
        );
      }
    }
  }

  #stories(): Item[] {
    const stories = new Map<string, Item>();
    for (const [table, row] of this.#rows("stories")) {
      const { story, title, ...step } = this.#item(table, row);
      const known = stories.get(wordOf(story)) ?? {
        id: story,
        title: title ?? story,
        steps: [] as unknown[],
      };
      stories.set(wordOf(story), known);
      const steps = known["steps"] as unknown[];
      this.#origins.set(
        jsonPointer(["stories", [...stories.keys()].indexOf(wordOf(story)), "steps", steps.length]),
        { table, row },
      );
      steps.push(step);
    }
    return [...stories.values()];
  }

  #locate(pointer: string): TextPlace | null {
    for (let prefix = pointer; prefix !== ""; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) {
      const origin = this.#origins.get(prefix);
      if (origin === undefined) continue;
      const field = pointer.slice(prefix.length + 1).split("/")[0] ?? "";
      const { table, row } = origin;
      return { file: table.file, ...table.csv.place(row.row, table.cells.get(field)) };
    }
    return null;
  }
}
