import { useDeferredValue } from "react";
import type { EarlyLoad } from "../data/earlyLoad.ts";
import type { Loaded } from "../data/loadDataset.ts";
import type { ShippedStory } from "../data/stories.ts";
import { pickText } from "../model/text.ts";
import { unknownIds } from "../view/unknownIds.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { viewNotice } from "../view/viewUrl.ts";
import type { ViewNotice } from "../view/viewUrl.ts";
import { ForeignDataNotice } from "./ForeignDataNotice.tsx";
import { storyHref } from "./links.ts";
import { LivePart } from "./LivePart.tsx";
import { LoadState } from "./LoadState.tsx";
import { useLocale } from "./locale.tsx";
import { Masthead } from "./Masthead.tsx";
import { PrintPart } from "./PrintPart.tsx";
import { Share } from "./Share.tsx";
import { Story } from "./Story.tsx";
import { StoryNav } from "./StoryNav.tsx";
import type { DatasetLoad } from "../data/datasetQuery.ts";
import { useRoot } from "./root.ts";
import { useDataset } from "./useDataset.ts";
import type { DatasetRequest } from "./useDataset.ts";
import { useDocumentTitle } from "./useDocumentMarks.ts";
import { errorTitle, useStatus } from "./useStatus.ts";
import type { PageStatus } from "./useStatus.ts";
import { useEventPart } from "./useEventPart.ts";
import { useStory } from "./useStory.ts";
import { useTimelineMark } from "./useTimelineMark.ts";
import type { StoryView } from "./useStory.ts";
import { ViewNotices } from "./ViewNotices.tsx";

export interface PageProps {
  readonly base: string;
  readonly early?: EarlyLoad | undefined;
  readonly embed: boolean;
  readonly initialStory: () => Loaded | undefined;
  readonly loadStory?: DatasetLoad | undefined;
  /** False in the prerendered page, and until it has been taken over. */
  readonly live: boolean;
  readonly notices: readonly ViewNotice[];
  readonly onStatus?: ((status: PageStatus) => void) | undefined;
  readonly onView: SetView;
  readonly stories?: readonly ShippedStory[] | undefined;
  /** Absolute address of the shipped story. */
  readonly story: string;
  readonly view: ViewState;
}

/** The page around the dataset: masthead, what there is to say about loading, and the story once it is there. */
export function Page(props: PageProps) {
  const { base, embed, live, notices, onStatus, onView, view } = props;
  const request = useEventPart(useArrived(useDataset(view.data, props)), view, onView);
  const { embedded } = useRoot();
  const shown = useStory(request.loaded, view, request.address.url);
  const { loaded, address } = request;
  const [main, markTimeline] = useTimelineMark(address.url);
  useDocumentTitle(useTitle(request, shown), address.foreign);
  useStatus(request, onStatus);
  const page = (
    <div className="page" data-embed={embed ? "true" : undefined} data-live={live ? "true" : undefined}>
      {embed ? null : (
        <Masthead dataset={shown?.dataset ?? null} onView={onView} view={view}>
          <StoryNav base={base} open={address.url} stories={props.stories} view={view} />
        </Masthead>
      )}
      <PrintPart
        sheet={
          loaded === null || shown === null || embedded ? null : { story: shown, view, whole: loaded.dataset }
        }
      >
        <main
          className="page__main"
          data-match={shown !== null && shown.matches.length === 0 ? "0" : undefined}
          data-status={live ? statusOf(request, shown) : "prerendered"}
          id="main"
          ref={main}
          // What comes after the wait is something else, and not the same thing moved down.
          key={shown === null && request.error === null ? "wait" : "shown"}
        >
          <ViewNotices notices={[...notices, ...lateNotices(request, shown, view)]} />
          {address.foreign ? <ForeignDataNotice host={address.host} /> : null}
          <LoadState
            // Said at the end of the page, where it moves nothing.
            error={view.live === null || shown === null ? request.error : null}
            hasData={shown !== null}
            host={address.foreign ? address.host : null}
            onCancel={request.cancel}
            progress={request.progress}
            onRetry={request.retry}
            // Inside somebody else's page it would lead away from that.
            storyHref={embedded || view.data === null || request.refused ? null : storyHref(view)}
          />
          {loaded === null || shown === null ? null : (
            <LivePart
              key={address.url}
              every={live && props.loadStory === undefined ? view.live : null}
              file={address.url}
              loaded={loaded}
              onView={onView}
              shown={shown.matches}
              view={view}
            >
              <Story
                embed={embed}
                file={address.url}
                live={live}
                loaded={loaded}
                onTimelineReady={markTimeline}
                onView={onView}
                story={shown}
                view={view}
              />
            </LivePart>
          )}
        </main>
      </PrintPart>
    </div>
  );
  if (loaded === null || shown === null) return <Share shared={null}>{page}</Share>;
  // An address that may not be loaded is not passed on.
  const shownView = request.refused ? { ...view, data: null } : view;
  return <Share shared={{ file: address.url, loaded, story: shown, view: shownView }}>{page}</Share>;
}

/**
 * The request, and what it brings one drawing later. What a store brings is drawn in one go with all that follows from
 * it, the canvas too; what is deferred is drawn in slices, and the canvas made in a task of its own. Only the wait is
 * prolonged like this: once something is shown, list and canvas change with it at once.
 */
function useArrived(request: DatasetRequest): DatasetRequest {
  const before = useDeferredValue(request);
  const waited =
    before.loaded === null && before.error === null && before.address.url === request.address.url;
  return waited ? before : request;
}

/** The mark that tests and host pages wait on (contract). */
function statusOf(
  { loaded, error }: DatasetRequest,
  shown: StoryView | null,
): "loading" | "ready" | "empty" | "error" {
  // Loaded and not shown: the words of the address are still being searched for.
  if (loaded !== null && shown !== null) return loaded.dataset.events.length === 0 ? "empty" : "ready";
  return error === null || loaded !== null ? "loading" : "error";
}

/** Notices that need the page's own address or the dataset. */
function lateNotices(request: DatasetRequest, shown: StoryView | null, view: ViewState): ViewNotice[] {
  const refused = request.refused && view.data !== null ? [viewNotice("data", view.data, "invalid")] : [];
  if (shown === null || request.loaded === null) return refused;
  const { dataset, part } = request.loaded;
  const unknown = unknownIds(dataset, view, part !== undefined).flatMap((notice) => {
    if ((notice.param !== "event" && notice.param !== "around") || part === undefined) return [notice];
    const sought = notice.param === "event" ? part.sought : part.soughtAround;
    // What has not been read yet is not unknown; where the whole file has been looked through, it is.
    if (part.reading && sought === null) return [];
    const reason = { looking: "sought", absent: "unknown", spent: "unread" } as const;
    return [{ ...notice, reason: reason[sought ?? "spent"] }];
  });
  // Of the whole dataset, not of what was known on a day: an event may just not have been known yet.
  const early =
    view.event !== null && shown.opened === null && unknown.every(({ param }) => param !== "event")
      ? [viewNotice("event", view.event, "not-yet")]
      : [];
  const unsearched = shown.searchFailed && view.q !== null ? [viewNotice("q", view.q, "no-search")] : [];
  return [...refused, ...unknown, ...early, ...unsearched];
}

/** The browser's title: the opened event, then the story; without one what is wrong. null while it is loading. */
function useTitle({ error }: DatasetRequest, shown: StoryView | null): string | null {
  const { lang, words } = useLocale();
  if (shown === null) {
    if (error === null) return null;
    return `${errorTitle(words.load.errors[error.kind].title, error)} – Asof`;
  }
  const story = pickText(shown.dataset.title, lang).value;
  return shown.opened === null ? story : `${pickText(shown.opened.title, lang).value} – ${story}`;
}
