import type { Dataset, Story } from "../model/types.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "./viewUrl.ts";
import type { ViewState } from "./viewState.ts";

/** Where a reader is in a guided story. */
export interface StoryPlace {
  readonly story: Story;
  /** From 1, and never beyond the last. */
  readonly step: number;
}

/** The story that a view follows; null when it follows none or the dataset has no such story. */
export function storyPlace(dataset: Pick<Dataset, "stories">, view: ViewState): StoryPlace | null {
  const story = dataset.stories.find(({ id }) => id === view.story);
  if (story === undefined || story.steps.length === 0) return null;
  return { story, step: Math.min(view.step ?? 1, story.steps.length) };
}

/** What the reader has chosen for good, and a step does not change. */
export function keptInStory({ data, tz, lang, theme, embed }: ViewState): Partial<ViewState> {
  return { data, tz, lang, theme, embed };
}

/**
 * The view of a step, as its author wrote it, with what the reader has chosen for good. `withoutEvent`: its event is
 * not opened, where the panel would cover what the step says.
 */
export function stepView(story: Story, step: number, view: ViewState, withoutEvent = false): ViewState {
  const written = parseView(story.steps[step - 1]?.view ?? "").view;
  return {
    ...written,
    event: withoutEvent ? null : written.event,
    ...keptInStory(view),
    story: story.id,
    step: step === 1 ? null : step,
  };
}

/** What begins a story: its first step's view, with nothing of what was looked at before. */
export function startOfStory(id: string, view: ViewState): ViewState {
  return { ...DEFAULT_VIEW, ...keptInStory(view), story: id };
}

/** Whether a view names a story and says nothing of its own: then the step's view is meant. */
export function isBareStep(view: ViewState): boolean {
  const { story, step } = view;
  return story !== null && viewToSearch(view) === viewToSearch({ ...startOfStory(story, view), step });
}
