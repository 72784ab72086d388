import { memo, useMemo } from "react";
import type { MouseEvent, ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import { compareDates } from "../model/fuzzyDate.ts";
import { countSources } from "../select/eventSources.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Legend } from "./Legend.tsx";
import { eventHref, isPlainClick } from "./links.ts";
import type { EventHref } from "./links.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { StoryArticles } from "./StoryArticles.tsx";
import "./StoryIntro.css";

export interface StoryIntroProps {
  readonly dataset: Dataset;
  readonly onSelect: (id: string) => void;
  readonly hrefFor?: EventHref;
  readonly view: ViewState;
  readonly onView: SetView;
  /** Marks that the legend has beside its own. */
  readonly legend?: ReactNode;
}

/**
 * The head of the list: the main events, what the marks mean, what this is made of. On wide screens it stands
 * beside the list, in the panel's place while no event is opened; on narrow ones before it, with all but the main
 * events folded away.
 */
export function StoryIntro({
  dataset,
  onSelect,
  hrefFor = eventHref,
  legend,
  view,
  onView,
}: StoryIntroProps): ReactNode {
  const { words } = useLocale();
  const main = useMemo(
    () =>
      dataset.events
        .filter((event) => event.featured)
        .sort((a, b) => compareDates(a.current.when, b.current.when) || a.index - b.index),
    [dataset],
  );
  const open = (id: string) => (click: MouseEvent) => {
    if (!isPlainClick(click)) return;
    click.preventDefault();
    onSelect(id);
  };
  return (
    <div className="story-intro" data-part="intro">
      {main.length > 0 && (
        <section className="story-intro__main">
          <h2 className="story-intro__title">{words.page.mainEvents}</h2>
          <ol className="story-intro__events">
            {main.map((event) => (
              <li key={event.id} className="story-intro__event">
                {event.current.when !== null && <FuzzyTime date={event.current.when} short zoned />}
                <a
                  className="story-intro__link"
                  data-opens={event.id}
                  href={hrefFor(event.id)}
                  onClick={open(event.id)}
                >
                  <Foreign text={event.title} />
                </a>
                {view.asOf !== null && (
                  <span className="story-intro__status"> {words.status[event.current.status]}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <StoryArticles dataset={dataset} onView={onView} view={view} />
      <About dataset={dataset} legend={legend} />
    </div>
  );
}

/** Memoised: it is of the dataset, and stays while the reader filters. */
const About = memo(function About({
  dataset,
  legend,
}: Pick<StoryIntroProps, "dataset" | "legend">): ReactNode {
  const { words } = useLocale();
  const sources = useMemo(() => countSources(dataset.events), [dataset]);
  return (
    <details className="story-intro__more">
      <summary>{words.page.aboutAndLegend}</summary>
      <section>
        <h2 className="story-intro__title">{words.page.legend}</h2>
        <Legend events={dataset.events} more={legend} />
      </section>
      <section>
        <h2 className="story-intro__title">{words.page.about}</h2>
        <p className="story-intro__text">{words.page.figures(dataset.events.length, sources)}</p>
        <p className="story-intro__text" data-needs-script="true">
          {words.page.howToRead}
        </p>
        <Colophon dataset={dataset} />
      </section>
    </details>
  );
});

function Colophon({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const { words } = useLocale();
  const { license, updated } = dataset;
  return (
    <>
      {updated !== null && (
        <p className="story-intro__text">
          {words.page.updated} <FuzzyTime date={updated} />
        </p>
      )}
      {license !== null && (
        <p className="story-intro__text">
          <bdi>{words.page.licence(license)}</bdi>
        </p>
      )}
    </>
  );
}
