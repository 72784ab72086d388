import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import type { EventFilter, Found } from "../select/filterEvents.ts";
import { relaxations } from "../select/relax.ts";
import type { Relaxation } from "../select/relax.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import type { ViewState } from "../view/viewState.ts";
import { activeFilters } from "./activeFilters.ts";
import { firstDay, lastDay } from "./dateInput.ts";
import { Filled } from "./Filled.tsx";
import { FilterValue } from "./FilterName.tsx";
import { focusFilters } from "./focusFilters.ts";
import { useLocale } from "./locale.tsx";
import "./EmptyResult.css";

export interface EmptyResultProps {
  readonly dataset: Dataset;
  readonly found?: Found;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** Stands where the list would be when nothing is left: why, and which filter to take away. */
export function EmptyResult(props: EmptyResultProps) {
  const { words } = useLocale();
  if (props.dataset.events.length > 0) return <NoMatch {...props} />;
  const { empty } = words.filters;
  // A dataset without events and one of which nothing was known yet are not the same.
  const past = props.view.asOf !== null;
  return (
    <section className="empty-result">
      <h2 className="empty-result__title">{past ? empty.asOf : empty.dataset}</h2>
      <p className="empty-result__text">{past ? empty.asOfHint : empty.datasetHint}</p>
    </section>
  );
}

function NoMatch({ dataset, found = null, view, onView }: EmptyResultProps) {
  const { words } = useLocale();
  const { empty } = words.filters;
  const offers = useMemo(() => gentlest(relaxations(dataset, view, found)), [dataset, view, found]);
  // The button goes away with its click, so the focus is put where the filters are.
  const relax = (patch: Partial<ViewState>, button: HTMLElement) => {
    const page = button.getRootNode();
    onView(patch, "push");
    focusFilters(page);
  };
  return (
    <section className="empty-result">
      <h2 className="empty-result__title">{empty.title}</h2>
      <p className="empty-result__text">{offers.length > 0 ? empty.relax : empty.combination}</p>
      <ul className="empty-result__offers">
        {offers.map((offer) => (
          <li key={offer.filter}>
            <button
              className="empty-result__offer"
              onClick={(event) => relax(dropped(view, offer.filter), event.currentTarget)}
              type="button"
            >
              <span>
                <OfferName dataset={dataset} offer={offer} view={view} />
                <Pause />
              </span>{" "}
              <span className="empty-result__count">{empty.gives(offer.count)}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            className="empty-result__offer"
            onClick={(event) => relax(NO_FILTERS, event.currentTarget)}
            type="button"
          >
            <span>
              {words.filters.clearAll}
              <Pause />
            </span>{" "}
            <span className="empty-result__count">{empty.gives(dataset.events.length)}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}

/** What comes next stands apart by its place; heard, it needs a comma. */
function Pause(): ReactNode {
  const { words } = useLocale();
  return <span className="asof-hidden">{words.filters.pause}</span>;
}

interface OfferNameProps {
  readonly dataset: Dataset;
  readonly offer: Relaxation;
  readonly view: ViewState;
}

/** "Any actor, not only Japan", "Also before 1 March 2025". */
function OfferName({ dataset, offer, view }: OfferNameProps): ReactNode {
  const { words } = useLocale();
  const { empty } = words.filters;
  switch (offer.filter) {
    case "match":
    case "certain":
    case "conflict":
    case "moved":
      return empty[offer.filter];
    case "q":
      return <Filled text={empty.words} values={{ words: <bdi>{view.q}</bdi> }} />;
    case "from":
      return (
        <Filled text={empty.before} values={{ day: firstDay(view.from ?? "", words.dates) ?? view.from }} />
      );
    case "to":
      return <Filled text={empty.after} values={{ day: lastDay(view.to ?? "", words.dates) ?? view.to }} />;
    default: {
      const chosen = activeFilters(view).filter(({ kind }) => kind === offer.filter);
      const [only] = chosen;
      if (only === undefined || chosen.length > 1) return empty.others[offer.filter](chosen.length);
      const name = <FilterValue dataset={dataset} filter={only} />;
      return <Filled text={empty.other[offer.filter]} values={{ name }} />;
    }
  }
}

const GENTLE: ReadonlySet<keyof EventFilter> = new Set(["match", "certain"]);

/** Most events first; of equal ones first those that keep what the reader chose. */
function gentlest(offers: readonly Relaxation[]): Relaxation[] {
  const rank = ({ filter }: Relaxation) => (GENTLE.has(filter) ? 0 : 1);
  return [...offers].sort((a, b) => b.count - a.count || rank(a) - rank(b));
}

/** The patch for one whole kind of filter. */
function dropped(view: EventFilter, kind: keyof EventFilter): Partial<ViewState> {
  switch (kind) {
    case "actor":
      return { actor: [], match: "any" };
    case "topic":
    case "status":
    case "says":
    case "attribution":
    case "modality":
    case "source":
      return { [kind]: [] };
    case "match":
      return { match: "any" };
    case "q":
      return { q: null };
    case "certain":
    case "conflict":
    case "moved":
      return { [kind]: false };
    case "from":
      return view.to === null ? { from: null, certain: false } : { from: null };
    case "to":
      return view.from === null ? { to: null, certain: false } : { to: null };
  }
}
