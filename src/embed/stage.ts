import type { Root } from "../components/root.ts";
import type { Address } from "../view/address.ts";
import { currentView } from "../view/viewStore.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { SHADOW_CSS } from "./shadowCss.ts";
import { keepLinksIn } from "./shadowLinks.ts";

/** A place for one timeline in a shadow root. */
export interface Stage {
  /** Where the timeline is drawn; has what `html` has on a page of its own. */
  readonly element: HTMLElement;
  readonly root: Root;
  /** Takes everything out of the shadow root again. */
  readonly destroy: () => void;
}

/** rem of container queries (`scripts/vite/shadowCss.ts`). */
const REM_PX = 16;
/** A sheet belongs to the document that made it, and is shared by all timelines in it. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * @param page address of the page that shows the same dataset, which links and "Copy link" lead to; null: none
 */
export function createStage(shadow: ShadowRoot, address: Address, page: string | null): Stage {
  const sheet = sheetOf(shadow.ownerDocument);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  const reset = shadow.ownerDocument.createElement("div");
  reset.className = "asof-reset";
  reset.dir = "ltr";
  const element = shadow.ownerDocument.createElement("div");
  element.className = "asof-root";
  const theme = currentView(address).view.theme;
  if (theme !== null && theme !== "auto") element.dataset["theme"] = theme;
  reset.append(element);
  shadow.append(reset);
  // The reader's own type size, which `all: initial` has brought back, and not the host's `html`.
  element.style.setProperty("--asof-rem", getComputedStyle(reset).fontSize);
  const links = keepLinksIn(shadow);
  return {
    element,
    root: createRoot(element, address, page),
    destroy: () => {
      links.stop();
      reset.remove();
      shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

function sheetOf(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (sheet === undefined) {
    sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(SHADOW_CSS);
    sheets.set(document, sheet);
  }
  return sheet;
}

function createRoot(element: HTMLElement, address: Address, page: string | null): Root {
  return {
    embedded: true,
    marks: () => element,
    isAtMost: (rem) => element.clientWidth <= rem * REM_PX,
    watchWidth: (_rem, changed) => {
      const observer = new ResizeObserver(changed);
      observer.observe(element);
      return () => observer.disconnect();
    },
    // The host's storage is the host's.
    storage: () => null,
    pageAddress: page === null ? null : () => onPage(page, ownSearch(address)),
    // Without a page there is nothing to open elsewhere: such a link works only here, by a plain click.
    href: (search) => (page === null ? "#" : onPage(page, search)),
  };
}

/** The same view on a page with its chrome. */
function ownSearch(address: Address): string {
  const { view, rest } = currentView(address);
  return viewToSearch({ ...view, embed: false }, rest);
}

function onPage(page: string, search: string): string {
  return search === "" || search === "?" ? page : new URL(search, page).href;
}
