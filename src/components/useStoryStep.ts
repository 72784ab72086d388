import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { Dataset } from "../model/types.ts";
import { isBareStep, stepView, storyPlace } from "../view/storyStep.ts";
import type { StoryPlace } from "../view/storyStep.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { rootOf } from "./root.ts";

/**
 * The place in the guided story that the view follows; null: none. An address that names only story and step means
 * that step's view, which is put in its place before anything is painted.
 *
 * When the reader begins a story its card (`lead`) takes the focus, before the step opens anything: the link that began
 * it may be gone, and what is opened leaves the focus where it is (`usePanelFocus`).
 */
export function useStoryStep(
  dataset: Dataset,
  view: ViewState,
  onView: SetView,
  withoutEvent: boolean,
  lead: RefObject<HTMLElement | null>,
): StoryPlace | null {
  const place = storyPlace(dataset, view);
  const bare = place !== null && isBareStep(view);
  const step = place?.step ?? null;
  const story = place?.story.id ?? null;
  const followed = useRef(story);
  useLayoutEffect(() => {
    if (story !== null && followed.current === null) takeFocus(lead.current);
    followed.current = story;
  }, [lead, story]);
  useLayoutEffect(() => {
    if (!bare || place === null) return;
    onView(stepView(place.story, place.step, view, withoutEvent), "replace");
    // Once for each step that is named: when the reader takes away all that it shows, it stays away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [view.story, step]);
  return place;
}

/** Unless nobody has done anything yet (the address named the story), or the focus is elsewhere in an embed's host page. */
function takeFocus(lead: HTMLElement | null): void {
  const { userActivation } = navigator as { userActivation?: UserActivation };
  if (userActivation?.hasBeenActive === false) return;
  const root = rootOf(lead);
  const { activeElement } = document;
  const elsewhere = activeElement !== null && activeElement !== document.body && root.activeElement === null;
  if (!elsewhere) lead?.focus({ preventScroll: true });
}
