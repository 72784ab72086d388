import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { createSavedViews } from "../view/savedViews.ts";
import type { SavedView } from "../view/savedViews.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { afterTimeline } from "./afterTimeline.ts";
import { FilterPopup } from "./FilterPopup.tsx";
import { LazySavedViewsPanel, preloadFilterPanels } from "./lazyFilterPanels.ts";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import "./SavedViews.css";

export interface SavedViewsProps {
  /** Address of the dataset that the views are of. */
  readonly dataset: string;
  readonly view: ViewState;
  readonly onView: SetView;
}

const NONE: readonly SavedView[] = [];

/** Views that the reader named, kept in this browser: opened by a link, saved and removed here. */
export function SavedViews({ dataset, view, onView }: SavedViewsProps) {
  const { words } = useLocale();
  const { storage } = useRoot();
  const store = useMemo(() => createSavedViews(storage, dataset), [storage, dataset]);
  const [asked, setAsked] = useState(false);
  useEffect(() => afterTimeline(() => setAsked(true)), []);
  const saved = useSyncExternalStore(
    store.subscribe,
    () => (asked ? store.list() : NONE),
    () => NONE,
  );
  const name = words.filters.saved.name;
  return (
    <div className="saved-views" data-needs-script>
      <FilterPopup
        chosen={0}
        label={words.filters.chosen(name, saved.length)}
        name={name}
        preload={() => {
          preloadFilterPanels();
          setAsked(true);
        }}
      >
        {(close) => (
          <LazySavedViewsPanel close={close} onView={onView} saved={saved} store={store} view={view} />
        )}
      </FilterPopup>
    </div>
  );
}
