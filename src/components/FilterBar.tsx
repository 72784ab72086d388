import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { pickText } from "../model/text.ts";
import { STATUSES } from "../model/types.ts";
import type { Dataset, Status, Topic } from "../model/types.ts";
import { asksForClaims } from "../select/claimTable.ts";
import { filterEvents } from "../select/filterEvents.ts";
import type { Found, Match } from "../select/filterEvents.ts";
import type { ViewState } from "../view/viewState.ts";
import { activeFilters } from "./activeFilters.ts";
import { ActorFilter } from "./ActorFilter.tsx";
import { CertainSwitch } from "./CertainSwitch.tsx";
import { ChoiceFilter } from "./ChoiceFilter.tsx";
import { ClaimFilter } from "./ClaimFilter.tsx";
import { DateFilter } from "./DateFilter.tsx";
import { FOLDED } from "./foldedFilters.ts";
import { LazyFilterSheet, preloadFilterPanels } from "./lazyFilterPanels.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import { SearchField } from "./SearchField.tsx";
import { useLastFocus } from "./useLastFocus.ts";
import { askEarly, prepareSearch } from "./useSearch.ts";
import "./FilterBar.css";

export interface FilterBarProps {
  readonly dataset: Dataset;
  /** What the view's words find. */
  readonly found?: Found;
  /** How many events the filters leave, where that is known already. */
  readonly shown?: number;
  /** They are still being searched for. */
  readonly searching?: boolean;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/**
 * The row of filters. On narrow pages CSS hides the row, and a button that says how many are set opens it as a sheet;
 * the markup is the same at every width, because the prerendered page does not know the reader's.
 */
export function FilterBar(props: FilterBarProps) {
  const { dataset, found = null, searching = false, shown, view, onView } = props;
  const { words } = useLocale();
  const [open, setOpen] = useState(false);
  /** The sheet's code can't be had: the row unfolds in its place. */
  const [bare, setBare] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const hadFocus = useLastFocus(row);
  const onClose = useCallback(() => setOpen(false), []);
  const { isAtMost, watchWidth } = useRoot();
  // The window has become too narrow for the row: what is being used of it goes on in the sheet.
  useEffect(
    () =>
      watchWidth(FOLDED, () => {
        const isUsed = hadFocus() || row.current?.querySelector('[aria-expanded="true"]') != null;
        if (isAtMost(FOLDED) && isUsed) setOpen(true);
      }),
    [hadFocus, isAtMost, watchWidth],
  );
  const statuses = useMemo(() => statusesOf(dataset), [dataset]);
  const { crowd } = dataset;
  const shownStatuses = STATUSES.filter(
    (status) => statuses.has(status) || crowd?.statuses?.has(status) === true || view.status.includes(status),
  );
  const showStatus = shownStatuses.length > 1 || view.status.length > 0;
  const hasClaims = useMemo(() => dataset.events.some(({ claims }) => claims.length > 0), [dataset]);
  const set = activeFilters(view).length;
  const topics = useMemo(() => byName([...dataset.topics.values()]), [dataset]);
  const count = <Id extends string>(filter: Partial<ViewState>, idsOf: (match: Match) => readonly Id[]) =>
    countBy(filterEvents(dataset, { ...view, ...filter }, found), idsOf);

  return (
    <div
      aria-label={words.filters.label}
      className="filter-bar"
      // Of what is known by number only nobody has counted these.
      data-counts={crowd === undefined ? undefined : "none"}
      data-part="filters"
      role="search"
    >
      <SearchField
        onAsk={(query, surely) => askEarly(dataset, query, surely)}
        onReach={() => prepareSearch(dataset)}
        onView={onView}
        searching={searching}
        view={view}
      />
      <button
        aria-expanded={open}
        aria-haspopup="dialog"
        className="filter-bar__toggle"
        data-chosen={set > 0}
        onClick={() => setOpen(!open)}
        onFocus={preloadFilterPanels}
        onPointerEnter={preloadFilterPanels}
        ref={toggle}
        type="button"
      >
        {words.filters.toggle(set)}
      </button>
      <div className="filter-bar__row" data-unfolded={open && bare} ref={row}>
        {(dataset.actors.size > 0 || view.actor.length > 0) && (
          <ActorFilter dataset={dataset} found={found} onView={onView} view={view} />
        )}
        <DateFilter dataset={dataset} onView={onView} view={view} />
        {(topics.length > 0 || view.topic.length > 0) && (
          <ChoiceFilter
            choices={topics.map(({ id, name }) => ({ id, label: <Foreign text={name} /> }))}
            chosen={view.topic}
            counts={() => count({ topic: [] }, (match) => match.event.topics)}
            fullestFirst
            name={words.filters.topics}
            onChange={(topic) => onView({ topic }, "push")}
          />
        )}
        {showStatus && (
          <ChoiceFilter<Status>
            choices={shownStatuses.map((status) => ({ id: status, label: words.status[status] }))}
            chosen={view.status}
            counts={() => count({ status: [] }, (match) => [match.event.current.status])}
            name={words.filters.status}
            onChange={(status) => onView({ status }, "push")}
          />
        )}
        {(hasClaims || asksForClaims(view) || view.conflict || view.moved) && (
          <ClaimFilter dataset={dataset} found={found} onView={onView} view={view} />
        )}
        <CertainSwitch onView={onView} view={view} />
      </div>
      {open && (
        <ErrorBoundary fallback={null} onError={() => setBare(true)}>
          <Suspense fallback={null}>
            <LazyFilterSheet
              onClose={onClose}
              onView={onView}
              opener={toggle}
              row={row}
              shown={shown ?? filterEvents(dataset, view, found).length}
              total={crowd === undefined ? dataset.events.length : null}
              view={view}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

/** By the English name in every language, as the actors are: what one has learnt to find stays where it was. */
function byName(topics: readonly Topic[]): readonly Topic[] {
  const named = topics.map((topic) => ({ topic, name: pickText(topic.name, "en").value }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return named.map(({ topic }) => topic);
}

function statusesOf(dataset: Dataset): ReadonlySet<Status> {
  return new Set(dataset.events.map((event) => event.current.status));
}

function countBy<Id extends string>(
  matches: readonly Match[],
  idsOf: (match: Match) => readonly Id[],
): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const match of matches) {
    for (const id of new Set(idsOf(match))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
