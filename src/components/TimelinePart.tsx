import { Suspense, useCallback, useMemo, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { SetView } from "../view/useViewState.ts";
import type { LaneMode, ViewState } from "../view/viewState.ts";
import { formatWindow, parseWindow } from "../view/window.ts";
import type { CivilRange } from "../model/fuzzyDate.ts";
import { rangeOf } from "../select/filterEvents.ts";
import { useLocale } from "./locale.tsx";
import { useArrival } from "./lazyPart.ts";
import { LazyTimeline } from "./lazyTimeline.ts";
import { useNow } from "./useNow.ts";
import type { Lens } from "./lens.ts";
import type { StoryView } from "./useStory.ts";

export interface TimelinePartProps {
  /** undefined: on its way. */
  readonly lens: Lens | null | undefined;
  readonly story: StoryView;
  readonly view: ViewState;
  readonly onSelect: (id: string | null) => void;
  readonly onView: SetView;
  readonly onReady: () => void;
}

/** The canvas with what is said while it comes and when it can't: the list below is complete without it. */
export function TimelinePart(props: TimelinePartProps) {
  const { words } = useLocale();
  const loading = <p className="story__note">{words.page.timelineLoading}</p>;
  const here = useArrival(LazyTimeline);
  return (
    <ErrorBoundary fallback={<p className="story__note">{words.page.timelineFailed}</p>}>
      <Suspense fallback={loading}>{here ? <Canvas {...props} /> : loading}</Suspense>
    </ErrorBoundary>
  );
}

function Canvas({ lens, story, view, onSelect, onView, onReady }: TimelinePartProps) {
  const { lang, words } = useLocale();
  const now = useNow();
  const asked = useMemo(() => (view.win === null ? null : parseWindow(view.win)), [view.win]);
  const window = asked ?? lens?.canvas.around?.home ?? null;
  // Opened relative to an event it begins there; later what is on its way is not worth a blank.
  const [waits] = useState(lens === undefined && view.around !== null);
  const { from, to } = view;
  const period = useMemo(() => rangeOf({ from, to }), [from, to]);
  const onWindow = useCallback(
    (range: CivilRange | null) => onView({ win: range === null ? null : formatWindow(range) }, "replace"),
    [onView],
  );
  const onLanes = useCallback((lanes: LaneMode) => onView({ lanes }, "push"), [onView]);
  if (waits && lens === undefined) return <p className="story__note">{words.page.timelineLoading}</p>;
  return (
    <LazyTimeline
      asOf={view.asOf}
      dataset={story.dataset}
      lanes={view.lanes}
      lang={lang}
      lens={lens?.canvas ?? null}
      matches={lens?.canvas.matches ?? story.matches}
      now={now}
      onLanes={onLanes}
      onReady={onReady}
      onSelect={onSelect}
      onWindow={onWindow}
      period={period}
      selected={story.opened?.id ?? null}
      window={window}
      words={words}
    />
  );
}
