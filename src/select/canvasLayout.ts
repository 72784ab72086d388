import type { FuzzyDate } from "../model/types.ts";
import type { Match } from "./filterEvents.ts";
import type { LabelSide } from "./placement.ts";
import type { MarkKind, TimeWindow } from "./timeIndex.ts";

/** An event drawn by itself. */
export interface ShownEvent {
  readonly match: Match;
  readonly position: number;
  readonly lane: number;
  readonly row: number;
  /** Drawn stretch: the date's earliest start to latest end, cut at the drawn stretch of the canvas; always finite. */
  readonly from: number;
  readonly to: number;
  readonly bar: boolean;
  /**
   * There was no room for the whole bar: only its start is drawn, `from` to `to`, and a thin tail to here (its latest
   * end, cut at the drawn stretch). null: drawn whole.
   */
  readonly tail: number | null;
  readonly side: LabelSide;
  readonly labelPx: number;
  /** Over how many lines the label runs; the event takes its row and those below. */
  readonly lines: number;
}

/** When the first and the last of several events begin, and by which dates; null: by none, or without a beginning. */
export interface Begins {
  readonly first: number;
  readonly last: number;
  readonly from: FuzzyDate | null;
  readonly to: FuzzyDate | null;
}

/** Several events drawn as one mark with their number. */
export interface Aggregate {
  /** The same for the same events' place on the canvas while the zoom stays. */
  readonly id: string;
  readonly kind: MarkKind;
  readonly lane: number;
  readonly row: number;
  /** Drawn stretch. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Earliest of the starts and latest of the starts: what to zoom to. Cut at the drawn stretch. */
  readonly first: number;
  readonly last: number;
  /** The same uncut, as they are told: what runs into the window began before it, not at its edge. */
  readonly begins: Begins;
  /** The first few positions, for a list. */
  readonly positions: readonly number[];
}

export interface CanvasLayout {
  readonly shown: readonly ShownEvent[];
  readonly aggregates: readonly Aggregate[];
  /** The stretch that was laid out: the window and a margin at either side. */
  readonly drawn: TimeWindow;
}

export interface LayoutRequest {
  readonly window: TimeWindow;
  /** Width of the window in pixels, at least 1. */
  readonly width: number;
  /** Positions, the most important first (`orderOf`). */
  readonly order: Uint32Array;
  /** Place of each position in `order`. */
  readonly placeOf: Uint32Array;
  /** Lane of each position. */
  readonly laneOf: Uint8Array;
  /** Number of rows of each lane, each at least 1. */
  readonly rows: readonly number[];
  /** Full width of an event's label in pixels. Asked for candidates only. */
  readonly labelPx: (match: Match) => number;
  /** Width of a main event's label over so many lines, Infinity where it can't be. Without this, labels stay on one. */
  readonly wrappedPx?: (match: Match, lines: number) => number;
  /** Labels ask for no more than this (main events for all they need); they get what room is left over in the end. */
  readonly widestLabel: number;
  /** Ids that are drawn by themselves whatever their importance: the opened event, the one in focus. */
  readonly pinned: ReadonlySet<string>;
  /**
   * Positions that the layout before drew by themselves, while the zoom is the same: they stay until they leave, so that
   * nothing comes and goes under the reader's hand.
   */
  readonly stay?: readonly number[];
  /** Rows by event id of the layout before, so that a pan does not make events jump. */
  readonly before: ReadonlyMap<string, number>;
}
