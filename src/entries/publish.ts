import { STORIES } from "../data/stories.ts";
import type { ShippedStory } from "../data/stories.ts";
import { toAtom } from "../formats/atom.ts";
import { statedCredit } from "../formats/citation.ts";
import { subscribable, writeIcs } from "../formats/icsWrite.ts";
import { jsonLdText, toJsonLd } from "../formats/jsonLd.ts";
import { toSvg } from "../formats/toSvg.ts";
import { element } from "../formats/xml.ts";
import type { Xml } from "../formats/xml.ts";
import { en } from "../i18n/en.ts";
import type { Catalogue } from "../i18n/en.ts";
import { feedWords } from "../i18n/feedWords.ts";
import { ja } from "../i18n/ja.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import { pickText } from "../model/text.ts";
import type { Dataset } from "../model/types.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { timeRange } from "../timeline/canvasModel.ts";
import { SANDBOX } from "../view/embedCode.ts";
import type { Language } from "../view/viewState.ts";

export { STORIES } from "../data/stories.ts";

/** Of share pictures, in pixels: what Open Graph consumers show largest. */
export const CARD = { width: 1200, height: 630 };
/** They are seen as thumbnails: everything on them is drawn larger than on a screen. */
const CARD_ZOOM = 1.6;
/** Faces that the build brings along (`cli/pictures.ts`). */
const CARD_FACES = { serif: "'BIZ UDPMincho'", sans: "'BIZ UDPGothic'" };
const SITE_NAME = "Asof";
/** What an embedded page asks its host for; the width is only a wish. */
const FRAME = { width: 800, height: 900 };

export interface Card {
  /** Where the picture goes, relative to the page: "share/japan-us-2025.png". */
  readonly file: string;
  readonly svg: string;
  readonly alt: string;
}

export interface Published {
  /** Elements for the end of the page's head. */
  readonly head: string;
  /** The script element with what search engines read, as JSON-LD, for the end of its body. */
  readonly data: string;
  /** Texts of the files beside the page, by their names relative to it: the whole as JSON-LD, feeds, oEmbed. */
  readonly files: ReadonlyMap<string, string>;
}

/** What of a page is not that of the first shipped story. */
export interface PublishOptions {
  readonly story?: Pick<ShippedStory, "id" | "file">;
  readonly lang?: Language;
  /** Of the site; null: it has none of its own. */
  readonly siteName?: string | null;
  /** Whether there is a share picture. */
  readonly picture?: boolean;
  /** ms since 1970: for what the dataset doesn't date. */
  readonly now?: number;
}

export const FEEDS = { atom: "feed.xml", calendar: "events.ics" };

/**
 * The address under which the page will stand, with "/" at its end; "" when it is not known.
 * @throws Error with a sentence that says what is wrong with it
 */
export function siteAddress(text: string | undefined): string {
  if (text === undefined || text.trim() === "") return "";
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const more = url === null ? "" : url.search + url.hash + url.username + url.password;
  if (url === null || more !== "" || !/^https?:$/.test(url.protocol) || /\.html?$/i.test(url.pathname))
    throw new Error(
      `ASOF_SITE=${text} is not the address of a folder. It should look like https://example.org/timeline/`,
    );
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The share picture of a dataset in one language, as SVG. The same file gives the same picture: no clock is read. */
export function card(
  text: string,
  id: string,
  lang: Language,
  site: string,
  siteName: string | null = SITE_NAME,
): Card {
  const dataset = parsed(text);
  // As of the data's own date; without one nothing is "going on until today".
  const now = dataset.updated?.endMax ?? 0;
  const { alt, svg } = toSvg({
    ...CARD,
    dataset,
    matches: filterEvents(dataset, NO_FILTERS),
    window: timeRange(dataset, now).opening,
    lang,
    words: wordsOf(lang),
    now,
    zoom: CARD_ZOOM,
    faces: CARD_FACES,
    signature: site === "" ? (siteName ?? "") : site.replace(/^https?:\/\/|\/$/g, ""),
  });
  return { file: `share/${id}${lang === "en" ? "" : `.${lang}`}.png`, svg, alt };
}

/** What the page of a story says of itself to search engines, cards, feed readers, calendars and other sites. */
export function publish(text: string, site: string, options: PublishOptions = {}): Published {
  const { story = STORIES[0], lang = "en", siteName = SITE_NAME, picture = true } = options;
  const dataset = parsed(text);
  const now = options.now ?? dataset.updated?.endMax ?? 0;
  const drawn = picture ? card(text, story.id, lang, site, siteName) : null;
  const whole = `data/${story.id}.jsonld`;
  const linked = { lang, site, file: story.file, whole };
  const brief = jsonLdText(toJsonLd(dataset, { ...linked, brief: true }));
  const words = wordsOf(lang);
  const { authors } = statedCredit(JSON.parse(text), lang);
  const calendar = writeIcs(dataset, { language: lang, now }).text;
  const files = new Map([
    [whole, `${jsonLdText(toJsonLd(dataset, linked))}\n`],
    [FEEDS.atom, toAtom(dataset, { lang, words, site, file: FEEDS.atom, authors, now })],
    [FEEDS.calendar, subscribable(calendar, site === "" ? "" : `${site}${FEEDS.calendar}`)],
  ]);
  // A relative frame would lead nowhere.
  if (site !== "")
    files.set("oembed.json", `${JSON.stringify(oembedOf(dataset, lang, drawn, site, siteName), null, 2)}\n`);
  return {
    head: headOf(dataset, lang, drawn, site, siteName)
      .map(({ xml }) => xml)
      .join("\n    "),
    data: `<script type="application/ld+json" data-story>${brief}</script>`,
    files,
  };
}

/** Marked with `data-story` is what must go when the page shows another dataset than its own. */
function headOf(
  dataset: Dataset,
  lang: Language,
  picture: Card | null,
  site: string,
  siteName: string | null,
): Xml[] {
  const title = pickText(dataset.title, lang).value;
  const description = dataset.description === null ? "" : pickText(dataset.description, lang).value;
  const property = (name: string, content: string | number): Xml =>
    element("meta", { property: name, content: String(content) });
  const named = (name: string, content: string): Xml => element("meta", { name, content });
  const alternate = (type: string, file: string, name = title): Xml =>
    element("link", { rel: "alternate", type, href: `${site}${file}`, title: name, "data-story": "" });
  const known = [
    element("link", { rel: "canonical", href: site, "data-story": "" }),
    property("og:url", site),
    alternate("application/json+oembed", "oembed.json"),
  ];
  const image = picture === null ? "" : `${site}${picture.file}`;
  const pictured =
    picture === null
      ? []
      : [
          property("og:image", image),
          property("og:image:type", "image/png"),
          property("og:image:width", CARD.width),
          property("og:image:height", CARD.height),
          property("og:image:alt", picture.alt),
        ];
  return [
    ...(site === "" ? [] : known),
    alternate("application/atom+xml", FEEDS.atom),
    alternate("text/calendar", FEEDS.calendar, feedWords(lang).calendar(title)),
    property("og:type", "website"),
    ...(siteName === null ? [] : [property("og:site_name", siteName)]),
    property("og:locale", lang === "ja" ? "ja_JP" : "en_US"),
    property("og:title", title),
    ...(description === "" ? [] : [property("og:description", description)]),
    ...pictured,
    named("twitter:card", picture === null ? "summary" : "summary_large_image"),
    named("twitter:title", title),
    ...(description === "" ? [] : [named("twitter:description", description)]),
    ...(picture === null ? [] : [named("twitter:image", image), named("twitter:image:alt", picture.alt)]),
  ];
}

/** https://oembed.com, type "rich". */
function oembedOf(
  dataset: Dataset,
  lang: Language,
  picture: Card | null,
  site: string,
  siteName: string | null,
): object {
  const title = pickText(dataset.title, lang).value;
  const frame = element("iframe", {
    src: `${site}embed.html`,
    title,
    width: "100%",
    height: FRAME.height,
    loading: "lazy",
    sandbox: SANDBOX,
    allow: "clipboard-write; fullscreen",
  }).xml.replace(/\/>$/, "></iframe>");
  return {
    version: "1.0",
    type: "rich",
    provider_name: siteName ?? title,
    provider_url: site,
    title,
    html: frame,
    ...FRAME,
    ...(picture !== null && {
      thumbnail_url: `${site}${picture.file}`,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
    cache_age: 86_400,
  };
}

function wordsOf(lang: Language): Catalogue {
  return lang === "ja" ? ja : en;
}

function parsed(text: string): Dataset {
  const result = parseDatasetText(text, Date.now());
  if (!result.ok) throw new Error(`The dataset can't be published: ${result.problem.message}`);
  return result.dataset;
}
