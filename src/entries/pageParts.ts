import type { ShippedStory } from "../data/stories.ts";
import { escapeHtml } from "../lib/escapeHtml.ts";
import type { Prerendered } from "./prerender.tsx";

/** The parts of a prerendered page that are made of a dataset's texts, as HTML. */
export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** The page, and the dataset itself, so that taking it over costs no request. */
  readonly root: string;
}

export function pageParts(story: Prerendered): PageParts {
  const lang = story.lang === "en" ? "" : ` data-lang="${story.lang}"`;
  return {
    title: `<title>${escapeHtml(story.title)}</title>`,
    description: `<meta name="description" content="${escapeHtml(story.description)}" />`,
    root: `<div id="root" data-prerendered="true"${lang}>${story.html}</div>\n    ${dataBlock("asof-data", story.data)}`,
  };
}

/** The stories of a site that ships others than this build's own, for `start.tsx`. */
export function storiesBlock(stories: readonly ShippedStory[]): string {
  return dataBlock("asof-stories", stories);
}

/** In a script element only "<" can end or open anything (design: "JSON inside a page"). */
function dataBlock(id: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${id}">${json}</script>`;
}

const ROOT = '<div id="root"></div>';

/**
 * The built page with a story in it.
 * @param page `index.html` as Vite has written it
 * @param more elements for the end of the head, and of the body
 */
export function fillPage(
  page: string,
  story: Prerendered,
  more: { readonly head: string; readonly body: string } = { head: "", body: "" },
): string {
  const parts = pageParts(story);
  const [description = ""] = /<meta\s+name="description"[^>]*>/.exec(page) ?? [];
  const body = more.body === "" ? "" : `\n    ${more.body}`;
  // Texts of the story come last, for they may say anything.
  const edits: [from: string, to: string][] = [
    ...inItsLanguage(story),
    ["</head>", more.head === "" ? "</head>" : `  ${more.head}\n  </head>`],
    [description, parts.description],
    ["<title>Asof</title>", parts.title],
    [ROOT, `${parts.root}${body}`],
  ];
  return edits.reduce((before, [from, to]) => replaceOnce(before, from, to), page);
}

/**
 * Language and direction before any script, and what the page says of itself without one: of two languages, each in
 * both.
 */
function inItsLanguage({ dir, lang }: Prerendered): [from: string, to: string][] {
  if (lang === "en") return [];
  const html: [string, string] = [
    '<html lang="en"',
    `<html lang="${lang}"${dir === "rtl" ? ' dir="rtl"' : ""}`,
  ];
  if (lang !== "ja") return [html];
  return [
    html,
    [", in English.", ", in Japanese."],
    ["出典を英語で", "出典を日本語で"],
    ["日本語での表示", "英語での表示"],
  ];
}

/** @throws Error unless `from` stands in `page` exactly once */
export function replaceOnce(page: string, from: string, to: string): string {
  const pieces = page.split(from);
  if (from === "" || pieces.length !== 2)
    throw new Error(
      `The page should hold exactly one ${from || "empty text"}, it holds ${pieces.length - 1}.`,
    );
  return pieces.join(to);
}
