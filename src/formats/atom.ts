import { dateSaid } from "./dateSaid.ts";
import type { Catalogue } from "../i18n/en.ts";
import { feedWords } from "../i18n/feedWords.ts";
import { nameUuid } from "../lib/nameUuid.ts";
import { knownSince } from "../model/knownSince.ts";
import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset, Text, TimelineEvent } from "../model/types.ts";
import { element } from "./xml.ts";
import type { Xml } from "./xml.ts";

export interface AtomOptions {
  readonly lang: string;
  readonly words: Catalogue;
  /** Where the page stands: absolute and ending with "/", or "" for addresses relative to the feed. */
  readonly site: string;
  /** The feed's file, relative to the page. */
  readonly file: string;
  /** Who made the dataset; its title stands in where nobody is named. */
  readonly authors: readonly string[];
  /** When the feed is made, in ms since 1970: what nothing dates counts as of then. */
  readonly now: number;
}

interface Entry {
  readonly updated: CivilMs;
  readonly xml: Xml;
}

/** The newest only: a feed is what one has not read yet. */
const MOST = 100;

/**
 * Events and corrections as an Atom feed (RFC 4287), what became known last first. An event's `updated` is the day by
 * which its present account was public, so that a new account is news. The ids hold wherever the feed stands.
 */
export function toAtom(dataset: Dataset, options: AtomOptions): string {
  const { authors, file, lang, site } = options;
  const entries = [
    ...dataset.events.map((event) => eventEntry(event, dataset, options)),
    ...corrected(dataset, options),
  ]
    .toSorted((a, b) => b.updated - a.updated)
    .slice(0, MOST);
  const title = say(dataset.title, lang);
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang },
    element("id", {}, `urn:uuid:${nameUuid(`asof feed ${dataset.id}`)}`),
    element("title", {}, title),
    ...(dataset.description === null ? [] : [element("subtitle", {}, say(dataset.description, lang))]),
    element("updated", {}, instant(entries[0]?.updated ?? options.now)),
    ...(site === ""
      ? []
      : [element("link", { rel: "self", type: "application/atom+xml", href: `${site}${file}` })]),
    element("link", { rel: "alternate", type: "text/html", href: site === "" ? "./" : site }),
    ...(authors.length === 0 ? [title] : authors).map((name) =>
      element("author", {}, element("name", {}, name)),
    ),
    ...(dataset.license === null ? [] : [element("rights", {}, dataset.license)]),
    element("generator", {}, "Asof"),
    ...entries.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.xml}\n`;
}

function eventEntry(event: TimelineEvent, dataset: Dataset, options: AtomOptions): Entry {
  const { lang, words } = options;
  const { when, status, whenText } = event.current;
  const since = knownSince(event.current, dataset.sources);
  const date =
    when !== null
      ? dateSaid(when, whenText, lang)
      : `${feedWords(lang).undated}${whenText === null ? "" : ` – ${say(whenText, lang)}`}`;
  const told = [date, ...(status === "occurred" ? [] : [words.status[status]])].join(" · ");
  const lines = [told, ...(event.summary === null ? [] : [say(event.summary, lang)])];
  return entry(since === Infinity ? (dataset.updated?.endMax ?? Infinity) : since, dataset, options, {
    id: `event ${event.id}`,
    title: say(event.title, lang),
    text: lines.join("\n"),
    event: event.id,
    topics: event.topics.map((id) => ({ term: id, label: say(dataset.topics.get(id)?.name ?? id, lang) })),
  });
}

function corrected(dataset: Dataset, options: AtomOptions): Entry[] {
  const titles = new Map(dataset.events.map((event) => [event.id, event.title]));
  return dataset.corrections.map(({ on, event, text }) => {
    const about = (event === null ? undefined : titles.get(event)) ?? dataset.title;
    const said = say(text, options.lang);
    return entry(on.endMax, dataset, options, {
      id: `correction ${on.text} ${event ?? ""} ${said}`,
      title: feedWords(options.lang).correction(say(about, options.lang)),
      text: said,
      event,
      topics: [],
    });
  });
}

interface Said {
  /** Unique within the dataset. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly event: string | null;
  readonly topics: readonly { readonly term: string; readonly label: string }[];
}

/** @param end exclusive; the last second before it is written, so that the day is the right one in UTC */
function entry(end: CivilMs, { id }: Dataset, { now, site }: AtomOptions, said: Said): Entry {
  const updated = Number.isFinite(end) ? end - 1000 : now;
  const query = said.event === null ? "" : `?event=${encodeURIComponent(said.event)}`;
  const xml = element(
    "entry",
    {},
    element("id", {}, `urn:uuid:${nameUuid(`asof ${id} ${said.id}`)}`),
    element("title", {}, said.title),
    element("updated", {}, instant(updated)),
    element("link", { rel: "alternate", type: "text/html", href: `${site === "" ? "./" : site}${query}` }),
    ...said.topics.map((topic) => element("category", { ...topic })),
    element("summary", {}, said.text),
  );
  return { updated, xml };
}

const YEAR_1 = Date.parse("0001-01-01T00:00:00Z");
const YEAR_9999 = Date.parse("9999-12-31T00:00:00Z");

/** RFC 3339 has four digits for the year. */
function instant(ms: CivilMs): string {
  const within = Math.min(Math.max(ms, YEAR_1), YEAR_9999);
  return new Date(within).toISOString().replace(/\.\d+Z$/, "Z");
}

function say(text: Text, lang: string): string {
  return pickText(text, lang).value;
}
