import type { Catalogue } from "../i18n/en.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import type { Match } from "../select/filterEvents.ts";
import type { LaneMode } from "../select/lanes.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasLens } from "./canvasLens.ts";
import type { ControllerProps } from "./controllerProps.ts";
import type { OverviewProps } from "./Overview.tsx";
import type { TimelineController } from "./TimelineController.ts";
import type { ToolbarProps } from "./Toolbar.tsx";

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
  /** The dates that the filter is limited to (`rangeOf`), shaded outside; null without a limit. */
  readonly period: TimeWindow | null;
  /** Now as the reader's wall clock, encoded like every civil time (`Date.UTC(local year, …)`). */
  readonly now: CivilMs;
  /** The day of knowledge that is shown, "2025-02-12": its end stands in the place of now; null: none. */
  readonly asOf: string | null;
  /** What the view adds: what changed, what is empty, times relative to an event. Keep its identity. */
  readonly lens: CanvasLens | null;
  /** The reader chose an event (click, Enter, Space) or, with null, pressed Esc to close it. */
  readonly onSelect: (id: string | null) => void;
  /** The reader panned or zoomed, after it came to rest. null: back at the opening window. */
  readonly onWindow: (window: TimeWindow | null) => void;
  /** The reader chose what the lanes are. */
  readonly onLanes: (lanes: LaneMode) => void;
  /** Once for each mounted canvas, when its first items are drawn (or when there are none to draw). */
  readonly onReady?: () => void;
}

/** What the canvas itself needs of it. */
export function controllerProps(props: TimelineProps, folded: ReadonlySet<string>): ControllerProps {
  const { asOf, lang, words } = props;
  const now = (asOf === null ? null : parseFuzzyDate(asOf)?.endMax) ?? props.now;
  return { ...props, folded, now, tongue: { lang, words } };
}

/** What the parts around the canvas ask of it. */
export type CanvasActs = Pick<ToolbarProps, "onAct" | "onFit" | "onHome"> & Pick<OverviewProps, "onMove">;

/** The same functions for as long as the canvas is mounted: parts that get them are drawn anew for their own sake alone. */
export function canvasActs(controller: { readonly current: TimelineController | null }): CanvasActs {
  return {
    onAct: (act) => controller.current?.act(act),
    onFit: () => controller.current?.fit(),
    onHome: () => controller.current?.goHome(),
    onMove: (window, rest) => controller.current?.look(window, rest),
  };
}
