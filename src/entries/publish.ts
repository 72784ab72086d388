import { STORIES } from "../data/stories.ts";
import { jsonLdText, toJsonLd } from "../formats/jsonLd.ts";
import { toSvg } from "../formats/toSvg.ts";
import { element } from "../formats/xml.ts";
import type { Xml } from "../formats/xml.ts";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import { pickText } from "../model/text.ts";
import type { Dataset } from "../model/types.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { timeRange } from "../timeline/canvasModel.ts";
import { SANDBOX } from "../view/embedCode.ts";

export { STORIES } from "../data/stories.ts";

/** Of share pictures, in pixels: what Open Graph consumers show largest. */
export const CARD = { width: 1200, height: 630 };
/** They are seen as thumbnails: everything on them is drawn larger than on a screen. */
const CARD_ZOOM = 1.6;
/** Faces that the build brings along (scripts/sharePictures.mjs). */
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
  /** The whole dataset as JSON-LD, and its file's name relative to the page. */
  readonly whole: { readonly file: string; readonly text: string };
  /** The oEmbed document; null where the site's address is not known: a relative frame would lead nowhere. */
  readonly oembed: string | null;
}

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
export function card(text: string, id: string, lang: "en" | "ja", site: string): Card {
  const dataset = parsed(text);
  // As of the data's own date; without one nothing is "going on until today".
  const now = dataset.updated?.endMax ?? 0;
  const { alt, svg } = toSvg({
    ...CARD,
    dataset,
    matches: filterEvents(dataset, NO_FILTERS),
    window: timeRange(dataset, now).opening,
    lang,
    words: lang === "ja" ? ja : en,
    now,
    zoom: CARD_ZOOM,
    faces: CARD_FACES,
    signature: site === "" ? SITE_NAME : site.replace(/^https?:\/\/|\/$/g, ""),
  });
  return { file: `share/${id}${lang === "en" ? "" : `.${lang}`}.png`, svg, alt };
}

/** What the page of a story says of itself to search engines, cards and other sites. */
export function publish(text: string, site: string): Published {
  const dataset = parsed(text);
  const [{ file, id }] = STORIES;
  const picture = card(text, id, "en", site);
  const whole = `data/${id}.jsonld`;
  const options = { lang: "en", site, file, whole };
  const brief = jsonLdText(toJsonLd(dataset, { ...options, brief: true }));
  return {
    head: headOf(dataset, picture, site)
      .map(({ xml }) => xml)
      .join("\n    "),
    data: `<script type="application/ld+json" data-story>${brief}</script>`,
    whole: { file: whole, text: `${jsonLdText(toJsonLd(dataset, options))}\n` },
    oembed: site === "" ? null : `${JSON.stringify(oembedOf(dataset, picture, site), null, 2)}\n`,
  };
}

/** Marked with `data-story` is what must go when the page shows another dataset than its own. */
function headOf(dataset: Dataset, picture: Card, site: string): Xml[] {
  const title = pickText(dataset.title, "en").value;
  const description = dataset.description === null ? "" : pickText(dataset.description, "en").value;
  const image = `${site}${picture.file}`;
  const property = (name: string, content: string | number): Xml =>
    element("meta", { property: name, content: String(content) });
  const named = (name: string, content: string): Xml => element("meta", { name, content });
  const known = [
    element("link", { rel: "canonical", href: site, "data-story": "" }),
    property("og:url", site),
    element("link", {
      rel: "alternate",
      type: "application/json+oembed",
      href: `${site}oembed.json`,
      title,
      "data-story": "",
    }),
  ];
  return [
    ...(site === "" ? [] : known),
    property("og:type", "website"),
    property("og:site_name", SITE_NAME),
    property("og:locale", "en_US"),
    property("og:title", title),
    ...(description === "" ? [] : [property("og:description", description)]),
    property("og:image", image),
    property("og:image:type", "image/png"),
    property("og:image:width", CARD.width),
    property("og:image:height", CARD.height),
    property("og:image:alt", picture.alt),
    named("twitter:card", "summary_large_image"),
    named("twitter:title", title),
    ...(description === "" ? [] : [named("twitter:description", description)]),
    named("twitter:image", image),
    named("twitter:image:alt", picture.alt),
  ];
}

/** https://oembed.com, type "rich". */
function oembedOf(dataset: Dataset, picture: Card, site: string): object {
  const title = pickText(dataset.title, "en").value;
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
    provider_name: SITE_NAME,
    provider_url: site,
    title,
    html: frame,
    ...FRAME,
    thumbnail_url: `${site}${picture.file}`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    cache_age: 86_400,
  };
}

function parsed(text: string): Dataset {
  const result = parseDatasetText(text);
  if (!result.ok) throw new Error(`The dataset can't be published: ${result.problem.message}`);
  return result.dataset;
}
