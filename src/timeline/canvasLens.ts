import type { CivilMs, FuzzyDate, TimelineEvent } from "../model/types.ts";
import type { CanvasItem } from "./canvasItem.ts";
import type { changeGhosts } from "./changeGhosts.ts";
import type { TickLayer } from "./TickLayer.ts";
import type { ItemRequest } from "./toTimelineItems.ts";
import type { Match } from "../select/eventFilter.ts";
import type { TimeWindow } from "../select/timeIndex.ts";

export type ChangeKind = "new" | "moved" | "status" | "gone";

/** What is different about an event from the day that the reader compares with. */
export interface CanvasChange {
  readonly kind: ChangeKind;
  /** Where it was; null: it stands where it stood. */
  readonly was: FuzzyDate | null;
  /** In a few words: "+5 days", or the title of what is gone. */
  readonly label: string;
}

/** A stretch in which there is nothing to draw, and why. */
export interface Stretch extends TimeWindow {
  /** `gap`: nothing recorded · `filter`: no event of the filter · `outside`: beyond the dataset; one side is infinite. */
  readonly kind: "gap" | "filter" | "outside";
  /** The words for it, from the longest to the shortest. */
  readonly labels: readonly string[];
}

export interface LensTick {
  readonly at: CivilMs;
  readonly label: string;
  /** The anchor itself. */
  readonly zero: boolean;
}

/**
 * What a view adds to the canvas beside its events: what changed, what is empty, times counted from an event. Made
 * elsewhere and only asked here, so that those who look at the events alone need not load it.
 */
export interface CanvasLens {
  /** Added to an event's name for those who don't see the marks; "" for nothing. */
  readonly note: (event: TimelineEvent) => string;
  readonly change: (id: string) => CanvasChange | null;
  /** Says how many events of an aggregate changed. */
  readonly some: (count: number) => string;
  readonly gone: readonly CanvasChange[];
  /** The matches where they are to stand; null: where their dates have them. */
  readonly matches: readonly Match[] | null;
  /** Those long enough for this window, uncut. */
  readonly stretches: (window: TimeWindow) => readonly Stretch[];
  /** `emptyStretches`: what is drawn of them. */
  readonly empty: (request: ItemRequest) => readonly CanvasItem[];
  /** `changeGhosts`: what is drawn of changes beside the events' own marks. */
  readonly ghosts: typeof changeGhosts;
  /** null: times as the calendar has them. */
  readonly around: {
    readonly home: TimeWindow;
    readonly layer: (host: HTMLElement) => TickLayer;
    readonly ticks: (window: TimeWindow, width: number) => readonly LensTick[];
  } | null;
}
