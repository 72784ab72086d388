import type { ViewState } from "./viewState.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "./viewUrl.ts";

/** A view that the reader named. */
export interface SavedView {
  readonly name: string;
  /** Its query, "" or "?…", without what belongs to the place where it is opened (`keptFrom`). */
  readonly search: string;
}

/** The part of the browser's `Storage` that is used. */
export type ViewStorage = Pick<Storage, "getItem" | "setItem">;

/** The reader's named views of one dataset, in the order in which they were saved. */
export interface SavedViews {
  /** The same array until something changes. */
  list(): readonly SavedView[];
  /**
   * Adds a view, or replaces the one of that name. `full`: there are MOST_VIEWS already; `here`: the browser keeps
   * nothing (storage is off or full), the view stays until the page is closed.
   */
  save(name: string, view: ViewState): "kept" | "here" | "full";
  remove(name: string): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const MOST_VIEWS = 50;
export const LONGEST_NAME = 80;
const LONGEST_SEARCH = 8000;

/** What a saved view takes from where it is opened: dataset, language, theme, embedding. */
function keptFrom({ data, lang, theme, embed }: ViewState): Partial<ViewState> {
  return { data, lang, theme, embed };
}

/** The query of a view as it is saved. */
export function savedSearch(view: ViewState): string {
  return viewToSearch({ ...view, ...keptFrom(DEFAULT_VIEW) });
}

/** A saved view opened in `current`: everything is replaced but what belongs to the place. */
export function openSaved(saved: SavedView, current: ViewState): ViewState {
  return { ...parseView(saved.search).view, ...keptFrom(current) };
}

/**
 * @param storage null where the browser has none; one that throws (blocked, full) does no harm
 * @param dataset address of the dataset: each has its own views, also where two have one id
 */
export function createSavedViews(storage: () => ViewStorage | null, dataset: string): SavedViews {
  const key = `asof.views.${dataset}`;
  const listeners = new Set<() => void>();
  let views: readonly SavedView[] | null = null;
  // Asked for when it is needed: the browser may take its time to open it.
  const list = (): readonly SavedView[] => (views ??= read(storage(), key));
  const change = (next: readonly SavedView[]): boolean => {
    views = next;
    const kept = write(storage(), key, next);
    for (const listener of listeners) listener();
    return kept;
  };
  return {
    list,
    save: (name, view) => {
      const one: SavedView = { name: name.trim().slice(0, LONGEST_NAME), search: savedSearch(view) };
      const others = list().filter((each) => each.name !== one.name);
      if (others.length >= MOST_VIEWS) return "full";
      return change([...others, one]) ? "kept" : "here";
    },
    remove: (name) => {
      change(list().filter((each) => each.name !== name));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is stored may be anybody's: only what has the right shape is taken. */
function read(storage: ViewStorage | null, key: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isSavedView).slice(0, MOST_VIEWS) : [];
  } catch {
    return [];
  }
}

function write(storage: ViewStorage | null, key: string, views: readonly SavedView[]): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(key, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null || !("name" in value) || !("search" in value)) return false;
  const { name, search } = value;
  return (
    typeof name === "string" &&
    name !== "" &&
    name.length <= LONGEST_NAME &&
    typeof search === "string" &&
    search.length <= LONGEST_SEARCH
  );
}
