import type { Dataset } from "../model/types.ts";
import type { ViewState } from "../view/viewState.ts";
import { FilterPopup } from "./FilterPopup.tsx";
import { LazyPeriodList, preloadFilterPanels } from "./lazyFilterPanels.ts";
import { useLocale } from "./locale.tsx";

export interface PeriodFilterProps {
  readonly dataset: Dataset;
  readonly view: Pick<ViewState, "from" | "to">;
  readonly onRange: (range: Pick<ViewState, "from" | "to">) => void;
}

/** Ready-made periods, taken from the dataset. */
export function PeriodFilter(props: PeriodFilterProps) {
  const { words } = useLocale();
  return (
    <FilterPopup
      chosen={0}
      label={words.filters.period}
      name={words.filters.period}
      preload={preloadFilterPanels}
    >
      {(close) => <LazyPeriodList {...props} onDone={close} />}
    </FilterPopup>
  );
}
