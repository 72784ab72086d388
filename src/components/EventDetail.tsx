import { useRef } from "react";
import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Catalogue } from "../i18n/en.ts";
import { VIEW_WORDS } from "../i18n/viewWords.ts";
import { dateMoved } from "../model/slip.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { conflictsOf } from "../select/conflicts.ts";
import type { Match } from "../select/eventFilter.ts";
import { readouts } from "../select/readouts.ts";
import { eventSources } from "../select/eventSources.ts";
import type { ViewState } from "../view/viewState.ts";
import { DayTime } from "./DayTime.tsx";
import { AccountHistory } from "./AccountHistory.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { CONFLICTS, conflictSection } from "./ConflictNote.tsx";
import { connections, SIDES } from "./connections.ts";
import { DetailBar } from "./DetailBar.tsx";
import { DetailContents } from "./DetailContents.tsx";
import { EventFacts } from "./EventFacts.tsx";
import { Filled } from "./Filled.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { MediaList } from "./MediaList.tsx";
import { ReadoutTable } from "./ReadoutTable.tsx";
import { RelationList } from "./RelationList.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { usePanelFocus } from "./usePanelFocus.ts";
import { usePanelRoom } from "./usePanelRoom.ts";
import "./EventDetail.css";
import { noSourcesOf } from "./noSources.ts";

export interface EventDetailProps {
  /** It was open when the page came up: the focus stays where the reader has it meanwhile. */
  readonly atStart?: boolean;
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
 * One event in full. Beside timeline and list on wide screens, a modal sheet over the page on narrow ones. Mount it
 * without a key: it stays while the reader walks from event to event.
 */
export function EventDetail(props: EventDetailProps): ReactNode {
  const { atStart = false, dataset, event, matches, view, onView, onClose } = props;
  const { words } = useLocale();
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  usePanelRoom(panel);
  usePanelFocus(panel, heading, event.id, onClose, atStart);
  return (
    <dialog ref={panel} className="event-detail" data-part="detail" aria-labelledby="asof-detail-title">
      <DetailBar event={event} matches={matches} onView={onView} onClose={onClose} />
      <article className="event-detail__body">
        {view.asOf !== null && (
          <p className="event-detail__as-of">
            <Filled text={words.filters.asOf.title} values={{ day: <DayTime day={view.asOf} /> }} />
          </p>
        )}
        <h2 id="asof-detail-title" ref={heading} className="event-detail__title" tabIndex={-1}>
          <Foreign text={event.title} />
        </h2>
        <DetailBody key={event.id} dataset={dataset} event={event} view={view} onView={onView} />
      </article>
    </dialog>
  );
}

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly count: number;
}

interface Part extends Entry {
  readonly body: ReactNode;
}

function DetailBody(props: Pick<EventDetailProps, "dataset" | "event" | "view" | "onView">): ReactNode {
  const { event } = props;
  const { words } = useLocale();
  const parts = useParts(props);
  return (
    <>
      {event.summary !== null && (
        <p className="event-detail__summary">
          <Foreign text={event.summary} />
        </p>
      )}
      <DetailContents parts={withConflicts(parts, event, words)} />
      <EventFacts {...props} />
      {parts.map(({ key, title, body }) => (
        <section key={key} className="event-detail__section">
          <h3 className="event-detail__section-title" data-section={key} tabIndex={-1}>
            {title}
          </h3>
          {body}
        </section>
      ))}
    </>
  );
}

/** Where the sources differ is what many look for: it has an entry of its own after that of the claims. */
function withConflicts(parts: readonly Part[], event: TimelineEvent, words: Catalogue): readonly Entry[] {
  const conflicts = conflictsOf(event);
  const [only] = conflicts;
  if (only === undefined) return parts;
  const entry: Entry = {
    key: conflicts.length === 1 ? conflictSection(only.about) : CONFLICTS,
    title: detailOf(words).conflict.index,
    count: conflicts.length,
  };
  return parts.flatMap((part) => (part.key === "claims" ? [part, entry] : [part]));
}

function useParts(props: Pick<EventDetailProps, "dataset" | "event" | "view" | "onView">): Part[] {
  const { dataset, event, ...links } = props;
  const { lang, words } = useLocale();
  const detail = detailOf(words);
  const connected = connections(dataset, event);
  const { accounts, claims, media } = event;
  const sources = eventSources(event);
  const told = readouts(dataset, event);
  const parts: Part[] = [
    {
      key: "history",
      title: dateMoved(event) ? detail.history : detail.known,
      // One account has no history.
      count: accounts.length > 1 ? accounts.length : 0,
      body: <AccountHistory dataset={dataset} event={event} />,
    },
    {
      key: "claims",
      title: detail.claims,
      count: claims.length,
      body: <ClaimList asOf={links.view.asOf} dataset={dataset} event={event} filter={links.view} />,
    },
    {
      key: "readouts",
      title: VIEW_WORDS[lang].readouts.title,
      count: told?.matters.length ?? 0,
      body: told === null ? null : <ReadoutTable dataset={dataset} readouts={told} />,
    },
    { key: "media", title: detail.media, count: media.length, body: <MediaList media={media} /> },
    ...SIDES.map((side) => ({
      key: side,
      title: detail[side],
      count: connected[side].length,
      body: <RelationList connections={connected[side]} {...links} />,
    })),
    {
      key: "sources",
      title: detail.sources,
      count: sources.length,
      body:
        sources.length === 0 ? (
          <p>{noSourcesOf(event, words)}</p>
        ) : (
          <ol className="event-detail__sources">
            {sources.map((id) => (
              <li key={id}>
                <SourceLine dataset={dataset} id={id} note />
              </li>
            ))}
          </ol>
        ),
    },
  ];
  // That there is no source is worth saying; the other parts are simply absent.
  return parts.filter(({ key, count }) => count > 0 || key === "sources");
}
