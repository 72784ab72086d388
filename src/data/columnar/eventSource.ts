import { actorIndex } from "../../model/actors.ts";
import { DAY_MS } from "../../model/calendar.ts";
import { eventOfRow, FARTHEST_MS } from "../../model/eventColumns.ts";
import type { Row } from "../../model/eventColumns.ts";
import type { Problem } from "../../model/problems.ts";
import { SCHEMA_VERSION } from "../../model/schemaVersion.ts";
import type { Sidecar } from "../../model/sidecar.ts";
import type { EventsFile } from "../../model/eventsFile.ts";
import type { Dataset, TimelineEvent } from "../../model/types.ts";
import { openParser } from "../parser.ts";
import type { OpenParser } from "../parser.ts";
import { partOf } from "./eventPart.ts";
import type { EventPart, LookQuery } from "./eventPart.ts";
import { checkRows } from "./checkRows.ts";
import { findId } from "./findId.ts";
import { anchorOf, spanAround, SPANS } from "../../select/relative.ts";
import type { ParquetFile } from "./parquetFile.ts";
import { membersOf } from "./membersOf.ts";
import { planGroups } from "./plan.ts";

/** Large whole numbers, which JSON does not have, as text. */
function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Some rows as events of the dataset. */
export interface ReadEvents {
  readonly events: readonly TimelineEvent[];
  readonly problems: readonly Problem[];
  /** Rows that could not be kept. */
  readonly dropped: number;
}

/** What there is at once, and what there will be when more has been read; null: nothing more is to be read. */
export interface Look {
  readonly now: EventPart;
  /** Rejects with a `DatasetLoadError`. */
  readonly next: Promise<EventPart> | null;
}

/** Main events among those that are named. */
const MOST_FEATURED = 24;

/** Rows that are kept after they were read; some ten megabytes. More than one look reads. */
const KEPT_ROWS = 120_000;

/** Events in a file of which parts are read. */
export class EventSource {
  readonly sidecar: Sidecar;
  readonly #base: Dataset;
  readonly #names: EventsFile;
  readonly #file: ParquetFile;
  readonly #parser: OpenParser;
  readonly #groups = new Map<number, Promise<ReadEvents>>();
  readonly #read = new Map<number, ReadEvents>();
  readonly #named = new Map<number, ReadEvents>();
  /** The row group of an event that is named. */
  readonly #groupOf = new Map<string, number>();

  constructor(
    base: Dataset,
    names: EventsFile,
    file: ParquetFile,
    sidecar: Sidecar,
    parser: OpenParser = openParser,
  ) {
    this.#base = base;
    this.#names = names;
    this.#file = file;
    this.sidecar = sidecar;
    this.#parser = parser;
  }

  /** Reads the events that the sidecar names. To be done first. */
  async start(): Promise<void> {
    const { groups } = this.sidecar;
    const named = await this.events(groups.flatMap(({ top }) => top));
    // Of a million events many may be main events; where all that are named are, none stands out.
    const all = named.events.filter(({ featured }) => featured).length <= MOST_FEATURED;
    const events = new Map(
      named.events.map((event) => [event.id, all ? event : { ...event, featured: false }]),
    );
    for (const [at, { top }] of groups.entries()) {
      const own = top.flatMap(({ id }) => events.get(id as string) ?? []);
      for (const { id } of own) this.#groupOf.set(id, at);
      this.#named.set(at, { events: own, problems: [], dropped: 0 });
    }
  }

  /** The members of an actor and theirs, itself among them. */
  members(actor: string): ReadonlySet<string> {
    return membersOf(actor, actorIndex(this.#base));
  }

  /**
   * Looks for an event in row groups that have not been read: those of the window first. Once it is found, `look` has
   * it for as long as it is the opened one.
   * @throws DatasetLoadError
   */
  async find(
    id: string,
    window: LookQuery["window"],
    signal: AbortSignal,
  ): Promise<"found" | "spent" | "absent"> {
    for (const [at, { events }] of this.#read)
      if (events.some((event) => event.id === id)) this.#groupOf.set(id, at);
    if (this.#groupOf.has(id)) return "found";
    const middle = Math.max(window.from, -FARTHEST_MS) / 2 + Math.min(window.to, FARTHEST_MS) / 2;
    const near = this.sidecar.groups.findIndex(({ start }) => start !== null && start[1] >= middle);
    const found = await findId(this.#file, id, Math.max(near, 0), new Set(this.#read.keys()), signal);
    if (typeof found === "string") return found;
    this.#groupOf.set(id, found);
    return "found";
  }

  /** The stretch in which an event begins that has been found, as far as its row group tells; null: nobody knows. */
  stretchOf(id: string): LookQuery["window"] | null {
    const start = this.sidecar.groups[this.#groupOf.get(id) ?? -1]?.start ?? null;
    return start === null ? null : { from: start[0], to: start[1] + DAY_MS };
  }

  /**
   * Where to look at first when times are counted from an event: the span that is asked for, or the longest before and
   * after it that takes no more time than its row group; null: it has no date, or is not there.
   */
  homeOf(
    event: TimelineEvent | undefined,
    asked: string | null,
  ): { readonly window: LookQuery["window"]; readonly span: string } | null {
    const when = event?.current.when ?? null;
    if (event === undefined || when === null) return null;
    const at = anchorOf(when);
    const { from, to } = this.stretchOf(event.id) ?? { from: at, to: at };
    const fits = SPANS.filter((span) => spanAround(at, span).to - at <= (to - from) / 2);
    const span = asked ?? fits.at(-1) ?? SPANS[0];
    return { window: spanAround(at, span), span };
  }

  /** What is to be shown for a window and a filter. */
  look(query: LookQuery): Look {
    const opened = [query.event, query.around ?? null].flatMap((id) =>
      id === null ? [] : (this.#groupOf.get(id) ?? []),
    );
    const groups = [...new Set([...planGroups(this.sidecar, query).groups, ...opened])];
    const part = (read: ReadonlyMap<number, ReadEvents>): EventPart =>
      partOf(this, this.#base, this.#named, read, query);
    const ready = groups.flatMap((at): [number, ReadEvents][] => {
      const read = this.#read.get(at);
      return read === undefined ? [] : [[at, read]];
    });
    const now = part(new Map(ready));
    if (ready.length === groups.length) return { now, next: null };
    const all = Promise.all(groups.map(async (at) => [at, await this.group(at)] as const));
    const next = all.then((read) => part(new Map(read)));
    // Whoever shows it says what went wrong; of a view that was given up before, nobody does.
    next.catch(() => undefined);
    return { now, next };
  }

  /**
   * The events of a row group, in order of start. What was read stays for a while; the file is asked again for what
   * could not be read.
   * @throws DatasetLoadError
   */
  group(at: number): Promise<ReadEvents> {
    const known = this.#groups.get(at);
    const reading = known ?? this.#readGroup(at);
    // Asked for last, forgotten last.
    this.#groups.delete(at);
    this.#groups.set(at, reading);
    reading.catch(() => this.#forget(at));
    let rows = 0;
    for (const other of [...this.#groups.keys()].reverse()) {
      rows += this.sidecar.groups[other]?.rows ?? 0;
      if (rows > KEPT_ROWS) this.#forget(other);
    }
    return reading;
  }

  #forget(at: number): void {
    this.#groups.delete(at);
    this.#read.delete(at);
  }

  async #readGroup(at: number): Promise<ReadEvents> {
    const rows = await this.#file.read(at);
    const doubts = checkRows(this.#file, this.sidecar, at, rows);
    const parsed = await this.events(rows);
    const read = { ...parsed, problems: [...doubts, ...parsed.problems] };
    if (this.#groups.has(at)) this.#read.set(at, read);
    return read;
  }

  /** Rows as events: by the parser that reads whole files, off the main thread. */
  async events(rows: readonly Row[]): Promise<ReadEvents> {
    if (rows.length === 0) return { events: [], problems: [], dropped: 0 };
    const parser = this.#parser(() => undefined);
    parser.push(new TextEncoder().encode(JSON.stringify(this.#fileOf(rows), plain)));
    const result = await parser.end();
    const { problems } = result;
    if (!result.ok) return { events: [], problems, dropped: rows.length };
    return { events: result.dataset.events, problems, dropped: result.dropped };
  }

  /** A file of these events alone. Of the tables it needs the ids: what they mean is in the dataset. */
  #fileOf(rows: readonly Row[]): object {
    const { actors, places, topics, sources, timeZone } = this.#base;
    const named = (table: ReadonlyMap<string, unknown>): object[] =>
      [...table.keys()].map((id) => ({ id, name: id }));
    return {
      schemaVersion: SCHEMA_VERSION,
      id: "rows",
      title: "rows",
      timeZone,
      actors: named(actors),
      places: named(places),
      topics: named(topics),
      sources: [...sources.keys()].map((id) => ({ id, title: id })),
      events: rows.map(eventOfRow),
      // Relations may lead to rows that are not among these.
      eventsFile: this.#names,
    };
  }
}
