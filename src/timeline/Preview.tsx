import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { Bunch } from "./controllerProps.ts";
import { aggregateWords, dateWords } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import type { PreviewPlace } from "./previewPlace.ts";
import "./preview.css";

export interface PreviewProps {
  readonly dataset: Dataset;
  /** What the mark stands for: an event, or several. */
  readonly of: TimelineEvent | Bunch;
  readonly tongue: Tongue;
  /** What the view adds to an event. */
  readonly note: ((event: TimelineEvent) => string) | undefined;
  readonly place: PreviewPlace;
}

const WIDTH_PX = 300;
const GAP_PX = 6;
const MOST_ACTORS = 4;
const MOST_TITLES = 4;

/**
 * What a mark stands for, before it is opened: of an event the whole title, date and status in words, who, and the
 * beginning of the summary; of an aggregate how many, from when to when, the first titles and what opening it does.
 * It repeats what the mark's name, the panel and the list say, so it is hidden from screen readers.
 */
export function Preview({ dataset, of, tongue, note, place }: PreviewProps): ReactNode {
  const { at, room } = place;
  const left = Math.max(0, Math.min(at.left, room.width - WIDTH_PX));
  // Below the mark, unless there is more room above it.
  const below = at.top + at.height / 2 < room.height / 2;
  return (
    <div
      aria-hidden="true"
      className="timeline-preview"
      data-preview={place.event ?? ""}
      // By transform: what is moved so is no shift of the layout.
      style={{
        inlineSize: Math.min(WIDTH_PX, room.width),
        ...(below
          ? { insetBlockStart: 0, transform: `translate(${left}px, ${at.top + at.height + GAP_PX}px)` }
          : { insetBlockEnd: 0, transform: `translate(${left}px, ${at.top - GAP_PX - room.height}px)` }),
      }}
    >
      {"aggregate" in of ? (
        <BunchPreview bunch={of} tongue={tongue} />
      ) : (
        <EventPreview dataset={dataset} event={of} note={note?.(of) ?? ""} tongue={tongue} />
      )}
    </div>
  );
}

function EventPreview({
  dataset,
  event,
  note,
  tongue,
}: {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly note: string;
  readonly tongue: Tongue;
}): ReactNode {
  const { lang, words } = tongue;
  const { status } = event.current;
  const actors = [...new Set(event.actors.map(({ actor }) => actor))].map((id) => {
    const actor = dataset.actors.get(id);
    return actor === undefined ? id : pickText(actor.name, lang).value;
  });
  const more = actors.length - MOST_ACTORS;
  const summary = event.summary === null ? null : pickText(event.summary, lang).value;
  return (
    <>
      <p className="timeline-preview__date">
        {dateWords(event, words.dates)}
        <span className="timeline-preview__status"> · {words.status[status]}</span>
      </p>
      {note === "" ? null : <p className="timeline-preview__status">{note}</p>}
      <p className="timeline-preview__title">
        <bdi>{pickText(event.title, lang).value}</bdi>
      </p>
      {actors.length === 0 ? null : (
        <p className="timeline-preview__actors">
          <bdi>{actors.slice(0, MOST_ACTORS).join(" · ")}</bdi>
          {more > 0 ? ` ${words.filters.more(more)}` : ""}
        </p>
      )}
      {summary === null ? null : (
        <p className="timeline-preview__summary">
          <bdi>{summary}</bdi>
        </p>
      )}
    </>
  );
}

function BunchPreview({ bunch, tongue }: { readonly bunch: Bunch; readonly tongue: Tongue }): ReactNode {
  const { lang, words } = tongue;
  const { aggregate, matches, parts } = bunch;
  const titles = matches.slice(0, MOST_TITLES);
  const more = aggregate.count - titles.length;
  return (
    <>
      <p className="timeline-preview__date">{aggregateWords(aggregate, tongue)}</p>
      <ul className="timeline-preview__titles">
        {titles.map(({ event }) => (
          <li key={event.id}>
            <bdi>{pickText(event.title, lang).value}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{words.filters.more(more)}</p> : null}
      <p className="timeline-preview__actors">
        {parts ? words.timeline.opensCloser : words.timeline.opensFan}
      </p>
    </>
  );
}
