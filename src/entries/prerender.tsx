import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "../components/App.tsx";
import type { Loaded } from "../data/loadDataset.ts";
import { STORIES } from "../data/stories.ts";
import { packPlain } from "../lib/plainData.ts";
import type { Packed } from "../lib/plainData.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import { pickText } from "../model/text.ts";
import { createMemoryAddress } from "../view/address.ts";

export interface Prerendered {
  readonly html: string;
  readonly title: string;
  readonly description: string;
  /** The story as it was parsed (`Loaded`), for `start.tsx` to unpack: taking the page over needs no parser. */
  readonly data: Packed;
}

/** Any absolute address does: nothing in the prerendered page depends on where it will stand. */
const BASE = "https://asof.invalid/";

/**
 * The page of one dataset as HTML, in English, with the same components that take it over later.
 * @param text the dataset file's text
 * @throws Error with the problem's sentence when the dataset can't be shown
 */
export function prerender(text: string): Prerendered {
  const result = parseDatasetText(text);
  if (!result.ok) throw new Error(`The dataset can't be prerendered: ${result.problem.message}`);
  const { dataset, problems, total, dropped } = result;
  const loaded: Loaded = { dataset, problems, total, dropped };
  const html = renderToString(
    <StrictMode>
      <App
        address={createMemoryAddress("")}
        base={BASE}
        embed={false}
        initialStory={() => loaded}
        readerLang="en"
        story={new URL(STORIES[0].file, BASE).href}
      />
    </StrictMode>,
  );
  return {
    html,
    title: pickText(dataset.title, "en").value,
    description: dataset.description === null ? "" : pickText(dataset.description, "en").value,
    data: packPlain(loaded),
  };
}
