/**
 * The canvas and its buttons. Load it lazily (`lazy(async () => ({default: (await import("../timeline/Timeline.tsx")).Timeline}))`):
 * it brings vis-timeline and moment. It fills the width it is given and sets its own height (CSS).
 */
import type { ReactNode } from "react";
import type { LaneMode } from "../select/lanes.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { Match } from "../select/filterEvents.ts";
import type { Catalogue } from "../i18n/en.ts";
import type { CivilMs, Dataset } from "../model/types.ts";

export interface TimelineProps {
  readonly dataset: Dataset;
  /** What the filter leaves, in chronological order; undated ones are ignored here. Keep the array's identity while nothing changed. */
  readonly matches: readonly Match[];
  /** Interface language and its words (`useLocale()`; components import this folder, so it can't ask for them itself). */
  readonly lang: string;
  readonly words: Catalogue;
  /** null: the default, by state (on narrow canvases one lane). */
  readonly lanes: LaneMode | null;
  /**
   * The visible window asked for (the address's `win`), in civil time; null: the opening window
   * (`dataset.opening`, else all matches). A change by the page moves the canvas and is not reported back.
   */
  readonly window: TimeWindow | null;
  /** Id of the opened event; drawn highlighted. */
  readonly selected: string | null;
  /** Now as the reader's wall clock, encoded like every civil time (`Date.UTC(local year, …)`). */
  readonly now: CivilMs;
  /** The reader chose an event (click, Enter, Space) or, with null, pressed Esc to close it. */
  readonly onSelect: (id: string | null) => void;
  /** The reader panned or zoomed, after it came to rest. null: back at the opening window. */
  readonly onWindow: (window: TimeWindow | null) => void;
  /** Once for each mounted canvas, when its first items are drawn (or when there are none to draw). */
  readonly onReady?: () => void;
}

export function Timeline(_props: TimelineProps): ReactNode {
  return null;
}
