import { useRef } from "react";
import type { ReactNode } from "react";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import type { ViewState } from "../view/viewState.ts";
import { AccountHistory } from "./AccountHistory.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { DetailBar } from "./DetailBar.tsx";
import { EventFacts } from "./EventFacts.tsx";
import { eventSources } from "./eventSources.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { MediaList } from "./MediaList.tsx";
import { hasRelations, RelationList } from "./RelationList.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { usePanelFocus } from "./usePanelFocus.ts";
import { useSheet } from "./useSheet.ts";
import "./EventDetail.css";

export interface EventDetailProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** What the filter leaves: previous and next walk these. */
  readonly matches: readonly Match[];
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
  /** Keep its identity. The focus goes back by itself when the panel is taken off the page. */
  readonly onClose: () => void;
}

/**
 * One event in full. Beside the list on wide screens, a modal sheet over the page on narrow ones. Mount it
 * without a key: it stays while the reader walks from event to event.
 */
export function EventDetail({ dataset, event, matches, view, onView, onClose }: EventDetailProps): ReactNode {
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  usePanelFocus(panel, heading, event.id);
  useSheet(panel, onClose);
  return (
    <dialog ref={panel} className="event-detail" data-part="detail" aria-labelledby="asof-detail-title">
      <DetailBar event={event} matches={matches} onView={onView} onClose={onClose} />
      <article className="event-detail__body">
        <h2 id="asof-detail-title" ref={heading} className="event-detail__title" tabIndex={-1}>
          <Foreign text={event.title} />
        </h2>
        <DetailBody key={event.id} dataset={dataset} event={event} view={view} onView={onView} />
      </article>
    </dialog>
  );
}

function DetailBody(props: Pick<EventDetailProps, "dataset" | "event" | "view" | "onView">): ReactNode {
  const { dataset, event } = props;
  const { words } = useLocale();
  const sources = eventSources(event);
  return (
    <>
      {event.summary !== null && (
        <p className="event-detail__summary">
          <Foreign text={event.summary} />
        </p>
      )}
      <EventFacts {...props} />
      {event.accounts.length > 1 && (
        <Section title={words.detail.history}>
          <AccountHistory dataset={dataset} event={event} />
        </Section>
      )}
      {event.claims.length > 0 && (
        <Section title={words.detail.claims}>
          <ClaimList dataset={dataset} event={event} />
        </Section>
      )}
      {event.media.length > 0 && (
        <Section title={words.detail.media}>
          <MediaList media={event.media} />
        </Section>
      )}
      {hasRelations(dataset, event) && (
        <Section title={words.detail.relations}>
          <RelationList {...props} />
        </Section>
      )}
      <Section title={words.detail.sources}>
        {sources.length === 0 ? (
          <p>{words.list.noSources}</p>
        ) : (
          <ol className="event-detail__sources">
            {sources.map((id) => (
              <li key={id}>
                <SourceLine dataset={dataset} id={id} />
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="event-detail__section">
      <h3 className="event-detail__section-title">{title}</h3>
      {children}
    </section>
  );
}
