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
  return {
    title: `<title>${escapeHtml(story.title)}</title>`,
    description: `<meta name="description" content="${escapeHtml(story.description)}" />`,
    root: `${rootOf(story.lang, story.html)}\n    ${dataBlock("asof-data", story.data)}`,
  };
}

function rootOf(lang: string, html: string): string {
  const spoken = lang === "en" ? "" : ` data-lang="${lang}"`;
  return `<div id="root"${html === "" ? "" : ' data-prerendered="true"'}${spoken}>${html}</div>`;
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
const BOOT = '<script src="./boot.js"></script>';
/** Where the page names the scripts that the boot script asks for (scripts/prerender.mjs). */
const PARTS = ' data-parts="';

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
  const blank = page.includes(PARTS) ? ` data-blank="${escapeHtml(blankPage(page, story, more.body))}"` : "";
  // Texts of the story come last, for they may say anything.
  const edits: [from: string, to: string][] = [
    ...inItsLanguage(story),
    ...(blank === "" ? [] : [[PARTS, `${blank}${PARTS}`] satisfies [string, string]]),
    ["</head>", more.head === "" ? "</head>" : `  ${more.head}\n  </head>`],
    [description, parts.description],
    ["<title>Asof</title>", parts.title],
    [ROOT, `${parts.root}${body}`],
  ];
  return edits.reduce((before, [from, to]) => replaceOnce(before, from, to), page);
}

/**
 * What the boot script writes in place of all that follows it, where the address asks for another dataset: reading the
 * story took longer than anything else of the page's own before its code was there. The rest of the file becomes the
 * text of a hidden element that nothing in it can end, and which `start` removes.
 */
function blankPage(page: string, { lang }: Prerendered, body: string): string {
  const [, rest = ""] = page.split(BOOT);
  const scripts = rest.match(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g) ?? [];
  const [failed = ""] = /<p id="asof-script-failed"[^]*?<\/p>/.exec(rest) ?? [];
  const [stories = ""] = /<script [^>]*id="asof-stories"[^]*?<\/script>/.exec(body) ?? [];
  return `${scripts.join("")}${failed.replace(/\s+/g, " ")}${rootOf(lang, "")}${stories}<plaintext hidden>`;
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
