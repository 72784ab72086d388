import { useId } from "react";
import type { ReactNode } from "react";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import { formatDuration } from "../model/formatFuzzyDate.ts";
import type { Dataset, FuzzyDate } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import { anchorOf, spanAround, SPANS } from "../select/relative.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { formatWindow } from "../view/window.ts";
import { EventLink } from "./EventLink.tsx";
import { Filled } from "./Filled.tsx";
import { focusFilters } from "./focusFilters.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import type { EventHref } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { isWithinSpan, spanFor } from "./relativeSpans.ts";
import "./notices.css";

export interface RelativeNoticeProps {
  readonly dataset: Dataset;
  /** What the filters leave: the list holds all of it, also what is farther off. */
  readonly matches?: readonly Match[];
  readonly view: ViewState;
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
  readonly onView: SetView;
}

/** Says from which event times are counted, how far the timeline looks, and the way back to the calendar. */
export function RelativeNotice({
  dataset,
  matches = [],
  view,
  hrefFor,
  onSelect,
  onView,
}: RelativeNoticeProps): ReactNode {
  const { lang } = useLocale();
  const words = TIME_WORDS[lang].relative;
  const field = useId();
  const anchor = dataset.events.find(({ id }) => id === view.around);
  const when = anchor?.current.when ?? null;
  const span = view.span ?? (when === null ? null : spanFor(dataset, when));
  const leave = (): void => {
    // The window stays where it is: only what its axis says is another.
    const home = when === null || span === null ? null : formatWindow(spanAround(anchorOf(when), span));
    onView({ around: null, span: null, win: view.win ?? home }, "push");
  };
  const event =
    anchor === undefined ? null : <EventLink event={anchor} hrefFor={hrefFor} onSelect={onSelect} />;
  return (
    <section aria-label={words.label} className="notice notice--accent relative-notice">
      <div className="notice__body">
        {event !== null && when !== null && (
          <h2 className="notice__title">
            <Filled text={words.title} values={{ event }} />
          </h2>
        )}
        <p className="notice__line" role="status">
          {event === null ? (
            words.early
          ) : when === null ? (
            <Filled text={words.undated} values={{ event }} />
          ) : (
            <Filled
              text={when.startMin === when.startMax ? words.hint : words.inexact}
              values={{ date: <FuzzyTime date={when} /> }}
            />
          )}
        </p>
        {when !== null && span !== null && matches.length > 0 && (
          <p className="notice__line">
            {words.count(
              matches.filter(({ event: { current } }) => isNear(current.when, when, span)).length,
              matches.length,
              formatDuration({ text: span, ms: 0 }, lang),
            )}
          </p>
        )}
      </div>
      {span === null ? null : (
        <span className="relative-notice__span">
          <label htmlFor={field}>{words.span}</label>
          <select
            className="relative-notice__select"
            id={field}
            onChange={({ target }) => onView({ span: target.value, win: null }, "push")}
            value={span}
          >
            {[...new Set([...SPANS, span])].map((each) => (
              <option key={each} value={each}>
                {formatDuration({ text: each, ms: 0 }, lang)}
              </option>
            ))}
          </select>
        </span>
      )}
      <button
        className="asof-button"
        onClick={({ currentTarget }) => {
          // It goes away with its click.
          focusFilters(currentTarget.getRootNode());
          leave();
        }}
        type="button"
      >
        {words.leave}
      </button>
    </section>
  );
}

function isNear(when: FuzzyDate | null, anchor: FuzzyDate, span: string): boolean {
  return when !== null && isWithinSpan(when, anchor, span);
}
