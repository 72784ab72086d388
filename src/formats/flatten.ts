import type { DatasetFile } from "./format.ts";
import type { Row, TableName } from "./tables.ts";

type RawEvent = DatasetFile["events"][number];

/**
 * The rows of each table of a file. What has a table of its own stands in short in its owner's row too, for whoever
 * has only that: an event's last account, an actor's memberships without their times. `assemble` goes the way back.
 */
export function flatten(file: DatasetFile): Readonly<Record<TableName, readonly Row[]>> {
  const { opening, actors = [], events } = file;
  return {
    dataset: [{ ...file, openingFrom: opening?.from, openingTo: opening?.to, openingEvent: opening?.event }],
    events: events.map((event) => ({ ...event, ...event.accounts?.at(-1), ...ownOf(event) })),
    accounts: events.flatMap((event) =>
      (event.accounts ?? []).map((account) => ({ ...account, event: event.id })),
    ),
    claims: events.flatMap((event) =>
      (event.claims ?? []).map(({ quote, ...claim }) => ({
        ...claim,
        event: event.id,
        preferred: preferredWhy(event, claim.id, claim.about),
        quote: quote?.exact,
        quotePrefix: quote?.prefix,
        quoteSuffix: quote?.suffix,
        quoteStart: quote?.start,
        quoteEnd: quote?.end,
      })),
    ),
    media: events.flatMap((event) => (event.media ?? []).map((item) => ({ ...item, event: event.id }))),
    sources: file.sources ?? [],
    actors: actors.map((actor) => ({
      ...actor,
      memberOf: actor.memberOf?.map(({ actor: whole, role }) =>
        role === undefined ? whole : { actor: whole, role },
      ),
    })),
    memberships: actors.flatMap((actor) =>
      (actor.memberOf ?? []).map((tie) => ({ ...tie, member: actor.id })),
    ),
    places: file.places ?? [],
    topics: file.topics ?? [],
    eras: file.eras ?? [],
    corrections: file.corrections ?? [],
    stories: (file.stories ?? []).flatMap((story) =>
      story.steps.map((step) => ({ story: story.id, title: story.title, ...step })),
    ),
  };
}

/** What the event itself says, over what its last account does. */
function ownOf(event: RawEvent): Row {
  const { title, summary, actors, place } = event;
  return { title, summary, actors, place };
}

function preferredWhy(event: RawEvent, claim: string, about: string): unknown {
  const preferred = event.preferred;
  if (preferred === undefined || !Object.hasOwn(preferred, about)) return undefined;
  const entry = preferred[about];
  return entry?.claim === claim ? entry.why : undefined;
}
