import { fillPage, replaceOnce, storiesBlock } from "../entries/pageParts.ts";
import { LANGUAGES, prerender } from "../entries/prerender.tsx";
import { card, publish, STORIES } from "../entries/publish.ts";
import { pickText } from "../model/text.ts";
import type { Dataset } from "../model/types.ts";
import type { Render } from "./pictures.ts";

/** Files by their paths, relative to the site. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

type PageLanguage = "en" | "ja";

/** A dataset that is to be published. */
export interface SiteStory {
  /** Of its files: "data/ID.json". */
  readonly id: string;
  readonly dataset: Dataset;
  /** The dataset file: the user's own where it was one. */
  readonly text: string;
}

export interface SiteOptions {
  /** Absolute address of the site, ending with "/"; "" when it is not known. */
  readonly site: string;
  /** ms since 1970. */
  readonly now: number;
  /** null: there are no share pictures. */
  readonly render: Render | null;
}

type Stories = readonly [SiteStory, ...SiteStory[]];

/**
 * The files of a site that shows these datasets, the first as the page's own.
 * @param shell the built pages without a story, and all that they load (`site/` beside the program)
 */
export async function siteFiles(stories: Stories, shell: Files, options: SiteOptions): Promise<Files> {
  const [first] = stories;
  const { now, render, site } = options;
  const files = new Map(shell);
  const lang = pageLanguage(first.dataset);
  const listed = shipped(stories);
  const [own] = listed;
  const told = publish(first.text, site, { story: own, lang, siteName: null, picture: render !== null, now });
  const block = storiesBlock(listed);
  const page = await prerender(first.text, { lang, stories: listed });
  files.set(
    "index.html",
    fillPage(textOf(shell, "index.html"), page, { head: told.head, body: `${told.data}\n    ${block}` }),
  );
  const frame = textOf(shell, "embed.html");
  files.set("embed.html", replaceOnce(inLanguage(frame, lang), "</body>", `${block}\n  </body>`));
  // What stands in other pages as a script knows its own story by this one text.
  files.set("inline.js", replaceOnce(textOf(shell, "inline.js"), STORIES[0].file, own.file));
  for (const [name, text] of told.files) files.set(name, text);
  for (const story of stories) files.set(`data/${story.id}.json`, story.text);
  if (render !== null) {
    const picture = card(first.text, first.id, lang, site, null);
    files.set(picture.file, render(picture.svg));
  }
  return files;
}

/** A page in the first language of its data, where the interface speaks it. */
export function pageLanguage({ languages, title }: Dataset): PageLanguage {
  const [first = ""] = languages;
  const tag = first.split("-")[0]?.toLowerCase();
  if (first !== "") return LANGUAGES.find((each) => each === tag) ?? "en";
  return typeof title === "string" && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title)
    ? "ja"
    : "en";
}

type Shipped = (typeof STORIES)[number];

/** As `data/stories.ts` has those of the build. */
export function shipped(stories: Stories): readonly [Shipped, ...Shipped[]] {
  const [first, ...others] = stories.map(({ id, dataset, text }): Shipped => {
    const label = (lang: PageLanguage): string => ownLabel(text, lang) ?? pickText(dataset.title, lang).value;
    return { id, file: `data/${id}.json`, label: { en: label("en"), ja: label("ja") } };
  });
  if (first === undefined) throw new Error("A site shows at least one dataset.");
  return [first, ...others];
}

/** `x.label`, the few words for a link. */
function ownLabel(text: string, lang: PageLanguage): string | null {
  const file = JSON.parse(text) as { x?: { label?: Partial<Record<PageLanguage, unknown>> } };
  const label = file.x?.label?.[lang];
  return typeof label === "string" && label !== "" ? label : null;
}

function inLanguage(page: string, lang: PageLanguage): string {
  return replaceOnce(page, '<html lang="en"', `<html lang="${lang}"`);
}

function textOf(files: Files, name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`The program's site/ has no ${name}: install the package anew.`);
  return typeof file === "string" ? file : new TextDecoder().decode(file);
}
