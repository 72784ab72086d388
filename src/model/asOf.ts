import { DAY_MS } from "./calendar.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
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

/**
 * The dataset as it stood at the end of a calendar day ("2025-02-12"): only what was certainly public by then.
 * Of each event the accounts known by then remain, the last of them counts; an event with none is absent. Throws a
 * RangeError when `day` is no day. Order and positions of events stay; stories stay, for their steps choose their own day.
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
    events.push(eventAsOf(event, then, sources));
    for (const id of referredSources(event, then)) if (neverDated(dataset.sources.get(id))) undated.add(id);
  }
  const present = new Set(events.map((event) => event.id));
  return {
    dataset: {
      ...dataset,
      updated: known(dataset.updated) ? dataset.updated : null,
      opening: openingAsOf(dataset, present),
      actors: new Map([...dataset.actors].map(([id, actor]) => [id, actorAsOf(actor, end)])),
      sources,
      eras: dataset.eras.filter((era) => era.when.startMin < end),
      events: events.map((event) => withoutAbsent(event, present)),
      corrections: dataset.corrections.filter(
        ({ on, event }) => known(on) && (event === null || present.has(event)),
      ),
    },
    omitted: { sources: undated.size, accounts },
  };
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
): TimelineEvent {
  const accounts = then.map((account) => accountAsOf(account, sources));
  const current = accounts.at(-1) ?? event.current;
  const claims = event.claims.filter((claim) => sources.has(claim.source));
  if (then.at(-1) === event.accounts.at(-1)) {
    const whole = accounts.length === event.accounts.length && claims.length === event.claims.length;
    // Most events are of one account, and an object of its own for each would cost as much again as the dataset.
    if (whole && accounts.every((account, index) => account === event.accounts[index])) return event;
    const ids = new Set(claims.map((claim) => claim.id));
    const preferred = new Map([...event.preferred].filter(([, { claim }]) => ids.has(claim)));
    return { ...event, accounts, current, claims, preferred };
  }
  return {
    ...event,
    title: current.title ?? event.title,
    summary: current.summary,
    actors: current.actors ?? [],
    places: current.places ?? [],
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
  return { ...account, sources: account.sources.filter((id) => sources.has(id)) };
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
    .filter(({ from }) => from === null || from.startMin < end)
    .map((membership) =>
      membership.to !== null && membership.to.endMax > end ? { ...membership, to: null } : membership,
    );
  return { ...actor, memberOf };
}
