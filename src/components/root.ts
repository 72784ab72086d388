import { createContext, useContext } from "react";
import { pageAddress } from "../view/address.ts";
import type { ViewStorage } from "../view/savedViews.ts";

/**
 * What the parts stand in: the page's own document, or a shadow root in somebody else's. In the second case nothing
 * of the document around may be touched: not its title, address, storage or history, and its width says nothing.
 */
export interface Root {
  /** True in a shadow root. */
  readonly embedded: boolean;
  /** The element that carries `lang` and `data-theme`: `html`, or the embed's own. */
  readonly marks: () => HTMLElement;
  /** Whether the page, or the embed's own box, is at most so many rem wide. */
  readonly isAtMost: (rem: number) => boolean;
  /** Calls `changed` when the answer of `isAtMost` may be another; returns how to stop. */
  readonly watchWidth: (rem: number, changed: () => void) => () => void;
  /** Where the reader's saved views are kept; null: nowhere. */
  readonly storage: () => ViewStorage | null;
  /** The whole address of the present view, for the reader to copy; null: there is no page to lead to. */
  readonly pageAddress: (() => string) | null;
  /** What a link to another view has to say, `search` being its query ("?…", perhaps with a fragment). */
  readonly href: (search: string) => string;
}

/** The page as a document of its own. */
export const DOCUMENT_ROOT: Root = {
  embedded: false,
  marks: () => document.documentElement,
  isAtMost: (rem) => narrower(rem)?.matches ?? false,
  watchWidth: (rem, changed) => {
    const query = narrower(rem);
    query?.addEventListener("change", changed);
    return () => query?.removeEventListener("change", changed);
  },
  storage: browserStorage,
  pageAddress,
  href: (search) => search,
};

/** The same as a file that nobody else can open: there is no address to pass on. */
export const ALONE: Root = { ...DOCUMENT_ROOT, pageAddress: null };

function narrower(rem: number): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(`(max-width: ${rem}rem)`) : null;
}

/** Reading `localStorage` throws where the browser blocks it (opaque origin, cookies off). */
function browserStorage(): ViewStorage | null {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null;
  }
}

const RootContext = createContext<Root>(DOCUMENT_ROOT);
export const RootProvider = RootContext.Provider;

/** What the parts stand in; without a provider it is the document. */
export function useRoot(): Root {
  return useContext(RootContext);
}

/** The document or shadow root that holds an element: where its ids, its focus and its keys are. */
export function rootOf(element: Element | null): Document | ShadowRoot {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}
