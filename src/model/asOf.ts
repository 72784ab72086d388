import { DAY_MS } from "./calendar.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import { holdBack } from "./heldBack.ts";
import { knownSince } from "./knownSince.ts";
import type {
  Account,
  Actor,
  CivilMs,
  Dataset,
  FuzzyDate,
  Preferred,
  Source,
  TimelineEvent,
} from "./types.ts";

export interface AsOf {
  readonly dataset: Dataset;
  /** What is left out only because nobody said when it became public. */
  readonly omitted: {
    /** Sources that what remains refers to, unknown ones included. */
    readonly sources: number;
    /** Accounts, of all events. */
    readonly accounts: number;
  };
}

/** Before the end of the day, for certain. */
type Known = (date: FuzzyDate | null) => boolean;

const NO_PREFERENCE: ReadonlyMap<string, Preferred> = new Map();

/** What each dataset of a day was made of. */
const wholes = new WeakMap<Dataset, Dataset>();

/** The dataset that this one is a state of; itself when it is none. For order and layout alone: the rest it must not tell. */
export function wholeOf(dataset: Dataset): Dataset {
  return wholes.get(dataset) ?? dataset;
}

/**
 * The dataset as it stood at the end of a calendar day ("2025-02-12"): only what was certainly public by then.
 * Of each event the accounts known by then remain, the last of them counts; an event with none is absent, and so is
 * what only absent ones speak of: actors, places, topics. Guided stories tell how it ended: there are none. Throws a
 * RangeError when `day` is no day. Order and positions of events stay.
 */
export function asOf(dataset: Dataset, day: string): AsOf {
  const end = endOfDay(day);
  const known: Known = (date) => date !== null && date.endMax <= end;
  const sources = new Map([...dataset.sources].filter(([, source]) => known(source.published)));
  const undated = new Set<string>();
  let accounts = 0;
  const events: TimelineEvent[] = [];
  for (const event of dataset.events) {
    const then: Account[] = [];
    for (const account of event.accounts) {
      const since = knownSince(account, dataset.sources);
      if (since === Infinity) accounts++;
      else if (since <= end) then.push(account);
    }
    if (then.length === 0) continue;
    events.push(eventAsOf(event, then, sources, dataset.sources));
    for (const id of referredSources(event, then)) if (neverDated(dataset.sources.get(id))) undated.add(id);
  }
  const present = new Set(events.map((event) => event.id));
  const actors = new Map([...dataset.actors].map(([id, actor]) => [id, actorAsOf(actor, end)]));
  const spoken = spokenOf(events, sources, actors);
  const state: Dataset = {
    ...dataset,
    updated: known(dataset.updated) ? dataset.updated : null,
    opening: openingAsOf(dataset, present),
    actors: only(actors, spoken.actors),
    places: only(dataset.places, spoken.places),
    topics: only(dataset.topics, spoken.topics),
    sources,
    eras: dataset.eras.filter((era) => era.when.startMin < end),
    events: events.map((event) => withoutAbsent(event, present)),
    corrections: dataset.corrections.filter(
      ({ on, event }) => known(on) && (event === null || present.has(event)),
    ),
    stories: [],
  };
  wholes.set(state, wholeOf(dataset));
  return { dataset: state, omitted: { sources: undated.size, accounts } };
}

/** Ids of the actors, places and topics that what is known speaks of; of an actor also what it is a part of. */
function spokenOf(
  events: readonly TimelineEvent[],
  sources: ReadonlyMap<string, Source>,
  actors: ReadonlyMap<string, Actor>,
): Readonly<Record<"actors" | "places" | "topics", ReadonlySet<string>>> {
  const spoken = new Set<string>();
  const places = new Set<string>();
  const topics = new Set<string>();
  // The set grows while it is walked: members lead to their wholes.
  const add = (id: string | null): void => void (id !== null && spoken.add(id));
  for (const event of events) {
    for (const { actors: told, places: where } of [event, ...event.accounts]) {
      for (const { actor } of told ?? []) add(actor);
      for (const place of where ?? []) places.add(place);
    }
    for (const { says } of event.claims) add(says);
    for (const topic of event.topics) topics.add(topic);
  }
  for (const { party } of sources.values()) add(party);
  for (const id of spoken) for (const { actor } of actors.get(id)?.memberOf ?? []) spoken.add(actor);
  return { actors: spoken, places, topics };
}

function only<Value>(table: ReadonlyMap<string, Value>, ids: ReadonlySet<string>): Map<string, Value> {
  return new Map([...table].filter(([id]) => ids.has(id)));
}

function endOfDay(day: string): CivilMs {
  const date = parseFuzzyDate(day);
  if (date?.form !== "date" || date.startMin !== date.startMax || date.precision !== "day") {
    throw new RangeError(`"${day}" is no calendar day.`);
  }
  return date.startMin + DAY_MS;
}

function neverDated(source: Source | undefined): boolean {
  return (source?.published?.endMax ?? Infinity) === Infinity;
}

/** `then`: the accounts known, at least one. Relations are still those of the file. */
function eventAsOf(
  event: TimelineEvent,
  then: readonly Account[],
  sources: ReadonlyMap<string, Source>,
  all: ReadonlyMap<string, Source>,
): TimelineEvent {
  const accounts = then.map((account) => accountAsOf(account, sources));
  const current = accounts.at(-1) ?? event.current;
  const claims = event.claims.filter((claim) => sources.has(claim.source));
  if (then.at(-1) === event.accounts.at(-1)) {
    const whole = accounts.length === event.accounts.length && claims.length === event.claims.length;
    // Most events are of one account, and an object of its own for each would cost as much again as the dataset.
    if (whole && accounts.every((account, index) => account === event.accounts[index])) return event;
    const ids = new Set(claims.map((claim) => claim.id));
    // A preference weighs all that was claimed: it can't have been given before the last of it was out.
    const later = new Set(
      event.claims
        .filter(({ id, source }) => !ids.has(id) && !neverDated(all.get(source)))
        .map(({ about }) => about),
    );
    const preferred = new Map(
      [...event.preferred].filter(([about, { claim }]) => ids.has(claim) && !later.has(about)),
    );
    return { ...event, accounts, current, claims, preferred };
  }
  return {
    ...event,
    title: current.title ?? event.title,
    summary: current.summary,
    actors: current.actors ?? [],
    places: current.places ?? [],
    // What it turned out to be about, and what it led to, came with the outcome; neither has a date of its own.
    topics: [],
    relations: [],
    // Pictures show how it went; they have no date of their own.
    media: [],
    accounts,
    current,
    claims,
    preferred: NO_PREFERENCE,
  };
}

function accountAsOf(account: Account, sources: ReadonlyMap<string, Source>): Account {
  if (account.sources.every((id) => sources.has(id))) return account;
  const then = { ...account, sources: account.sources.filter((id) => sources.has(id)) };
  return then.sources.length === 0 ? holdBack(then) : then;
}

/** The sources that the remaining accounts and the event's claims name in the file. */
function* referredSources(event: TimelineEvent, then: readonly Account[]): Iterable<string> {
  for (const account of then) yield* account.sources;
  for (const claim of event.claims) yield claim.source;
}

function withoutAbsent(event: TimelineEvent, present: ReadonlySet<string>): TimelineEvent {
  if (event.relations.every((relation) => present.has(relation.event))) return event;
  return { ...event, relations: event.relations.filter((relation) => present.has(relation.event)) };
}

function openingAsOf({ opening }: Dataset, present: ReadonlySet<string>): Dataset["opening"] {
  const event = opening?.event ?? null;
  return opening === null || event === null || present.has(event) ? opening : { ...opening, event: null };
}

/** Roles don't tell the future: what begins later is absent, and what ends later has no end yet. */
function actorAsOf(actor: Actor, end: CivilMs): Actor {
  if (actor.memberOf.length === 0) return actor;
  const memberOf = actor.memberOf
    .filter(({ from }) => from === null || from.startMax < end)
    .map((membership) =>
      membership.to !== null && membership.to.endMax > end ? { ...membership, to: null } : membership,
    );
  return { ...actor, memberOf };
}
