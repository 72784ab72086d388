import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import type { ViewState } from "../view/viewState.ts";
import { activeFilters, withoutFilter } from "./activeFilters.ts";
import type { ActiveFilter } from "./activeFilters.ts";
import { FilterName } from "./FilterName.tsx";
import { focusFilters } from "./focusFilters.ts";
import { useLocale } from "./locale.tsx";
import "./FilterChips.css";

export interface FilterChipsProps {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** The filters that are set, each with a button that takes it away. Nothing when none is set. */
export function FilterChips({ dataset, view, onView }: FilterChipsProps): ReactNode {
  const { words } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  /** Position of the chip just removed, and where the page is searched when it was the last one. */
  const removed = useRef<{ readonly index: number; readonly page: Node } | null>(null);
  const filters = activeFilters(view);

  // The button that had the focus is gone: without this the keyboard would start again at the top of the page.
  useLayoutEffect(() => {
    const last = removed.current;
    if (last === null) return;
    removed.current = null;
    const chips = list.current?.querySelectorAll<HTMLButtonElement>(".filter-chips__chip") ?? [];
    const next = chips[Math.min(last.index, chips.length - 1)];
    if (next === undefined) focusFilters(last.page);
    else next.focus();
  }, [view]);

  const remove = (index: number, patch: Partial<ViewState>) => {
    const page = list.current?.getRootNode();
    if (page !== undefined) removed.current = { index, page };
    onView(patch, "push");
  };

  if (filters.length === 0) return null;
  return (
    <ul aria-label={words.filters.chips.label} className="filter-chips" ref={list}>
      {filters.map((filter, index) => (
        <li className="filter-chips__item" key={`${filter.kind} ${filter.value}`}>
          <button
            className="filter-chips__chip"
            data-unknown={isUnknown(dataset, filter)}
            onClick={() => remove(index, withoutFilter(view, filter))}
            type="button"
          >
            <span className="filter-chips__text">
              <span className="asof-hidden">{words.filters.chips.remove}</span>{" "}
              <FilterName dataset={dataset} filter={filter} />
            </span>
            <span aria-hidden="true" className="filter-chips__cross" />
          </button>
        </li>
      ))}
      <li className="filter-chips__item">
        <button className="filter-link" onClick={() => remove(0, NO_FILTERS)} type="button">
          {words.filters.clearAll}
        </button>
      </li>
    </ul>
  );
}

function isUnknown(dataset: Dataset, { kind, value }: ActiveFilter): boolean {
  if (kind === "actor" || kind === "says") return !dataset.actors.has(value);
  if (kind === "source") return !dataset.sources.has(value);
  return kind === "topic" && !dataset.topics.has(value);
}
