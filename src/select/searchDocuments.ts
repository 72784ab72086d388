import { aboutWords } from "../i18n/claimWords.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import type { Actor, Claim, Dataset, Source, Text, TimelineEvent } from "../model/types.ts";

import { eventSources } from "./eventSources.ts";
import { lasts } from "./lanes.ts";

/** The texts of an event in all languages, by how much a word in them says about it. Plain data: it goes to a worker. */
export interface SearchDocument {
  /** The event's place in the file. */
  readonly id: number;
  readonly title: string;
  readonly actors: string;
  readonly summary: string;
  readonly claims: string;
  readonly sources: string;
  readonly places: string;
  /** Its date in words: "30 March" finds what was on that day. */
  readonly dates: string;
  readonly featured: boolean;
}

/** The fields that are searched. */
export const SEARCHED = ["title", "actors", "summary", "claims", "sources", "places", "dates"] as const;

/** Of these, the fields whose texts are those of many events. */
export const SHARED: ReadonlySet<string> = new Set(["actors", "sources", "places", "dates"]);

/**
 * What an event is found by. Nothing but the dataset as it is shown is looked at, so that of a dataset as it stood on
 * a day (`asOf`) nothing is found through what became known later.
 */
export function searchDocument(dataset: Dataset, event: TimelineEvent): SearchDocument {
  return documentMaker(dataset)(event);
}

/** The same for many events: what they have in common is put into words once. */
export function documentMaker(dataset: Dataset): (event: TimelineEvent) => SearchDocument {
  const actors = new Map<object, string>();
  const sources = new Map<object, string>();
  const places = new Map<object, string>();
  const dates = new Map<object, string>();
  const actorText = (event: TimelineEvent): string => {
    const named = event.actors.map(({ actor, role }) => ({ role, known: dataset.actors.get(actor) }));
    const make = (): string => joined(named.flatMap(({ role, known }) => [role, ...namesOf(known, event)]));
    // An office may end before the next event.
    return named.every(({ known }) => hasSameNames(known)) ? once(actors, event.actors, make) : make();
  };
  const sourceText = (event: TimelineEvent): string => {
    const make = (): string =>
      joined(eventSources(event).flatMap((id) => sourceTexts(dataset.sources.get(id))));
    const isOne = event.accounts.length === 1 && event.claims.length === 0;
    return isOne ? once(sources, event.current.sources, make) : make();
  };
  return (event) => {
    const { accounts, claims, current } = event;
    return {
      id: event.index,
      title: joined([event.title, ...accounts.map(({ title }) => title)]),
      actors: actorText(event),
      summary: joined([
        event.summary,
        ...accounts.flatMap(({ summary, whenText, note }) => [summary, whenText, note]),
      ]),
      claims: claims.length === 0 ? "" : joined(claims.flatMap((claim) => claimTexts(claim, dataset))),
      sources: sourceText(event),
      places: once(places, event.places, () =>
        joined(event.places.map((id) => dataset.places.get(id)?.name ?? null)),
      ),
      dates: current.when === null ? "" : once(dates, current.when, () => joined(dateTexts(event))),
      featured: event.featured,
    };
  };
}

/** A text that belongs to an object which many events share. */
function once(known: Map<object, string>, of: object, make: () => string): string {
  let text = known.get(of);
  if (text === undefined) {
    text = make();
    known.set(of, text);
  }
  return text;
}

/** At any time: none of its offices has a date. */
function hasSameNames(actor: Actor | undefined): boolean {
  return (
    actor === undefined ||
    actor.memberOf.every(({ from, role, to }) => role === null || (from === null && to === null))
  );
}

const LANGUAGES = ["en", "ja"] as const;

/** Of the dates as written: many events are of one day, and its words take longer than all else of an event. */
const datesKnown = new Map<string, readonly string[]>();
const MOST_DATES = 20_000;

function dateTexts({ current }: TimelineEvent): readonly string[] {
  const { when } = current;
  if (when === null) return [];
  let texts = datesKnown.get(when.text);
  if (texts === undefined) {
    texts = LANGUAGES.map((lang) => formatFuzzyDate(when, lang));
    if (datesKnown.size >= MOST_DATES) datesKnown.clear();
    datesKnown.set(when.text, texts);
  }
  return texts;
}

/** Words that readers look for and that the names of matters don't have. */
const EVERYDAY: Readonly<Record<string, string>> = {
  dead: "casualties killed\n死傷者",
  injured: "casualties wounded\n死傷者",
};

/** What a claim is about, in words. */
function matterTexts(about: string): (string | null)[] {
  const [kind = ""] = about.split("-");
  return [...LANGUAGES.map((lang) => aboutWords(about, lang)), EVERYDAY[kind] ?? null];
}

/** One below the other: Japanese words of two texts must not run together. */
function joined(texts: readonly (Text | null)[]): string {
  const given = texts.filter((text) => text !== null);
  const [only] = given;
  if (given.length <= 1 && typeof only !== "object") return only ?? "";
  const all = texts.flatMap((text) =>
    text === null ? [] : typeof text === "string" ? [text] : [...text.values()],
  );
  return [...new Set(all)].join("\n");
}

/** Names, reading, and the offices that the actor may have held at the time. */
function namesOf(actor: Actor | undefined, event: TimelineEvent): (Text | null)[] {
  if (actor === undefined) return [];
  return [
    actor.name,
    actor.reading,
    ...actor.memberOf.filter((each) => lasts(each, event.current.when)).map(({ role }) => role),
  ];
}

function claimTexts(
  { about, statement, value, unit, says, hedge, quote }: Claim,
  dataset: Dataset,
): (Text | null)[] {
  const amount = value === null ? null : `${value} ${unit ?? ""}`;
  const speaker = says === null ? null : (dataset.actors.get(says)?.name ?? null);
  return [...matterTexts(about), statement, amount, speaker, hedge, quote?.exact ?? null];
}

function sourceTexts(source: Source | undefined): (Text | null)[] {
  return source === undefined ? [] : [source.title, source.publisher];
}
