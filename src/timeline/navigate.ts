import { DAY_MS } from "../model/calendar.ts";
import type { CivilMs, TimelineEvent } from "../model/types.ts";
import { MARGIN } from "../select/aggregate.ts";
import type { Aggregate } from "../select/canvasLayout.ts";
import { nearestOutOfView } from "../select/outOfView.ts";
import { candidates, isOther, span, touches } from "../select/timeIndex.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import { fitWindow } from "./canvasModel.ts";
import type { ControllerProps } from "./controllerProps.ts";
import { neighbour } from "./keyboard.ts";
import type { CanvasItem } from "./canvasItem.ts";

const ZOOM_STEP = 1.6;
const PAN_STEP = 0.6;
/** A move by less than this of the window, or a zoom by less than the other, needs no new layout. */
const MOVED = 0.25;
const ZOOMED = 1.3;

/** For a frame or two a layout is looked at so much closer, and no more. */
const CLOSEST = 3;

/** In windows. */
const MOST_GLIDE = 4;

/** Is a window so near to the one laid out that the layout still serves? */
export function isNear(window: TimeWindow, laid: TimeWindow): boolean {
  const width = window.to - window.from;
  const zoom = width / (laid.to - laid.from);
  return zoom < ZOOMED && zoom > 1 / ZOOMED && Math.abs(window.from - laid.from) < width * MOVED;
}

/** Is a window all in what was laid out, and not so close that this says little of it? */
export function isCovered({ from, to }: TimeWindow, laid: TimeWindow): boolean {
  const width = laid.to - laid.from;
  const margin = width * MARGIN;
  return from >= laid.from - margin && to <= laid.to + margin && to - from > width / CLOSEST;
}

/** Is this the window that is there, up to the rounding of the address (days from two weeks on, else minutes)? */
export function sameButRounded(asked: TimeWindow, there: TimeWindow): boolean {
  const rounding = (there.to - there.from >= 14 * DAY_MS ? DAY_MS : 60_000) + 1_000;
  return Math.abs(asked.from - there.from) <= rounding && Math.abs(asked.to - there.to) <= rounding;
}

/** Is a window near enough to another to glide there? Over many of them it would only flicker. */
export function isWithinReach(target: TimeWindow, there: TimeWindow): boolean {
  return Math.abs(target.from - there.from) <= (there.to - there.from) * MOST_GLIDE;
}

/** Not for readers who asked for less motion. */
export function mayGlide(): boolean {
  return !globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function panned({ from, to }: TimeWindow, by: 1 | -1): TimeWindow {
  const way = by * (to - from) * PAN_STEP;
  return { from: from + way, to: to + way };
}

/** Closer (1) or farther (−1) about a moment, which stays where it is; about the middle when it is out of view. */
export function zoomed({ from, to }: TimeWindow, by: 1 | -1, about: CivilMs | null): TimeWindow {
  const centre = about !== null && about > from && about < to ? about : (from + to) / 2;
  const factor = by === 1 ? 1 / ZOOM_STEP : ZOOM_STEP;
  return { from: centre - (centre - from) * factor, to: centre + (to - centre) * factor };
}

/** A window of the same width in which a stretch is to be seen; null when part of it is in view already. */
export function windowOn(stretch: TimeWindow, { from, to }: TimeWindow): TimeWindow | null {
  if (stretch.from < to && stretch.to > from) return null;
  const width = to - from;
  const anchor = Number.isFinite(stretch.from) ? stretch.from : stretch.to;
  return { from: anchor - width / 2, to: anchor + width / 2 };
}

/** As `windowOn`, for an event; null for an undated one. */
export function windowOnEvent({ current }: TimelineEvent, window: TimeWindow): TimeWindow | null {
  return current.when === null ? null : windowOn(span(current.when), window);
}

/** The window that takes an aggregate apart; null when zooming can't: its events are on one day, or it is closest. */
export function windowInto({ first, last }: Aggregate, { from, to }: TimeWindow): TimeWindow | null {
  const length = last - first;
  const width = Math.max(length * 1.5, 4 * DAY_MS);
  if (length < DAY_MS || width > (to - from) * 0.8) return null;
  const middle = (first + last) / 2;
  return { from: middle - width / 2, to: middle + width / 2 };
}

/** The first position after, or the last before, what was laid out about a window; null when there is none. */
export function beyond(index: TimeIndex | undefined, laid: TimeWindow | null, by: 1 | -1): number | null {
  if (index === undefined || laid === null) return null;
  const { from, to } = laid;
  const margin = (to - from) * MARGIN;
  const { last } = candidates(index, { from: from - margin, to: to + margin });
  if (by === 1) return last < index.matches.length ? last : null;
  for (let position = last - 1; position >= 0; position--) {
    if ((index.ends[position] ?? 0) <= from - margin) return position;
  }
  return null;
}

/** The next mark in time; from where the last one in focus was, when that is no longer drawn. */
export function stepFrom(
  items: readonly CanvasItem[],
  active: string | null,
  anchor: CivilMs | null,
  by: 1 | -1,
): CanvasItem | null {
  if (anchor === null || items.some(({ id }) => id === active)) return neighbour(items, active, by);
  const all = marks(items);
  const next = by === 1 ? all.find(({ from }) => from >= anchor) : all.findLast(({ from }) => from <= anchor);
  return next ?? null;
}

/** Where the focus goes when it comes to the canvas: where it was, to the opened event, or to the first in view. */
export function toFocus(
  items: readonly CanvasItem[],
  active: string | null,
  selected: string | null,
  { from, to }: TimeWindow,
): CanvasItem | null {
  const known =
    items.find(({ id }) => id === active) ??
    items.find(({ eventId }) => eventId !== null && eventId === selected);
  if (known !== undefined) return known;
  const all = marks(items);
  return all.find((item) => item.from >= from && item.from < to) ?? all[0] ?? null;
}

function marks(items: readonly CanvasItem[]): CanvasItem[] {
  return items.filter(({ kind }) => kind === "event" || kind === "aggregate");
}

/** Where to look for dates that were just chosen, or else for the matches, unless they are in sight; null: stay. */
export function windowFor(
  index: TimeIndex | undefined,
  { now, period }: Pick<ControllerProps, "now" | "period">,
  last: Pick<ControllerProps, "period"> | null,
  window: TimeWindow,
): TimeWindow | null {
  return windowOnPeriod(period, last?.period ?? null, window) ?? windowOnMatches(index, window, now);
}

/** Where to look when dates on both sides were chosen that are not in sight; null: stay. */
function windowOnPeriod(
  period: TimeWindow | null,
  last: TimeWindow | null,
  window: TimeWindow,
): TimeWindow | null {
  if (period === null || !Number.isFinite(period.from) || !Number.isFinite(period.to)) return null;
  if (last !== null && !isOther(period, last)) return null;
  if (period.from >= window.from && period.to <= window.to) return null;
  const room = (period.to - period.from) * 0.1;
  return period.from < period.to ? { from: period.from - room, to: period.to + room } : null;
}

/** Where to look when no match begins or ends in sight: a bar that only passes through shows nothing of them. null: stay. */
function windowOnMatches(index: TimeIndex | undefined, window: TimeWindow, now: CivilMs): TimeWindow | null {
  if (index === undefined || index.matches.length === 0 || touches(index, window)) return null;
  return fitWindow(index, now);
}

/** The window around the nearest event out of view on one side; null when there is none. */
export function windowBeyond(
  index: TimeIndex | undefined,
  window: TimeWindow,
  by: 1 | -1,
): TimeWindow | null {
  const moment = index === undefined ? null : nearestOutOfView(index, window, by);
  return moment === null ? null : windowOn({ from: moment, to: moment + 1 }, window);
}
