import type { ReactNode } from "react";
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

const MODES = ["both", "map", "moved", "sources", "corrections"] as const;

/** The ways to look at the same selection. */
export function ViewNav({ dataset, view, onView }: ViewNavProps): ReactNode {
  const { words } = useLocale();
  const { views } = words.page;
  // What would be empty is not offered.
  const offered = {
    corrections: dataset.corrections.length > 0,
    map: hasPositions(dataset),
  };
  // Timeline or list alone are the first of these too.
  const current = MODES.find((mode) => mode === view.view) ?? "both";
  return (
    <nav aria-label={views.label} className="view-nav" data-needs-script>
      {MODES.filter(
        (mode) => mode === view.view || (mode !== "corrections" && mode !== "map") || offered[mode],
      ).map((mode) => (
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
