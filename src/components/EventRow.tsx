import { memo } from "react";
import type { ReactNode } from "react";
import { dateMoved } from "../model/slip.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { hasConflict } from "../select/conflicts.ts";
import { eventSources } from "../select/eventSources.ts";
import { ActorName } from "./ActorName.tsx";
import { dateDoubt, markShape } from "./dateMarks.ts";
import { useFresh } from "./fresh.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { useHighlight } from "./highlight.ts";
import { useRowLens } from "./lens.ts";
import { rowId } from "./links.ts";
import { Foreign, useForeign, useLocale } from "./locale.tsx";
import { SourceBrief } from "./SourceBrief.tsx";
import { StatusMark } from "./StatusMark.tsx";
import "./EventRow.css";
import { noSourcesOf } from "./noSources.ts";

export interface EventRowProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly possible: boolean;
  readonly selected: boolean;
  readonly href: string;
  readonly heading: "h3" | "h4" | "h5";
}

/** An event in the list, complete enough to be read without the script. Memoised: thousands stand in one list. */
export const EventRow = memo(function EventRow(props: EventRowProps): ReactNode {
  const { dataset, event, possible, selected, href, heading: Heading } = props;
  const { status } = event.current;
  const foreign = useForeign();
  const { children: name, ...title } = foreign(event.title);
  return (
    <article
      id={rowId(event.id)}
      className={event.featured ? "event-row event-row--featured" : "event-row"}
      data-event-id={event.id}
      data-status={status}
      data-match={possible ? "possible" : undefined}
      aria-current={selected ? "true" : undefined}
    >
      <RowDate event={event} />
      <div className="event-row__body">
        <Heading className="event-row__title">
          <a className="event-row__link" href={href} {...title}>
            {name}
          </a>
        </Heading>
        <RowFlags event={event} possible={possible} />
        {event.summary !== null && <p className="event-row__summary" {...foreign(event.summary)} />}
        {useHighlight().excerpt?.(event)}
        <RowPlaces dataset={dataset} event={event} />
        <RowActors dataset={dataset} event={event} />
        <RowSources dataset={dataset} event={event} />
      </div>
    </article>
  );
});

export function RowDate({ event }: { readonly event: TimelineEvent }): ReactNode {
  const { words } = useLocale();
  const lens = useRowLens();
  // Beside the date: there it makes no row higher, and so moves none.
  const fresh = useFresh(event.id);
  const { when, unreadable, status } = event.current;
  const doubt = when === null ? null : dateDoubt(when);
  return (
    <p className="event-row__when">
      <StatusMark status={status} shape={markShape(when)} featured={event.featured} />
      {when === null ? (
        <span className="asof-date">{words.list.noDate}</span>
      ) : (
        <FuzzyTime date={when} zoned />
      )}
      {when === null && unreadable !== null && (
        <bdi className="event-row__certainty"> {words.list.asWritten(unreadable)}</bdi>
      )}
      {doubt !== null && <span className="event-row__certainty"> {words.list.certainty[doubt]}</span>}
      {lens?.(event)}
      {fresh && " "}
      {fresh && <span className="asof-flag asof-flag--fresh">{fresh}</span>}
    </p>
  );
}

/** Status when it is not plainly "occurred", an uncertain match, and how the editor knows: all in words. */
export function RowFlags({
  event,
  possible,
}: {
  readonly event: TimelineEvent;
  readonly possible: boolean;
}): ReactNode {
  const { words } = useLocale();
  const { status, basis } = event.current;
  const differ = hasConflict(event);
  const moved = dateMoved(event);
  if (status === "occurred" && !possible && basis === "seen" && !differ && !moved) return null;
  return (
    <p className="event-row__flags">
      {status !== "occurred" && (
        <span className={`asof-flag asof-flag--${status}`}>{words.status[status]}</span>
      )}
      {possible && <span className="asof-flag asof-flag--possible">{words.list.possibly}</span>}
      {basis !== "seen" && <span className="asof-flag asof-flag--basis">{words.list.basis[basis]}</span>}
      {moved && (
        <span className="asof-flag" title={words.list.movedHint}>
          {words.list.moved}
        </span>
      )}
      {differ && (
        <span className="asof-flag asof-flag--differ" title={words.list.differHint}>
          {words.list.differ}
        </span>
      )}
    </p>
  );
}

/** For readers without the script, who have no panel and no map: in the browser of all others nothing is drawn. */
function RowPlaces({ dataset, event }: Pick<EventRowProps, "dataset" | "event">): ReactNode {
  const { words } = useLocale();
  if (event.places.length === 0) return null;
  return (
    <noscript>
      <ul className="event-row__actors asof-inline-list" aria-label={words.list.places}>
        {event.places.map((id) => (
          <li key={id}>
            <Foreign text={dataset.places.get(id)?.name ?? words.list.unknownPlace(id)} />
          </li>
        ))}
      </ul>
    </noscript>
  );
}

export function RowActors({
  dataset,
  event,
}: {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}): ReactNode {
  const { words } = useLocale();
  if (event.actors.length === 0) return null;
  return (
    <ul className="event-row__actors asof-inline-list" aria-label={words.list.actors}>
      {[...new Set(event.actors.map(({ actor }) => actor))].map((actor) => (
        <li key={actor}>
          <ActorName dataset={dataset} id={actor} />
        </li>
      ))}
    </ul>
  );
}

const FIRST = 3;

function RowSources({
  dataset,
  event,
}: {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}): ReactNode {
  const { words } = useLocale();
  const ids = eventSources(event);
  if (ids.length === 0) return <p className="event-row__sources">{noSourcesOf(event, words)}</p>;
  const rest = ids.slice(FIRST);
  return (
    <>
      <ul className="event-row__sources asof-inline-list" aria-label={words.list.sources}>
        {ids.slice(0, FIRST).map((id) => (
          <li key={id}>
            <SourceBrief dataset={dataset} id={id} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="event-row__more event-row__sources">
          <summary>{words.list.moreSources(rest.length)}</summary>
          <ul className="asof-inline-list">
            {rest.map((id) => (
              <li key={id}>
                <SourceBrief dataset={dataset} id={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
