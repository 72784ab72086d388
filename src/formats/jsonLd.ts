import { safeLink } from "../lib/safeLink.ts";
import { schemaOrgStatus } from "../model/eventStatus.ts";
import { isoDay } from "../model/fuzzyDate.ts";
import { slip } from "../model/slip.ts";
import { pickText } from "../model/text.ts";
import type { Actor, Dataset, Source, Text, TimelineEvent } from "../model/types.ts";
import { eventIndex } from "../select/eventIndex.ts";
import { extent, timeIndex } from "../select/timeIndex.ts";
import { exactDate, schemaDates } from "./schemaDate.ts";

export type JsonLd =
  string | number | boolean | null | readonly JsonLd[] | { readonly [key: string]: JsonLd | undefined };

export interface JsonLdOptions {
  /** Of names and descriptions, which schema.org has in one language. */
  readonly lang: string;
  /** Where the page stands: absolute and ending with "/", or "" for addresses relative to the page. */
  readonly site: string;
  /** The dataset's file, relative to the page; null when it is not published. */
  readonly file: string | null;
  /** The file with the whole of this, relative to the page, where only `brief` is asked for. */
  readonly whole?: string;
  /** For a page: only main events with summary and sources. */
  readonly brief?: boolean;
}

type Node = Readonly<Record<string, JsonLd | undefined>>;

const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/;

/**
 * A dataset in the words of schema.org, as JSON-LD: a `Dataset` with its sources as citations, and an `ItemList` of its
 * `Event`s in chronological order. A date that is not exact, or only planned, is never a `startDate`: it goes into
 * `temporalCoverage` (see `schemaDates`), which schema.org knows of works only, but nothing of an event can hold it.
 */
export function toJsonLd(dataset: Dataset, options: JsonLdOptions): Node {
  const events = eventIndex(dataset).certain.map(({ event }) => event);
  const cited = new Set(
    events.filter((event) => isFull(event, options)).flatMap((event) => sourcesOf(event)),
  );
  const sources = [...dataset.sources.values()].filter(({ id }) => cited.has(id));
  return {
    "@context": "https://schema.org",
    "@graph": [
      { ...datasetNode(dataset, options), citation: list(sources.map((each) => sourceNode(each, options))) },
      {
        "@type": "ItemList",
        "@id": `${options.site}#events`,
        name: text(dataset.title, options.lang),
        numberOfItems: events.length,
        itemListOrder: "https://schema.org/ItemListOrderAscending",
        itemListElement: events.map((event, at) => ({
          "@type": "ListItem",
          position: at + 1,
          item: eventNode(event, dataset, options),
        })),
      },
    ],
  };
}

/** JSON for a script element: no "<", so that nothing in it can end the element or begin a comment. */
export function jsonLdText(node: JsonLd): string {
  return JSON.stringify(node).replaceAll("<", "\\u003c");
}

/** Search engines read names, dates and places; summaries and sources of all events would double what the page weighs. */
function isFull(event: TimelineEvent, { brief = false }: JsonLdOptions): boolean {
  return !brief || event.featured;
}

function datasetNode(dataset: Dataset, { file, lang, site, whole }: JsonLdOptions): Node {
  const { description, languages, license, title, updated } = dataset;
  const covered = extent(timeIndex(eventIndex(dataset).certain));
  return {
    "@type": "Dataset",
    "@id": `${site}#dataset`,
    identifier: dataset.id,
    name: text(title, lang),
    description: description === null ? undefined : text(description, lang),
    url: site === "" ? undefined : site,
    inLanguage: list(languages),
    license: license === null ? undefined : licenceAddress(license),
    dateModified: updated === null ? undefined : (exactDate(updated) ?? undefined),
    temporalCoverage: covered === null ? undefined : `${isoDay(covered.from)}/${isoDay(covered.to - 1)}`,
    isAccessibleForFree: true,
    distribution: list([
      ...(file === null ? [] : [download("application/json", `${site}${file}`)]),
      ...(whole === undefined ? [] : [download("application/ld+json", `${site}${whole}`)]),
    ]),
    mainEntity: { "@id": `${site}#events` },
  };
}

function download(encodingFormat: string, contentUrl: string): Node {
  return { "@type": "DataDownload", encodingFormat, contentUrl };
}

function eventNode(event: TimelineEvent, dataset: Dataset, options: JsonLdOptions): Node {
  const { lang, site } = options;
  const full = isFull(event, options);
  const address = (id: string): string => `${site}?event=${encodeURIComponent(id)}`;
  const attendees = event.actors
    .map(({ actor }) => actorNode(dataset.actors.get(actor), lang))
    .filter(isThere);
  const whole = event.relations.filter(({ type }) => type === "part-of");
  const moved = slip(event)?.steps.filter(({ least, most }) => least > 0 || most < 0) ?? [];
  const before = moved.map(({ when }) => exactDate(when)).findLast((day) => day !== null);
  return {
    "@type": "Event",
    "@id": address(event.id),
    url: address(event.id),
    name: text(event.title, lang),
    description: !full || event.summary === null ? undefined : text(event.summary, lang),
    ...schemaDates(event.current),
    previousStartDate: before,
    eventStatus: `https://schema.org/${schemaOrgStatus(event.current.status, moved.length > 0)}`,
    location: list(event.places.map((id) => placeNode(id, dataset, lang)).filter(isThere)),
    attendee: list(attendees),
    superEvent: list(whole.map((each) => ({ "@id": address(each.event) }))),
    subjectOf: list(
      (full ? sourcesOf(event) : []).flatMap((id) => {
        const source = dataset.sources.get(id);
        return source === undefined ? [] : [{ "@id": sourceAddress(source, site) }];
      }),
    ),
  };
}

/** The sources of the account that counts; those of earlier ones told something else. */
function sourcesOf({ current }: TimelineEvent): readonly string[] {
  return [...new Set(current.sources)];
}

function sourceNode(source: Source, { lang, site }: JsonLdOptions): Node {
  const { kind, language, publisher, published, title } = source;
  return {
    "@type": kind === "news" ? "NewsArticle" : kind === "law" ? "Legislation" : "CreativeWork",
    "@id": sourceAddress(source, site),
    name: text(title, lang),
    url: safeLink(source.url)?.href,
    publisher: publisher === null ? undefined : { "@type": "Organization", name: publisher },
    datePublished: published === null ? undefined : (exactDate(published) ?? undefined),
    inLanguage: language ?? undefined,
  };
}

/** A name of its own within the document, whatever the source's address is. */
function sourceAddress({ id }: Source, site: string): string {
  return `${site}#source-${encodeURIComponent(id)}`;
}

/** schema.org has states as places, and nothing for an unnamed speaker: the one is an organisation here, the other left out. */
function actorNode(actor: Actor | undefined, lang: string): Node | null {
  if (actor === undefined || actor.kind === "speaker") return null;
  const same = actor.sameAs.flatMap((each) => safeLink(each)?.href ?? []);
  return {
    "@type": actor.kind === "person" ? "Person" : "Organization",
    name: text(actor.name, lang),
    sameAs: list(same),
  };
}

function placeNode(id: string, dataset: Dataset, lang: string): Node | null {
  const place = dataset.places.get(id);
  if (place === undefined) return null;
  const { lat, lon, name } = place;
  const known = lat !== null && lon !== null;
  return {
    "@type": "Place",
    name: text(name, lang),
    geo: known ? { "@type": "GeoCoordinates", latitude: lat, longitude: lon } : undefined,
  };
}

/** "CC-BY-4.0" as the address of its text, as search engines want it; other names as they are. */
function licenceAddress(license: string): string {
  const [, kind, version] = CREATIVE_COMMONS.exec(license) ?? [];
  return kind === undefined || version === undefined
    ? license
    : `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}

function isThere(node: Node | null): node is Node {
  return node !== null;
}

function text(value: Text, lang: string): string {
  return pickText(value, lang).value;
}

/** JSON-LD takes one for a list of one; an empty list says nothing. */
function list(values: readonly JsonLd[]): JsonLd | undefined {
  return values.length < 2 ? values[0] : values;
}
