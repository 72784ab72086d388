import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import type { Match } from "../select/filterEvents.ts";
import { dateWords } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import { ToolbarButton } from "./Toolbar.tsx";
import "./AggregateList.css";

export interface AggregateListProps {
  readonly matches: readonly Match[];
  /** More than are listed where an aggregate has very many. */
  readonly count: number;
  readonly tongue: Tongue;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
}

/** The events of an aggregate that zooming can't take apart. */
export function AggregateList({ count, matches, onClose, onSelect, tongue }: AggregateListProps): ReactNode {
  const { lang, words } = tongue;
  const title = words.timeline.aggregateTitle(count);
  return (
    <div
      aria-label={title}
      className="timeline__list"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
      ref={focusOnce}
      role="dialog"
      tabIndex={-1}
    >
      <div className="timeline__list-head">
        <strong>{title}</strong>
        <ToolbarButton label={words.timeline.close} onPress={onClose} sign="×" />
      </div>
      <ul className="timeline__list-events">
        {matches.map(({ event }) => (
          <li key={event.id}>
            <button className="timeline__list-event" onClick={() => onSelect(event.id)} type="button">
              <bdi>{pickText(event.title, lang).value}</bdi>
              <span className="timeline__list-date">{dateWords(event, lang)}</span>
            </button>
          </li>
        ))}
      </ul>
      {count > matches.length ? <p>{words.timeline.more(count - matches.length)}</p> : null}
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
