import { DAY_MS } from "../model/fuzzyDate.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import { eventIndex } from "../select/eventIndex.ts";
import type { Match } from "../select/eventFilter.ts";
import { extent, span, timeIndex, touches } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { clampWindow, openingWindow } from "../timeline/canvasModel.ts";
import type { ViewState } from "../view/viewState.ts";
import { parseWindow } from "../view/window.ts";
import type { StoryView } from "./useStory.ts";

/** What is visible; where that holds none of the events, as much as they take. null without a date among them. */
export function pictureWindow(
  story: Pick<StoryView, "dataset" | "matches">,
  view: Pick<ViewState, "win">,
  now: CivilMs,
): TimeWindow | null {
  const asked = (view.win === null ? null : parseWindow(view.win)) ?? opening(story.dataset, now);
  const index = timeIndex(story.matches);
  const all = extent(index);
  if (all === null || touches(index, asked)) return all === null ? null : asked;
  const room = Math.max((all.to - all.from) * 0.05, DAY_MS);
  return clampWindow({ from: all.from - room, to: all.to + room });
}

function opening(dataset: Dataset, now: CivilMs): TimeWindow {
  return openingWindow(dataset, timeIndex(eventIndex(dataset).certain), now);
}

/** Whether a picture of the window shows anything of it. */
export function isIn({ event: { current } }: Match, window: TimeWindow): boolean {
  if (current.when === null) return false;
  const { from, to } = span(current.when);
  return from < window.to && to > window.from;
}
