/**
 * Where a view is kept: the page's address, or memory for an embed that must not own it.
 * The only importer of `history` and `location`.
 */
export type WriteMode = "push" | "replace";

export interface Address {
  /** The query as it stands: "" or "?…". */
  readonly read: () => string;
  /** Sets the query. The fragment is dropped. `push` makes a step for "back". Never throws. */
  readonly write: (search: string, mode: WriteMode) => void;
  /** Calls `listener` after each change, own or the reader's; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

function createListeners(): { add: Address["subscribe"]; tell: () => void } {
  const listeners = new Set<() => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      // A listener may unsubscribe others while it runs; those are not called any more.
      for (const listener of listeners) listener();
    },
  };
}

/**
 * The page's own address. Where `history` refuses (opaque origin, Safari's limit of 100 writes in 30 seconds) the view
 * lives on in memory until the next write that works, or until the reader goes back or forward.
 */
export function createBrowserAddress(
  host: Pick<Window, "history" | "location" | "addEventListener"> = window,
): Address {
  const listeners = createListeners();
  let refused: string | null = null;
  host.addEventListener("popstate", () => {
    refused = null;
    listeners.tell();
  });
  return {
    read: () => refused ?? host.location.search,
    write: (search, mode) => {
      try {
        const url = `${host.location.pathname}${search}`;
        if (mode === "push") host.history.pushState(null, "", url);
        else host.history.replaceState(null, "", url);
        refused = null;
      } catch {
        refused = search;
      }
      listeners.tell();
    },
    subscribe: listeners.add,
  };
}

/** An address of its own, without history: for embeds, previews and tests. */
export function createMemoryAddress(search = ""): Address {
  const listeners = createListeners();
  let current = search;
  return {
    read: () => current,
    write: (next) => {
      current = next;
      listeners.tell();
    },
    subscribe: listeners.add,
  };
}

/** Whether the page stands in another one. */
export function isFramed(): boolean {
  return window.parent !== window;
}

/**
 * The address of an embedded page. In a frame a view is kept in memory: steps of its own would be steps of the host
 * page's "back". Opened as a page it is the page's.
 */
export function createFrameAddress(): Address {
  if (!isFramed()) return createBrowserAddress();
  inMemory = createMemoryAddress(window.location.search);
  return inMemory;
}

let inMemory: Address | null = null;

/** The whole address of the page, for the reader to copy. */
export function pageAddress(): string {
  const { href, pathname } = window.location;
  return inMemory === null ? href : new URL(pathname + inMemory.read(), href).href;
}

/** Loads the page anew, as after a deploy that took a part of it away. */
export function reloadPage(): void {
  window.location.reload();
}
