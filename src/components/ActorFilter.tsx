import type { Dataset } from "../model/types.ts";
import type { Found } from "../select/eventFilter.ts";
import type { ViewState } from "../view/viewState.ts";
import { FilterPopup } from "./FilterPopup.tsx";
import { LazyActorPanel, preloadFilterPanels } from "./lazyFilterPanels.ts";
import { useLocale } from "./locale.tsx";

export interface ActorFilterProps {
  readonly dataset: Dataset;
  /** What the view's words find. */
  readonly found?: Found;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** The button "Actors" with its panel. */
export function ActorFilter(props: ActorFilterProps) {
  const { words } = useLocale();
  const chosen = props.view.actor.length;
  return (
    <FilterPopup
      chosen={chosen}
      label={words.filters.chosen(words.filters.actors, chosen)}
      name={words.filters.actors}
      preload={preloadFilterPanels}
    >
      {() => <LazyActorPanel {...props} />}
    </FilterPopup>
  );
}
