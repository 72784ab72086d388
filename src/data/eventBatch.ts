import type {
  Account,
  FuzzyDate,
  Participant,
  Preferred,
  Status,
  Text,
  TimelineEvent,
} from "../model/types.ts";

/**
 * Some events of a dataset on their way from the worker to the page: by columns, which arrive five times faster than
 * as many objects. An event that does not fit (several accounts, claims, relations, …) comes whole.
 */
export interface EventBatch {
  /** What is new in this batch; numbers below count through all batches so far. */
  readonly dates: readonly FuzzyDate[];
  readonly idLists: readonly (readonly string[])[];
  readonly casts: readonly (readonly Participant[])[];

  readonly index: Uint32Array<ArrayBuffer>;
  /** Events that come whole, in their order; their rows in the columns are empty. */
  readonly whole: readonly TimelineEvent[];
  /** 1: comes whole. */
  readonly isWhole: Uint8Array<ArrayBuffer>;
  readonly id: readonly string[];
  readonly title: readonly Text[];
  readonly summary: readonly (Text | null)[];
  readonly status: readonly Status[];
  readonly featured: Uint8Array<ArrayBuffer>;
  /** Of `dates`, −1 for none. */
  readonly when: Int32Array<ArrayBuffer>;
  readonly reported: Int32Array<ArrayBuffer>;
  /** Of `casts`. */
  readonly actors: Uint32Array<ArrayBuffer>;
  /** Of `idLists`. */
  readonly places: Uint32Array<ArrayBuffer>;
  readonly topics: Uint32Array<ArrayBuffer>;
  readonly sources: Uint32Array<ArrayBuffer>;
}

/** The one account of an event whose fields all have a column. */
function fits(event: TimelineEvent): boolean {
  const { accounts, current } = event;
  return (
    accounts.length === 1 &&
    event.relations.length + event.media.length + event.claims.length + event.preferred.size === 0 &&
    current.basis === "seen" &&
    current.unreadable === null &&
    current.whenText === null &&
    current.duration === null &&
    current.title === null &&
    current.summary === null &&
    current.actors === null &&
    current.places === null &&
    current.note === null
  );
}

/** Packs the events of one dataset, batch by batch, in order. */
export function createEventPacker(): (events: readonly TimelineEvent[]) => EventBatch {
  const dates = createPool<FuzzyDate>((date) => date);
  // Lists of the same ids become one: most events share theirs with others.
  const idLists = createPool<readonly string[]>((list) => list.join("\n"));
  const casts = createPool<readonly Participant[]>((cast) =>
    cast.every(({ role }) => role === null) ? cast.map(({ actor }) => actor).join("\n") : cast,
  );
  return (events) => {
    const whole: TimelineEvent[] = [];
    const isWhole = Uint8Array.from(events, (event) => Number(!fits(event)));
    const empty: Text = "";
    for (const [row, event] of events.entries()) if (isWhole[row] === 1) whole.push(event);
    const rows = (read: (event: TimelineEvent) => number): Uint32Array<ArrayBuffer> =>
      Uint32Array.from(events, (event, row) => (isWhole[row] === 1 ? 0 : read(event)));
    const dateRows = (read: (event: TimelineEvent) => FuzzyDate | null): Int32Array<ArrayBuffer> =>
      Int32Array.from(events, (event, row) => {
        const date = isWhole[row] === 1 ? null : read(event);
        return date === null ? -1 : dates.place(date);
      });
    return {
      index: Uint32Array.from(events, ({ index }) => index),
      whole,
      isWhole,
      id: events.map(({ id }, row) => (isWhole[row] === 1 ? "" : id)),
      title: events.map(({ title }, row) => (isWhole[row] === 1 ? empty : title)),
      summary: events.map(({ summary }, row) => (isWhole[row] === 1 ? null : summary)),
      status: events.map(({ current }) => current.status),
      featured: Uint8Array.from(events, ({ featured }) => Number(featured)),
      when: dateRows(({ current }) => current.when),
      reported: dateRows(({ current }) => current.reported),
      actors: rows(({ actors }) => casts.place(actors)),
      places: rows(({ places }) => idLists.place(places)),
      topics: rows(({ topics }) => idLists.place(topics)),
      sources: rows(({ current }) => idLists.place(current.sources)),
      dates: dates.take(),
      idLists: idLists.take(),
      casts: casts.take(),
    };
  };
}

interface Pool<T> {
  place(value: T): number;
  /** What has been added since it was last asked. */
  take(): T[];
}

function createPool<T>(keyOf: (value: T) => unknown): Pool<T> {
  const places = new Map<unknown, number>();
  let added: T[] = [];
  return {
    place(value) {
      const key = keyOf(value);
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
        added.push(value);
      }
      return place;
    },
    take() {
      const taken = added;
      added = [];
      return taken;
    },
  };
}

const NONE: readonly never[] = [];
const NO_PREFERENCE: ReadonlyMap<string, Preferred> = new Map();

/** Makes events again of the batches of one dataset; give it all of them, in order. */
export function createEventUnpacker(): (batch: EventBatch) => TimelineEvent[] {
  const dates: FuzzyDate[] = [];
  const idLists: (readonly string[])[] = [];
  const casts: (readonly Participant[])[] = [];
  return (batch) => {
    for (const date of batch.dates) dates.push(date);
    for (const list of batch.idLists) idLists.push(list);
    for (const cast of batch.casts) casts.push(cast);
    const events: TimelineEvent[] = [];
    let nextWhole = 0;
    for (const [row, id] of batch.id.entries()) {
      const whole = batch.isWhole[row] === 1 ? batch.whole[nextWhole++] : undefined;
      if (whole !== undefined) {
        events.push(whole);
        continue;
      }
      const current: Account = {
        reported: dates[batch.reported[row] ?? -1] ?? null,
        status: batch.status[row] ?? "rumoured",
        when: dates[batch.when[row] ?? -1] ?? null,
        unreadable: null,
        whenText: null,
        duration: null,
        title: null,
        summary: null,
        actors: null,
        places: null,
        sources: idLists[batch.sources[row] ?? -1] ?? NONE,
        basis: "seen",
        note: null,
      };
      events.push({
        id,
        index: batch.index[row] ?? 0,
        title: batch.title[row] ?? "",
        summary: batch.summary[row] ?? null,
        featured: batch.featured[row] === 1,
        actors: casts[batch.actors[row] ?? -1] ?? NONE,
        places: idLists[batch.places[row] ?? -1] ?? NONE,
        topics: idLists[batch.topics[row] ?? -1] ?? NONE,
        relations: NONE,
        media: NONE,
        accounts: [current],
        current,
        claims: NONE,
        preferred: NO_PREFERENCE,
      });
    }
    return events;
  };
}
