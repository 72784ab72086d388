import { useEffect, useRef } from "react";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { VIEW_WORDS } from "../i18n/viewWords.ts";
import type { Dataset } from "../model/types.ts";
import { keptInStory, stepView } from "../view/storyStep.ts";
import type { StoryPlace } from "../view/storyStep.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "../view/viewUrl.ts";
import { DayTime } from "./DayTime.tsx";
import { EventLink } from "./EventLink.tsx";
import { Filled } from "./Filled.tsx";
import { focusFilters } from "./focusFilters.ts";
import { FilterLink } from "./FilterLink.tsx";
import type { EventHref } from "./links.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { rootOf, useRoot } from "./root.ts";
import "./StoryGuide.css";

export interface StoryGuideProps {
  readonly dataset: Dataset;
  readonly place: StoryPlace;
  readonly view: ViewState;
  readonly onView: SetView;
  /** Where the panel would cover the guide, a step does not open its event by itself. */
  readonly withoutEvent: boolean;
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
}

/** So far a finger goes before it has turned the page, in px; and no farther up or down than half of it. */
const SWIPE = 48;

/** One step of a guided story: its text, the way to the others, and the view that it shows. */
export function StoryGuide(props: StoryGuideProps): ReactNode {
  const { dataset, place, view, onView, withoutEvent, hrefFor, onSelect } = props;
  const { story, step } = place;
  const { lang, words: all } = useLocale();
  const { asOf } = all.filters;
  const words = VIEW_WORDS[lang].guide;
  const steps = story.steps.length;
  const { embedded } = useRoot();
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(true);
  const from = useRef<{ x: number; y: number } | null>(null);
  const viewOf = (at: number): ViewState => stepView(story, at, view, withoutEvent);
  const go = (at: number) => {
    if (at < 1 || at > steps) return;
    // What was pressed goes away: the last step has no next one, and what is shown again need not be asked for.
    if (at === steps || at === step) heading.current?.focus({ preventScroll: true });
    onView(viewOf(at), "push");
  };
  const leave = (patch: Partial<ViewState>, mode?: "push" | "replace") => {
    // The link goes away with its click.
    if (card.current !== null) focusFilters(card.current.getRootNode());
    onView(patch, mode);
  };
  useEffect(() => {
    const lead = card.current?.parentElement ?? null;
    const begun = lead !== null && rootOf(lead).activeElement === lead;
    if (begun) heading.current?.focus({ preventScroll: true });
    // In somebody's page nothing is moved before the reader has done something.
    const moves = begun || !came.current || !(embedded || view.embed);
    came.current = false;
    // The timeline is right below: then both are in sight.
    if (moves) card.current?.scrollIntoView?.({ block: begun || withoutEvent ? "start" : "nearest" });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const turn = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (turn === 0) return;
    event.preventDefault();
    go(step + turn);
  };
  const onPointerUp = (event: PointerEvent) => {
    const start = from.current;
    from.current = null;
    if (start === null || event.pointerType !== "touch") return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.abs(dx) >= SWIPE && Math.abs(dy) < Math.abs(dx) / 2) go(step + (dx < 0 ? 1 : -1));
  };
  const whole = { ...DEFAULT_VIEW, ...keptInStory(view) };
  const opens = parseView(story.steps[step - 1]?.view ?? "").view.event;
  const event = dataset.events.find(({ id }) => id === opens);
  const strayed = viewToSearch({ ...view, win: null }) !== viewToSearch({ ...viewOf(step), win: null });
  return (
    <section
      aria-label={words.kind}
      className="story-guide"
      onKeyDown={onKeyDown}
      onPointerCancel={() => (from.current = null)}
      onPointerDown={({ clientX, clientY }) => (from.current = { x: clientX, y: clientY })}
      onPointerUp={onPointerUp}
      ref={card}
    >
      <header className="story-guide__head">
        <h2 className="story-guide__title" data-lead ref={heading} tabIndex={-1}>
          <Foreign text={story.title} />
        </h2>
        <p className="story-guide__progress">{words.step(step, steps)}</p>
        {view.asOf !== null && (
          <p data-part="as-of">
            <Filled text={asOf.title} values={{ day: <DayTime day={view.asOf} /> }} />
          </p>
        )}
        <FilterLink onView={leave} patch={whole} view={view}>
          {words.leave}
        </FilterLink>
      </header>
      <div className="story-guide__text" aria-live="polite">
        <p>
          <Foreign text={story.steps[step - 1]?.text ?? ""} />
        </p>
      </div>
      <div className="story-guide__row">
        <button aria-disabled={step === 1} className="asof-button" onClick={() => go(step - 1)} type="button">
          <span aria-hidden="true">←</span> {words.previous}
        </button>
        {step === steps ? (
          <FilterLink
            className="asof-button asof-button--primary story-guide__end"
            onView={leave}
            patch={whole}
            view={view}
          >
            {words.end}
          </FilterLink>
        ) : (
          <button className="asof-button asof-button--primary" onClick={() => go(step + 1)} type="button">
            {words.next} <span aria-hidden="true">→</span>
          </button>
        )}
        <ol aria-label={words.steps} className="story-guide__steps">
          {story.steps.map((_, index) => (
            <li key={index}>
              <button
                aria-current={index + 1 === step ? "step" : undefined}
                aria-label={words.step(index + 1, steps)}
                className="story-guide__dot"
                onClick={() => go(index + 1)}
                type="button"
              />
            </li>
          ))}
        </ol>
      </div>
      <div className="story-guide__row story-guide__more">
        {withoutEvent && event !== undefined && (
          <p className="story-guide__open">
            <Filled
              text={words.open}
              values={{ event: <EventLink event={event} hrefFor={hrefFor} onSelect={onSelect} /> }}
            />
          </p>
        )}
        {strayed && (
          <button className="asof-button" onClick={() => go(step)} type="button">
            {words.again}
          </button>
        )}
      </div>
    </section>
  );
}
