import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { formatDuration } from "../model/formatFuzzyDate.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { drawnMode, laneTable } from "../select/lanes.ts";
import { DateLine } from "./DateLine.tsx";
import { markShape } from "./dateMarks.ts";
import { ExactBefore } from "./ExactBefore.tsx";
import { FilterLink } from "./FilterLink.tsx";
import type { FilterLinkProps } from "./FilterLink.tsx";
import { hasLaneRule, LaneLine } from "./LaneLine.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { Participants } from "./Participants.tsx";
import { PeriodLinks } from "./PeriodLinks.tsx";
import { PlaceMap } from "./PlaceMap.tsx";
import { RelativeTo } from "./RelativeTo.tsx";
import { StatusMark } from "./StatusMark.tsx";
import "./EventFacts.css";

export interface EventFactsProps extends Pick<FilterLinkProps, "view" | "onView"> {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** When, status, duration, place, who, topics. */
export function EventFacts({ dataset, event, view, onView }: EventFactsProps): ReactNode {
  const { lang, words } = useLocale();
  const { current, places, topics } = event;
  const lanes = drawnMode(dataset, view.lanes ?? "state");
  return (
    <dl className="event-facts">
      <Fact label={detailOf(words).when}>
        <DateLine dataset={dataset} account={current} places={places} />
        <ExactBefore
          className="event-facts__exact"
          dataset={dataset}
          event={event}
          text={detailOf(words).exactBefore}
        />
        {current.when !== null && <PeriodLinks date={current.when} view={view} onView={onView} />}
        <RelativeTo dataset={dataset} event={event} view={view} onView={onView} />
        {current.note !== null && (
          <p className="event-facts__note">
            <Foreign text={current.note} />
          </p>
        )}
      </Fact>
      <Fact label={detailOf(words).status}>
        <span className="event-facts__status">
          <StatusMark status={current.status} shape={markShape(current.when)} featured={event.featured} />
          {words.status[current.status]}
          {current.basis !== "seen" && (
            <span className="asof-flag asof-flag--basis">{words.list.basis[current.basis]}</span>
          )}
        </span>
      </Fact>
      {current.duration !== null && (
        <Fact label={detailOf(words).duration}>
          <time dateTime={current.duration.text}>{formatDuration(current.duration, lang)}</time>
        </Fact>
      )}
      {places.length > 0 && (
        <Fact label={detailOf(words).place}>
          <ul className="event-facts__places">
            {places.map((id) => (
              <li key={id}>
                <PlaceLine dataset={dataset} id={id} />
              </li>
            ))}
          </ul>
          <PlaceMap dataset={dataset} event={event} />
        </Fact>
      )}
      {event.actors.length > 0 && (
        <Fact label={detailOf(words).who}>
          <Participants dataset={dataset} event={event} view={view} onView={onView} />
        </Fact>
      )}
      {topics.length > 0 && (
        <Fact label={detailOf(words).topics}>
          <ul className="asof-inline-list">
            {topics.map((id) => (
              <li key={id}>
                <FilterLink view={view} patch={{ topic: [id] }} onView={onView}>
                  <Foreign text={dataset.topics.get(id)?.name ?? words.list.unknownTopic(id)} />
                </FilterLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {hasLaneRule(event, lanes) && laneTable(dataset, lanes).lanes.length > 1 && (
        <Fact label={detailOf(words).lane} own={view.lanes === null ? "lane" : undefined}>
          <LaneLine dataset={dataset} event={event} mode={lanes} />
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  /** A class of its own. */
  readonly own?: "lane" | undefined;
  readonly children: ReactNode;
}

function Fact({ label, own, children }: FactProps): ReactNode {
  return (
    <div className={`event-facts__fact${own === undefined ? "" : ` event-facts__fact--${own}`}`}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlaceLine({ dataset, id }: { readonly dataset: Dataset; readonly id: string }): ReactNode {
  const { words } = useLocale();
  const place = dataset.places.get(id);
  if (place === undefined) return <bdi>{words.list.unknownPlace(id)}</bdi>;
  // Of a place with a position it is the position that was not read: the event's place is told by its sources.
  const flags = place.lat === null ? words.list.basis : detailOf(words).positionBasis;
  return (
    <>
      <Foreign text={place.name} />{" "}
      {place.basis !== "seen" && <span className="asof-flag asof-flag--basis">{flags[place.basis]}</span>}
    </>
  );
}
