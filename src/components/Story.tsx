import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Loaded } from "../data/loadDataset.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { rangeOf } from "../select/filterEvents.ts";
import { earlierLast } from "../select/groupEvents.ts";
import { activeFilters } from "./activeFilters.ts";
import { afterTimeline } from "./afterTimeline.ts";
import { AsOfNotice } from "./AsOfNotice.tsx";
import { EventCount } from "./EventCount.tsx";
import { canvasHeight } from "../timeline/canvasHeight.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { HighlightProvider, NO_HIGHLIGHT } from "./highlight.ts";
import { Keys } from "./Keys.tsx";
import { ListPart } from "./ListPart.tsx";
import { LazyOtherView } from "./lazyOtherView.ts";
import { LazyBestMatches, LazyEmptyResult } from "./lazySearchParts.ts";
import { matchesIn } from "../select/matchesIn.ts";
import { LazyPartNote } from "./lazyPartNote.ts";
import { LazyStoryGuide } from "./lazyStoryGuide.ts";
import { LazyEventDetail, preloadEventDetail } from "./lazyEventDetail.ts";
import { RowLensProvider, useLens } from "./lens.ts";
import { eventHrefIn } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { ProblemBanner } from "./ProblemBanner.tsx";
import { useRoot } from "./root.ts";
import { SavedViews } from "./SavedViews.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { StoryIntro } from "./StoryIntro.tsx";
import { NARROW } from "./useSheet.ts";
import { TimelinePart } from "./TimelinePart.tsx";
import { ViewNav } from "./ViewNav.tsx";
import { useStoryStep } from "./useStoryStep.ts";
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
const OTHER = ["map", "moved", "sources", "corrections"] as const;

/** A loaded dataset: filters, timeline, list and panel, all of one selection. */
export function Story({ embed, file, loaded, story, live, view, onView, onTimelineReady }: StoryProps) {
  const { words } = useLocale();
  const { dataset, matches, opened, search } = story;
  const found = search?.found ?? null;
  const onSelect = useCallback((id: string | null) => onView({ event: id }, "push"), [onView]);
  const onClose = useCallback(() => onView({ event: null }, "push"), [onView]);
  const [asking, setAsking] = useState(false);
  /** The event that was open when the page came up: nobody asked for it just now. */
  const [first, setFirst] = useState({ event: view.event, live });
  if (!first.live && live) setFirst({ event: view.event, live });
  else if (first.live && first.event !== null && first.event !== view.event) setFirst({ event: null, live });
  /** The day's part was closed, with the focus in it: what opens it is next to have that. */
  const closed = useRef(false);
  useEffect(() => afterTimeline(preloadEventDetail), []);
  // Of the words that the list is of: as long as others are searched for, it stays as it is.
  const withoutEvent = viewToSearch({ ...view, q: story.words, event: null, win: null });
  const { href, isAtMost } = useRoot();
  // The panel is then a sheet over the page, and would cover the guide.
  const sheet = view.story !== null && isAtMost(NARROW);
  const lead = useRef<HTMLDivElement>(null);
  const place = useStoryStep(loaded.dataset, view, onView, sheet, lead);
  const hrefFor = useMemo(() => {
    const inView = eventHrefIn(withoutEvent);
    return (id: string) => href(inView(id));
  }, [href, withoutEvent]);
  const lens = useLens(loaded.dataset, story, view);
  const parts = lens?.parts ?? null;
  const legend = useMemo(() => (parts === null ? null : <parts.EmptyLegend />), [parts]);
  const empty = dataset.events.length === 0;
  // Nothing to filter, to save or to explain.
  const bare = loaded.dataset.events.length === 0;
  const other = OTHER.find((mode) => mode === view.view) ?? null;
  const since = rangeOf(view)?.from ?? -Infinity;
  const { part } = loaded;
  // Of what is read in parts the list has those of the visible time.
  const inSight = useMemo(
    () => (part === undefined ? matches : matchesIn(matches, part.window)),
    [matches, part],
  );
  const listed = useMemo(() => earlierLast(inSight, since), [inSight, since]);
  // Who filters wants to see what that leaves.
  const filtered = activeFilters(view).length > 0;
  const intro =
    other !== null || bare ? null : (
      <StoryIntro
        key="intro"
        legend={legend}
        dataset={dataset}
        hrefFor={hrefFor}
        onSelect={onSelect}
        onView={onView}
        view={view}
      />
    );
  const list =
    view.view === "timeline" || other !== null ? null : (
      <ListPart
        key="list"
        dataset={dataset}
        gap={lens?.gap}
        hrefFor={hrefFor}
        matches={inSight}
        onSelect={onSelect}
        selected={opened?.id ?? null}
        since={since}
      />
    );
  return (
    <>
      <ProblemBanner dropped={loaded.dropped} problems={loaded.problems} total={loaded.total} />
      {(view.asOf === null && view.compare === null && !asking) || place !== null ? null : (
        <AsOfNotice
          compare={view.compare}
          dataset={loaded.dataset}
          day={view.asOf}
          hrefFor={hrefFor}
          omitted={story.omitted}
          onClose={() => {
            closed.current = true;
            setAsking(false);
            onView({ asOf: null, compare: null }, "push");
          }}
          onView={onView}
        />
      )}
      {lens == null ||
      view.around === null ||
      loaded.dataset.events.every(({ id }) => id !== view.around) ? null : (
        <lens.parts.RelativeNotice
          dataset={dataset}
          matches={matches}
          hrefFor={hrefFor}
          onSelect={onSelect}
          onView={onView}
          view={view}
        />
      )}
      {bare ? null : (
        <div className="story__controls">
          <FilterBar
            dataset={dataset}
            found={found}
            onView={onView}
            searching={story.searching}
            shown={matches.length}
            view={view}
          />
          {/* What the reader chose keeps its name on a day on which nothing was known of it yet. */}
          <FilterChips
            dataset={{ ...dataset, actors: loaded.dataset.actors, topics: loaded.dataset.topics }}
            onView={onView}
            view={view}
          />
          <div className="story__count">
            {part === undefined ? (
              <EventCount dataset={dataset} found={found} matches={matches} view={view} />
            ) : (
              <Suspense fallback={null}>
                <LazyPartNote part={part} />
              </Suspense>
            )}
            <ViewNav dataset={dataset} onView={onView} view={view} />
            <div className="story__tools">
              {view.asOf === null && view.compare === null && (
                <button
                  aria-expanded={asking}
                  className="asof-button asof-button--quiet story__ask"
                  data-needs-script
                  onClick={() => setAsking(!asking)}
                  ref={(button) => {
                    if (button !== null && closed.current) button.focus();
                    if (button !== null) closed.current = false;
                  }}
                  type="button"
                >
                  {words.filters.asOf.button}
                </button>
              )}
              <SavedViews dataset={file} onView={onView} view={view} />
              <ExportMenu story={story} view={view} />
              <Keys />
              {embed ? <ShareButton /> : null}
            </div>
          </div>
        </div>
      )}
      <Suspense fallback={null}>
        {search === null || matches.length === 0 ? null : (
          <HighlightProvider value={search.highlight}>
            <LazyBestMatches hrefFor={hrefFor} matches={matches} onSelect={onSelect} ranked={search.ranked} />
          </HighlightProvider>
        )}
        {matches.length > 0 || part?.reading === true || part?.whole === false ? null : (
          <LazyEmptyResult dataset={dataset} found={found} onView={onView} view={view} />
        )}
      </Suspense>
      {/* Right above what its steps change. */}
      {place === null ? null : (
        <div data-keeps-focus data-part="story" ref={lead} tabIndex={-1}>
          <ErrorBoundary fallback={null}>
            <Suspense fallback={<div className="story__guide" />}>
              <LazyStoryGuide
                dataset={dataset}
                hrefFor={hrefFor}
                onSelect={onSelect}
                onView={onView}
                place={place}
                view={view}
                withoutEvent={sheet}
              />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      <div className="story__stage" data-opened={opened === null ? undefined : "true"}>
        {view.view === "list" || other !== null || empty ? null : (
          <section
            aria-label={words.page.timeline}
            className="story__timeline"
            data-height={canvasHeight(dataset)}
            data-part="timeline"
          >
            {live ? (
              <TimelinePart
                lens={lens}
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
          <HighlightProvider value={search?.highlight ?? NO_HIGHLIGHT}>
            <RowLensProvider value={lens?.row ?? null}>
              {other === null ? null : (
                <ErrorBoundary fallback={<p className="story__note">{words.page.detailFailed}</p>}>
                  <Suspense fallback={<div className="story__other" />}>
                    <LazyOtherView
                      dataset={dataset}
                      hrefFor={hrefFor}
                      kind={other}
                      matches={matches}
                      onSelect={onSelect}
                      opened={opened}
                    />
                  </Suspense>
                </ErrorBoundary>
              )}
              {/* By their keys: which comes first changes, and neither is made anew. */}
              {filtered ? [list, intro] : [intro, list]}
              {opened === null ? null : (
                <div className="story__aside">
                  <ErrorBoundary fallback={<p className="story__note">{words.page.detailFailed}</p>}>
                    <Suspense fallback={null}>
                      <LazyEventDetail
                        atStart={first.event === opened.id}
                        dataset={dataset}
                        event={opened}
                        matches={listed}
                        onClose={onClose}
                        onView={onView}
                        view={view}
                      />
                    </Suspense>
                  </ErrorBoundary>
                </div>
              )}
            </RowLensProvider>
          </HighlightProvider>
        </div>
      </div>
    </>
  );
}
