import { Suspense, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { VIEW_WORDS } from "../i18n/viewWords.ts";
import { dateMoved, slip } from "../model/slip.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import { sourceUse } from "../select/sourceUse.ts";
import type { SourceUse } from "../select/sourceUse.ts";
import { EventLink } from "./EventLink.tsx";
import type { EventLinkProps } from "./EventLink.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { LazyPlacesView } from "./lazyPlaces.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { SlipChart, SlipLegend } from "./SlipChart.tsx";
import { SourceLine } from "./SourceLine.tsx";
import "./OtherView.css";

export interface OtherViewProps extends Pick<EventLinkProps, "hrefFor" | "onSelect"> {
  readonly kind: "moved" | "map" | "sources" | "corrections";
  /** As it stood on the day asked for. */
  readonly dataset: Dataset;
  /** What the filters leave. */
  readonly matches: readonly Match[];
  readonly opened: TimelineEvent | null;
}

/** What stands in the place of timeline and list: how plans moved, the map, the sources, the corrections. */
export function OtherView(props: OtherViewProps): ReactNode {
  const { lang } = useLocale();
  const { kind } = props;
  return (
    <section className="other-view" data-part={kind} id="asof-list" tabIndex={-1}>
      <h2 className="other-view__title">{VIEW_WORDS[lang][kind].title}</h2>
      {kind === "moved" && <Moved {...props} />}
      {kind === "map" && (
        <Suspense fallback={<div className="other-view__map" />}>
          <LazyPlacesView {...props} />
        </Suspense>
      )}
      {kind === "sources" && <Sources {...props} />}
      {kind === "corrections" && <Corrections {...props} />}
    </section>
  );
}

function Moved({ dataset, matches, ...links }: OtherViewProps): ReactNode {
  const { lang } = useLocale();
  const words = VIEW_WORDS[lang].moved;
  const moved = matches.flatMap(({ event }) => {
    const found = dateMoved(event) ? slip(event) : null;
    return found === null ? [] : [{ event, found }];
  });
  if (moved.length === 0) return <p className="other-view__note">{words.none}</p>;
  return (
    <>
      <p className="other-view__note">{words.intro}</p>
      <SlipLegend />
      <ol className="other-view__list">
        {moved.map(({ event, found }) => (
          <li className="other-view__item" data-event-id={event.id} key={event.id}>
            <h3 className="other-view__name">
              <EventLink event={event} {...links} />
            </h3>
            <SlipChart dataset={dataset} event={event} moved={found} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Sources({ dataset, matches, ...links }: OtherViewProps): ReactNode {
  const { lang } = useLocale();
  const words = VIEW_WORDS[lang].sources;
  const [aloneOnly, setAloneOnly] = useState(false);
  const uses = useMemo(
    () =>
      sourceUse(
        dataset.sources,
        matches.map(({ event }) => event),
      ),
    [dataset, matches],
  );
  if (uses.length === 0) return <p className="other-view__note">{words.none}</p>;
  const shown = aloneOnly ? uses.filter(({ alone }) => alone.size > 0) : uses;
  return (
    <>
      <p className="other-view__note">{words.intro(uses.length, matches.length)}</p>
      <label className="other-view__switch">
        <input checked={aloneOnly} onChange={() => setAloneOnly(!aloneOnly)} type="checkbox" /> {words.filter}
      </label>
      <ol className="other-view__list">
        {shown.map((use) => (
          <li className="other-view__item other-view__item--source" key={use.id}>
            <SourceLine dataset={dataset} id={use.id} note />
            {use.source !== null && use.source.url === null && (
              <span className="other-view__flag">{words.noAddress}</span>
            )}
            <Support use={use} {...links} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Support({
  use,
  ...links
}: Pick<EventLinkProps, "hrefFor" | "onSelect"> & { readonly use: SourceUse }) {
  const { lang } = useLocale();
  const words = VIEW_WORDS[lang].sources;
  const { events, alone, claims } = use;
  return (
    <details className="other-view__support">
      <summary>
        {words.supports(events.length, claims)}
        {alone.size > 0 && <strong className="other-view__alone">{words.alone(alone.size)}</strong>}
      </summary>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EventLink event={event} {...links} />
            {alone.has(event.id) && <span className="other-view__flag">{words.onlyThis}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Corrections({ dataset, matches, ...links }: OtherViewProps): ReactNode {
  const { lang } = useLocale();
  const words = VIEW_WORDS[lang].corrections;
  const kept = new Map(matches.map(({ event }) => [event.id, event]));
  // Those of the dataset as a whole belong to every selection.
  const shown = dataset.corrections
    .filter(({ event }) => event === null || kept.has(event))
    .toSorted((a, b) => b.on.startMin - a.on.startMin);
  if (shown.length === 0) return <p className="other-view__note">{words.none}</p>;
  return (
    <>
      <p className="other-view__note">{words.intro}</p>
      <ol className="other-view__list">
        {shown.map(({ on, event, text }, index) => {
          const about = event === null ? undefined : kept.get(event);
          return (
            <li className="other-view__item" key={index}>
              <p className="other-view__date">
                <FuzzyTime date={on} />
              </p>
              <p>
                <Foreign text={text} />
              </p>
              {about !== undefined && (
                <p>
                  <EventLink event={about} {...links} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
