import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Loaded } from "../data/loadDataset.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { AsOfNotice } from "./AsOfNotice.tsx";
import { EmptyResult } from "./EmptyResult.tsx";
import { EventCount } from "./EventCount.tsx";
import { EventList } from "./EventList.tsx";
import { canvasHeight } from "../timeline/canvasHeight.ts";
import { FilterBar } from "./FilterBar.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { LazyOtherView } from "./lazyOtherView.ts";
import { LazyEventDetail, preloadEventDetail } from "./lazyEventDetail.ts";
import { eventHrefIn } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { ProblemBanner } from "./ProblemBanner.tsx";
import { useRoot } from "./root.ts";
import { SavedViews } from "./SavedViews.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { StoryIntro } from "./StoryIntro.tsx";
import { TimelinePart } from "./TimelinePart.tsx";
import { ViewNav } from "./ViewNav.tsx";
import type { StoryView } from "./useStory.ts";
import "./Story.css";

export interface StoryProps {
  /** Without the masthead, whose share button then stands here. */
  readonly embed: boolean;
  /** Address of the dataset: two files may have one id. */
  readonly file: string;
  readonly loaded: Loaded;
  readonly story: StoryView;
  readonly live: boolean;
  readonly view: ViewState;
  readonly onView: SetView;
  readonly onTimelineReady: () => void;
}

/** The views that take the place of timeline and list. */
const OTHER = ["moved", "sources", "corrections"] as const;

/** A loaded dataset: filters, timeline, list and panel, all of one selection. */
export function Story({ embed, file, loaded, story, live, view, onView, onTimelineReady }: StoryProps) {
  const { words } = useLocale();
  const { dataset, matches, opened } = story;
  const onSelect = useCallback((id: string | null) => onView({ event: id }, "push"), [onView]);
  const onClose = useCallback(() => onView({ event: null }, "push"), [onView]);
  const [asking, setAsking] = useState(false);
  useEffect(preloadEventDetail, []);
  const withoutEvent = viewToSearch({ ...view, event: null, win: null });
  const { href } = useRoot();
  const hrefFor = useMemo(() => {
    const inView = eventHrefIn(withoutEvent);
    return (id: string) => href(inView(id));
  }, [href, withoutEvent]);
  const empty = dataset.events.length === 0;
  // Nothing to filter, to save or to explain.
  const bare = loaded.dataset.events.length === 0;
  const other = OTHER.find((mode) => mode === view.view) ?? null;
  return (
    <>
      <ProblemBanner dropped={loaded.dropped} problems={loaded.problems} total={loaded.total} />
      {view.asOf === null && view.compare === null && !asking ? null : (
        <AsOfNotice
          compare={view.compare}
          dataset={loaded.dataset}
          day={view.asOf}
          hrefFor={hrefFor}
          omitted={story.omitted}
          onClose={() => {
            setAsking(false);
            onView({ asOf: null, compare: null }, "push");
          }}
          onView={onView}
        />
      )}
      {bare ? null : (
        <div className="story__controls">
          <FilterBar dataset={dataset} onView={onView} view={view} />
          <FilterChips dataset={dataset} onView={onView} view={view} />
          <div className="story__count">
            <EventCount dataset={dataset} matches={matches} view={view} />
            <ViewNav dataset={dataset} onView={onView} view={view} />
            <div className="story__tools">
              {view.asOf === null && view.compare === null && (
                <button
                  aria-expanded={asking}
                  className="asof-button asof-button--quiet story__ask"
                  data-needs-script
                  onClick={() => setAsking(!asking)}
                  type="button"
                >
                  {words.filters.asOf.button}
                </button>
              )}
              <SavedViews dataset={file} onView={onView} view={view} />
              {embed ? <ShareButton /> : null}
            </div>
          </div>
        </div>
      )}
      {matches.length === 0 ? <EmptyResult dataset={dataset} onView={onView} view={view} /> : null}
      <div className="story__stage" data-opened={opened === null ? undefined : "true"}>
        {view.view === "list" || other !== null || empty ? null : (
          <section
            aria-label={words.page.timeline}
            className="story__timeline"
            data-height={canvasHeight(dataset)}
            data-part="timeline"
            id="asof-timeline"
          >
            {live ? (
              <TimelinePart
                onReady={onTimelineReady}
                onSelect={onSelect}
                onView={onView}
                story={story}
                view={view}
              />
            ) : null}
          </section>
        )}
        <div className="story__columns">
          {other === null && !bare && <StoryIntro dataset={dataset} hrefFor={hrefFor} onSelect={onSelect} />}
          {other === null ? null : (
            <ErrorBoundary fallback={<p className="story__note">{words.page.detailFailed}</p>}>
              <Suspense fallback={<div className="story__other" />}>
                <LazyOtherView
                  dataset={dataset}
                  hrefFor={hrefFor}
                  kind={other}
                  matches={matches}
                  onSelect={onSelect}
                />
              </Suspense>
            </ErrorBoundary>
          )}
          {view.view === "timeline" || other !== null ? null : (
            <EventList
              dataset={dataset}
              hrefFor={hrefFor}
              matches={matches}
              onSelect={onSelect}
              selected={opened?.id ?? null}
            />
          )}
          {opened === null ? null : (
            <div className="story__aside">
              <ErrorBoundary fallback={<p className="story__note">{words.page.detailFailed}</p>}>
                <Suspense fallback={null}>
                  <LazyEventDetail
                    dataset={dataset}
                    event={opened}
                    matches={matches}
                    onClose={onClose}
                    onView={onView}
                    view={view}
                  />
                </Suspense>
              </ErrorBoundary>
            </div>
          )}
        </div>
      </div>
    </>
  );
}
