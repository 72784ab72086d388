import type { CivilMs, Dataset } from "../model/types.ts";
import type { Aggregate } from "../select/canvasLayout.ts";
import type { Match } from "../select/filterEvents.ts";
import type { Lane, LaneMode } from "../select/lanes.ts";
import type { OutOfView } from "../select/outOfView.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import type { CanvasLens } from "./canvasLens.ts";
import type { Tongue } from "./eventWords.ts";
import type { Geometry } from "./geometry.ts";

export interface ControllerProps {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly lanes: LaneMode | null;
  /** Keys of the lanes that the reader folded (`laneKey`). */
  readonly folded: ReadonlySet<string>;
  readonly window: TimeWindow | null;
  readonly selected: string | null;
  /** The reader's moment; with `asOf` the end of that day. */
  readonly now: CivilMs;
  /** The day of knowledge that is shown, "2025-02-12"; null: what is known now. */
  readonly asOf: string | null;
  readonly tongue: Tongue;
  /** The dates that the filter is limited to, open sides infinite; null without such a limit. */
  readonly period: TimeWindow | null;
  /** What the view adds to the events; null: nothing, or not yet. */
  readonly lens: CanvasLens | null;
}

/** What the parts around the canvas need to know of it. */
export interface Planned {
  readonly lanes: readonly Lane[];
  /** Events of each lane. */
  readonly counts: readonly number[];
  /** Events known by number only were filtered: how many of them are in which lane is an estimate. */
  readonly about: boolean;
  readonly mode: LaneMode;
  readonly geometry: Geometry;
  /** All dated events, and those that are left by the filter. */
  readonly all: TimeIndex;
  readonly shown: TimeIndex;
  readonly opening: TimeWindow;
}

/** The events that an aggregate stands for. */
export interface Bunch {
  readonly aggregate: Aggregate;
  /** The first of them, in order; fewer than `aggregate.count` where there are very many. */
  readonly matches: readonly Match[];
  /** Whether a closer look takes it apart. */
  readonly parts: boolean;
}

export interface ControllerHandlers {
  readonly onSelect: (id: string | null) => void;
  readonly onWindow: (window: TimeWindow | null) => void;
  /** The canvas was shared out anew. */
  readonly onPlan: (planned: Planned) => void;
  /** The visible window, at every step of a move. */
  readonly onView: (window: TimeWindow) => void;
  /** An aggregate that zooming can't take apart: its events are to be fanned out at its element, or listed. */
  readonly onList: (bunch: Bunch, elementId: string) => void;
  /** How many events are out of view; told when it changes, also while the canvas moves. */
  readonly onOutOfView: (counts: OutOfView) => void;
  /** Element id of the mark in focus, or null when it is not drawn. */
  readonly onActive: (elementId: string | null) => void;
  readonly onReady: () => void;
}

/** Is it another dataset, and not the same of which other parts have been read? */
export function isOtherData(a: Dataset, b: Dataset): boolean {
  return (
    a !== b && (a.id !== b.id || a.eventsFile?.parquet !== b.eventsFile?.parquet || a.crowd === undefined)
  );
}

/** Has the canvas to be shared out anew? */
export function needsPlan(a: ControllerProps, b: ControllerProps): boolean {
  return a.dataset !== b.dataset || a.matches !== b.matches || a.lanes !== b.lanes || a.folded !== b.folded;
}

/** Does anything that is drawn differ? */
export function differs(a: ControllerProps, b: ControllerProps): boolean {
  return (
    needsPlan(a, b) ||
    a.window !== b.window ||
    a.selected !== b.selected ||
    a.now !== b.now ||
    a.asOf !== b.asOf ||
    a.lens !== b.lens ||
    a.period?.from !== b.period?.from ||
    a.period?.to !== b.period?.to ||
    a.tongue.words !== b.tongue.words
  );
}

/** The same story in a newer state, of the same day: what the reader looks at stays where it is. */
export function isRefresh(a: ControllerProps, b: ControllerProps): boolean {
  return a.dataset !== b.dataset && a.dataset.id === b.dataset.id && a.asOf === b.asOf;
}
