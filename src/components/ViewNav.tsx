import type { ReactNode } from "react";
import { dateMoved } from "../model/slip.ts";
import type { Dataset } from "../model/types.ts";
import { hasPositions } from "../select/positions.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { FilterLink } from "./FilterLink.tsx";
import { useLocale } from "./locale.tsx";
import "./ViewNav.css";

export interface ViewNavProps {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly onView: SetView;
}

/** Whether a date of any event moved; by dataset, for the links are drawn with each filter. */
const known = new WeakMap<Dataset, boolean>();

function hasMovedDates(dataset: Dataset): boolean {
  const moved = known.get(dataset) ?? dataset.events.some(dateMoved);
  known.set(dataset, moved);
  return moved;
}

const MODES = ["both", "map", "moved", "sources", "corrections"] as const;

/** The ways to look at the same selection. */
export function ViewNav({ dataset, view, onView }: ViewNavProps): ReactNode {
  const { words } = useLocale();
  const { views } = words.page;
  // What would be empty is not offered.
  const offered = {
    corrections: dataset.corrections.length > 0,
    map: hasPositions(dataset),
    moved: hasMovedDates(dataset),
    both: true,
    sources: true,
  };
  // Timeline or list alone are the first of these too.
  const current = MODES.find((mode) => mode === view.view) ?? "both";
  return (
    <nav aria-label={views.label} className="view-nav" data-needs-script>
      {MODES.filter((mode) => mode === view.view || offered[mode]).map((mode) => (
        <FilterLink
          current={mode === current}
          key={mode}
          onView={onView}
          patch={{ view: mode, event: null }}
          view={view}
        >
          {views[mode]}
        </FilterLink>
      ))}
    </nav>
  );
}
