import "../components/tokens.css";
import "../components/base.css";
import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "../components/App.tsx";
import type { AppProps } from "../components/App.tsx";
import { reloadForMissingParts } from "../components/lazyPart.ts";
import { LazyTimeline } from "../components/lazyTimeline.ts";
import { unpackPlain } from "../lib/plainData.ts";
import type { Packed } from "../lib/plainData.ts";
import { DOCUMENT_ROOT, RootProvider } from "../components/root.ts";
import type { Root } from "../components/root.ts";
import { loadCatalogue } from "../i18n/catalogue.ts";
import { askNow } from "../data/askNow.ts";
import { resolveDataAddress } from "../data/dataAddress.ts";
import { loadEarly } from "../data/earlyLoad.ts";
import type { Loaded } from "../data/loadDataset.ts";
import { STORIES } from "../data/stories.ts";
import type { ShippedStory } from "../data/stories.ts";
import { createFrameAddress } from "../view/address.ts";
import type { Address } from "../view/address.ts";
import { readerLanguage } from "../view/readerLanguage.ts";
import { LANGUAGES } from "../view/viewState.ts";
import type { Language } from "../view/viewState.ts";
import { currentView } from "../view/viewStore.ts";

/** So long nothing is drawn, not even that the dataset is loading: small files have come by then. */
const PATIENCE_MS = 150;

export interface StartOptions {
  /** No page chrome, whatever the address says. */
  readonly embed: boolean;
  /** By default the page's own; in a plain frame (`/?embed=1`) one that leaves its host's history alone. */
  readonly address?: Address;
  /** What the page stands in, where it is not a document with an address that others can open. */
  readonly root?: Root;
  readonly onStatus?: AppProps["onStatus"];
}

/** Starts the page in `#root`: takes the prerendered story over, or draws afresh when the address asks for something else. */
export async function start({
  embed,
  address = createFrameAddress(),
  onStatus,
  root: around = DOCUMENT_ROOT,
}: StartOptions): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no element #root.");
  reloadForMissingParts();
  const html = document.documentElement;
  const own = spokenAs(root.dataset["lang"]);
  const lang = readerLanguage(own);
  const stories = storiesInPage();
  // The boot script has put the language to be shown there; its words come first, so that no other is shown.
  const { view } = currentView(address);
  const story = new URL(stories[0].file, document.baseURI).href;
  const data = view.data === null ? null : resolveDataAddress(view.data, document.baseURI);
  // The page's own story stands in it, if the boot script has not left it out.
  const inPage = data === null || (data.url === story && document.getElementById("asof-data") !== null);
  const early = inPage ? undefined : loadEarly(data.url, askNow(data.url));
  const canvas = view.view === "both" || view.view === "timeline" ? LazyTimeline.arrival() : null;
  await loadCatalogue(view.lang ?? spokenAs(html.lang)).catch(() => undefined);
  const takeOver = root.dataset["prerendered"] === "true" && html.dataset["boot"] !== "wait" && lang === own;
  // A page of small things is drawn once and whole.
  if (!takeOver) await Promise.race([Promise.all([early?.over, canvas]), delay(PATIENCE_MS)]);
  if (new URLSearchParams(address.read()).has("data")) forgetStory();
  const app = (
    <StrictMode>
      <RootProvider value={around}>
        <App
          address={address}
          base={document.baseURI}
          early={early}
          embed={embed}
          initialStory={storyInPage}
          onStatus={onStatus}
          readerLang={lang}
          stories={stories}
          story={story}
        />
      </RootProvider>
    </StrictMode>
  );
  if (takeOver) {
    startTransition(() => void hydrateRoot(root, app));
  } else {
    root.textContent = "";
    delete root.dataset["prerendered"];
    delete html.dataset["boot"];
    startTransition(() => createRoot(root).render(app));
  }
}

/** A language of the interface, as the page has it; English for anything else. */
function spokenAs(tag: string | undefined): Language {
  return LANGUAGES.find((each) => each === tag) ?? "en";
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** What the head and the JSON-LD say of the page's own story (scripts/publish.mjs) is not true of another dataset. */
function forgetStory(): void {
  for (const mark of document.querySelectorAll("[data-story], body > plaintext")) mark.remove();
}

/** The story as the page carries it, parsed at build by `prerender`; undefined where it carries none. Unpacked only when asked for. */
function storyInPage(): Loaded | undefined {
  const text = document.getElementById("asof-data")?.textContent ?? "";
  return text === "" ? undefined : (unpackPlain(JSON.parse(text) as Packed) as Loaded);
}

type Stories = readonly [ShippedStory, ...ShippedStory[]];

/** Those of a site made by `asof build`, which names them in its pages; else those of this build. */
function storiesInPage(): Stories {
  const text = document.getElementById("asof-stories")?.textContent;
  return text == null ? STORIES : (JSON.parse(text) as Stories);
}
