import type { Account, Claim, Dataset, TimelineEvent } from "../model/types.ts";
import type { Match } from "./eventFilter.ts";

/**
 * A dataset of some of its events, with all that they refer to and nothing that only others do. Relations to events
 * that are left out go, and so do guided stories, whose steps are views of the whole. Of all events: the dataset itself.
 */
export function onlyMatches(dataset: Dataset, matches: readonly Match[]): Dataset {
  if (matches.length === dataset.events.length) return dataset;
  const kept = new Set(matches.map(({ event }) => event.id));
  const events = dataset.events
    .filter(({ id }) => kept.has(id))
    .map((event) => ({ ...event, relations: event.relations.filter((each) => kept.has(each.event)) }));
  const named = namedBy(events);
  const sources = subset(dataset.sources, named.sources);
  for (const { party } of sources.values()) if (party !== null) named.actors.add(party);
  addWholes(dataset, named.actors);
  const { opening } = dataset;
  return {
    ...dataset,
    events,
    sources,
    actors: subset(dataset.actors, named.actors),
    places: subset(dataset.places, named.places),
    topics: subset(dataset.topics, named.topics),
    corrections: dataset.corrections.filter(({ event }) => event === null || kept.has(event)),
    stories: [],
    opening: opening?.event == null || kept.has(opening.event) ? opening : { ...opening, event: null },
  };
}

interface Named {
  readonly actors: Set<string>;
  readonly places: Set<string>;
  readonly sources: Set<string>;
  readonly topics: Set<string>;
}

function namedBy(events: readonly TimelineEvent[]): Named {
  const named: Named = { actors: new Set(), places: new Set(), sources: new Set(), topics: new Set() };
  const take = ({ actors, places }: Pick<Account, "actors" | "places">): void => {
    for (const { actor } of actors ?? []) named.actors.add(actor);
    for (const place of places ?? []) named.places.add(place);
  };
  const takeClaim = ({ says, source }: Claim): void => {
    if (says !== null) named.actors.add(says);
    named.sources.add(source);
  };
  for (const event of events) {
    take(event);
    for (const topic of event.topics) named.topics.add(topic);
    for (const account of event.accounts) {
      take(account);
      for (const source of account.sources) named.sources.add(source);
    }
    for (const claim of event.claims) takeClaim(claim);
  }
  return named;
}

/** Whatever the actors belong to, and what that belongs to. */
function addWholes({ actors }: Dataset, names: Set<string>): void {
  // A set is walked to its end, also over what is added on the way.
  for (const name of names) for (const { actor } of actors.get(name)?.memberOf ?? []) names.add(actor);
}

function subset<T>(table: ReadonlyMap<string, T>, ids: ReadonlySet<string>): Map<string, T> {
  return new Map([...table].filter(([id]) => ids.has(id)));
}
