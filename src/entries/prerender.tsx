import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "../components/App.tsx";
import { ALONE, DOCUMENT_ROOT, RootProvider } from "../components/root.ts";
import type { Loaded } from "../data/loadDataset.ts";
import { STORIES } from "../data/stories.ts";
import type { ShippedStory } from "../data/stories.ts";
import { loadCatalogue } from "../i18n/catalogue.ts";
import { packPlain } from "../lib/plainData.ts";
import type { Packed } from "../lib/plainData.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import { pickText } from "../model/text.ts";
import { createMemoryAddress } from "../view/address.ts";
import type { Language } from "../view/viewState.ts";

export { LANGUAGES } from "../view/viewState.ts";

export interface Prerendered {
  readonly html: string;
  readonly title: string;
  readonly description: string;
  readonly lang: Language;
  /** Which way that language is written. */
  readonly dir: "ltr" | "rtl";
  /** The story as it was parsed (`Loaded`), for `start.tsx` to unpack: taking the page over needs no parser. */
  readonly data: Packed;
}

export interface PrerenderOptions {
  /** Of the page's own words. */
  readonly lang?: Language;
  /** A page that stands alone, as a file: nothing of it can be shared by its address. */
  readonly alone?: boolean;
  /** The stories of the site, the one of the page first. */
  readonly stories?: readonly [ShippedStory, ...ShippedStory[]];
}

/** Any absolute address does: nothing in the prerendered page depends on where it will stand. */
const BASE = "https://asof.invalid/";

/**
 * The page of one dataset as HTML, with the same components that take it over later.
 * @param text the dataset file's text
 * @throws Error with the problem's sentence when the dataset can't be shown
 */
export async function prerender(
  text: string,
  { alone = false, lang = "en", stories = STORIES }: PrerenderOptions = {},
): Promise<Prerendered> {
  const result = parseDatasetText(text, Date.now());
  if (!result.ok) throw new Error(`The dataset can't be prerendered: ${result.problem.message}`);
  const { direction } = await loadCatalogue(lang);
  const { dataset, problems, total, dropped } = result;
  const loaded: Loaded = { dataset, problems, total, dropped };
  const html = renderToString(
    <StrictMode>
      <RootProvider value={alone ? ALONE : DOCUMENT_ROOT}>
        <App
          address={createMemoryAddress("")}
          base={BASE}
          embed={false}
          initialStory={() => loaded}
          readerLang={lang}
          stories={stories}
          story={new URL(stories[0].file, BASE).href}
        />
      </RootProvider>
    </StrictMode>,
  );
  return {
    html,
    title: pickText(dataset.title, lang).value,
    description: dataset.description === null ? "" : pickText(dataset.description, lang).value,
    lang,
    dir: direction,
    data: packPlain(loaded),
  };
}
