import { useLayoutEffect } from "react";
import type { Dataset } from "../model/types.ts";
import { isBareStep, stepView, storyPlace } from "../view/storyStep.ts";
import type { StoryPlace } from "../view/storyStep.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";

/**
 * The place in the guided story that the view follows; null: none. An address that names only story and step means
 * that step's view, which is put in its place before anything is painted.
 */
export function useStoryStep(
  dataset: Dataset,
  view: ViewState,
  onView: SetView,
  withoutEvent: boolean,
): StoryPlace | null {
  const place = storyPlace(dataset, view);
  const bare = place !== null && isBareStep(view);
  const step = place?.step ?? null;
  useLayoutEffect(() => {
    if (!bare || place === null) return;
    onView(stepView(place.story, place.step, view, withoutEvent), "replace");
    // Once for each step that is named: when the reader takes away all that it shows, it stays away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [view.story, step]);
  return place;
}
