import { endOfToday, isAhead } from "../model/ahead.ts";
import type { RawAccount, RawClaim, RawEvent, RawText } from "../model/schema.ts";
import { SCHEMA_VERSION } from "../model/schemaVersion.ts";
import type {
  Account,
  Actor,
  Basis,
  CivilMs,
  Claim,
  Dataset,
  FuzzyDate,
  Participant,
  Place,
  Source,
  Text,
  TimelineEvent,
} from "../model/types.ts";
import type { DatasetFile } from "./format.ts";

/**
 * A dataset as its file has it: the way back from `parseDataset`, which reads the result as the same dataset. What
 * is the default is left out, and the order of the fields is always the format's own.
 * @param now what is said to have taken place after this moment (ms since 1970) says so, for it would be read as planned
 */
export function toFile(dataset: Dataset, x?: Readonly<Record<string, unknown>>, now?: number): DatasetFile {
  const endOfDay = now === undefined ? Infinity : endOfToday(now);
  return compact({
    schemaVersion: SCHEMA_VERSION,
    id: dataset.id,
    title: text(dataset.title),
    description: optional(dataset.description),
    languages: list(dataset.languages),
    timeZone: dataset.timeZone === "UTC" ? undefined : dataset.timeZone,
    license: dataset.license ?? undefined,
    updated: date(dataset.updated),
    opening:
      dataset.opening === null
        ? undefined
        : compact({
            from: dataset.opening.from.text,
            to: dataset.opening.to.text,
            event: dataset.opening.event ?? undefined,
          }),
    actors: list([...dataset.actors.values()].map(actorOf)),
    places: list([...dataset.places.values()].map(placeOf)),
    topics: list([...dataset.topics.values()].map(({ id, name }) => ({ id, name: text(name) }))),
    sources: list([...dataset.sources.values()].map(sourceOf)),
    eras: list(dataset.eras.map((era) => ({ title: text(era.title), when: era.when.text }))),
    events: dataset.events.map((event) => eventOf(event, endOfDay)),
    eventsFile: dataset.eventsFile === undefined ? undefined : { ...dataset.eventsFile },
    corrections: list(
      dataset.corrections.map((each) =>
        compact({ on: each.on.text, event: each.event ?? undefined, text: text(each.text) }),
      ),
    ),
    stories: list(
      dataset.stories.map(({ id, title, steps }) => ({
        id,
        title: text(title),
        steps: steps.map((step) => ({ view: step.view, text: text(step.text) })),
      })),
    ),
    x: x === undefined ? undefined : { ...x },
  });
}

function actorOf(actor: Actor) {
  return compact({
    id: actor.id,
    name: text(actor.name),
    reading: actor.reading ?? undefined,
    kind: actor.kind === "organization" ? undefined : actor.kind,
    memberOf: list(
      actor.memberOf.map((tie) =>
        compact({
          actor: tie.actor,
          role: optional(tie.role),
          from: date(tie.from),
          to: date(tie.to),
          basis: basis(tie.basis),
        }),
      ),
    ),
    sameAs: list(actor.sameAs),
  });
}

function placeOf(place: Place) {
  return compact({
    id: place.id,
    name: text(place.name),
    lat: place.lat ?? undefined,
    lon: place.lon ?? undefined,
    timeZone: place.timeZone ?? undefined,
    basis: basis(place.basis),
  });
}

function sourceOf(source: Source) {
  return compact({
    id: source.id,
    title: text(source.title),
    publisher: source.publisher ?? undefined,
    url: source.url ?? undefined,
    archivedUrl: source.archivedUrl ?? undefined,
    published: date(source.published),
    accessed: date(source.accessed),
    language: source.language ?? undefined,
    kind: source.kind ?? undefined,
    party: source.party ?? undefined,
    note: optional(source.note),
  });
}

/** One account that tells nothing of its own stands on the event. */
function eventOf(event: TimelineEvent, endOfDay: CivilMs): RawEvent {
  const [only] = event.accounts;
  const plain =
    event.accounts.length === 1 &&
    only?.title === null &&
    only.summary === null &&
    only.actors === null &&
    only.places === null;
  return compact({
    id: event.id,
    title: text(event.title),
    summary: optional(event.summary),
    featured: event.featured ? true : undefined,
    actors: list(event.actors.map(participant)),
    place: places(event.places),
    topics: list(event.topics),
    relations: list(event.relations.map(({ type, event: other }) => ({ type, event: other }))),
    media: list(
      event.media.map(({ url, type, alt, caption, credit }) =>
        compact({ url, type, alt: text(alt), caption: optional(caption), credit: optional(credit) }),
      ),
    ),
    ...(plain
      ? told(only, endOfDay)
      : { accounts: event.accounts.map((account) => accountOf(account, endOfDay)) }),
    claims: list(event.claims.map(claimOf)),
    preferred:
      event.preferred.size === 0
        ? undefined
        : Object.fromEntries(
            [...event.preferred].map(([about, { claim, why }]) => [about, { claim, why: text(why) }]),
          ),
  });
}

function told(account: Account, endOfDay: CivilMs) {
  return {
    reported: date(account.reported),
    status: account.status === "occurred" && !isAhead(account.when, endOfDay) ? undefined : account.status,
    when: date(account.when) ?? account.unreadable ?? undefined,
    whenText: optional(account.whenText),
    duration: account.duration?.text,
    sources: list(account.sources),
    basis: basis(account.basis),
    note: optional(account.note),
  };
}

function accountOf(account: Account, endOfDay: CivilMs): RawAccount {
  const { reported, status, when, whenText, duration, ...rest } = told(account, endOfDay);
  return compact({
    reported,
    status,
    when,
    whenText,
    duration,
    title: optional(account.title),
    summary: optional(account.summary),
    actors: account.actors === null ? undefined : account.actors.map(participant),
    place: account.places === null ? undefined : (places(account.places) ?? []),
    ...rest,
  });
}

function claimOf(claim: Claim): RawClaim {
  const { quote } = claim;
  return compact({
    id: claim.id,
    about: claim.about,
    statement: text(claim.statement),
    value: claim.value ?? undefined,
    unit: claim.unit ?? undefined,
    says: claim.says ?? undefined,
    attribution: claim.attribution ?? undefined,
    modality: claim.modality ?? undefined,
    hedge: claim.hedge ?? undefined,
    source: claim.source,
    locator: claim.locator ?? undefined,
    basis: basis(claim.basis),
    quote:
      quote === null
        ? undefined
        : compact({
            exact: quote.exact,
            prefix: quote.prefix ?? undefined,
            suffix: quote.suffix ?? undefined,
            start: quote.start ?? undefined,
            end: quote.end ?? undefined,
          }),
  });
}

function participant({ actor, role }: Participant) {
  return role === null ? actor : { actor, role: text(role) };
}

function places(ids: readonly string[]): string | string[] | undefined {
  const [only] = ids;
  return only !== undefined && ids.length === 1 ? only : list(ids);
}

function basis(value: Basis): Basis | undefined {
  return value === "seen" ? undefined : value;
}

function text(value: Text): RawText {
  return typeof value === "string" ? value : Object.fromEntries(value);
}

function optional(value: Text | null): RawText | undefined {
  return value === null ? undefined : text(value);
}

function date(value: FuzzyDate | null): string | undefined {
  return value?.text;
}

function list<T>(items: readonly T[]): T[] | undefined {
  return items.length === 0 ? undefined : [...items];
}

/** Without the fields that are undefined. */
function compact<T extends object>(value: T): T {
  const result = { ...value };
  for (const key of Object.keys(result) as (keyof T)[]) if (result[key] === undefined) delete result[key];
  return result;
}
