import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import { aggregate } from "../select/aggregate.ts";
import { allotRows } from "../select/allotRows.ts";
import type { CanvasLayout, LayoutRequest, ShownEvent } from "../select/canvasLayout.ts";
import type { Match } from "../select/filterEvents.ts";
import { orderOf, placesIn, rankEvents } from "../select/importance.ts";
import { markBox, scale } from "../select/placement.ts";
import { PILL_PX } from "../select/pills.ts";
import { softEdges } from "../select/softEdges.ts";
import { timeIndex } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { placeLabels } from "./svgLabels.ts";
import { middleOf, ROW, rowsIn, stackLanes } from "./svgLanes.ts";
import type { DrawingLanes, LaneBand } from "./svgLanes.ts";
import type { LabelWish } from "./svgLabels.ts";
import type { Mark } from "./svgMark.ts";
import { drawPills } from "./svgPills.ts";
import type { Pill, ToPx } from "./svgPills.ts";
import type { TextLine } from "./svgText.ts";
import { oneLine, textWidth, twoLineWidth } from "../lib/textWidth.ts";
import type { TypeStyle } from "../lib/textWidth.ts";

/** Where events are drawn, in pixels of the drawing. */
export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnEvents {
  readonly marks: readonly Mark[];
  readonly pills: readonly Pill[];
  /** Labels of events and numbers of pills. */
  readonly texts: readonly TextLine[];
  /** One for each lane; one that is the whole plot where there are none. */
  readonly bands: readonly LaneBand[];
}

export interface EventsRequest {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly window: TimeWindow;
  readonly lang: string;
  readonly now: CivilMs;
  readonly plot: Plot;
  /** null: all in one. */
  readonly lanes: DrawingLanes | null;
  readonly mainSize: number;
  readonly otherSize: number;
}

/** Even with all the room there is, a label of an event that is not a main one ends here. */
const WIDEST = 440;
/** What labels ask for before the leftovers are shared out. */
const ASKED = 185;

/** The events of a window as marks in rows with their labels, by the same rules as the canvas. */
export function drawEvents(request: EventsRequest): DrawnEvents {
  const { plot } = request;
  const layout = layOut(request);
  const used = Array.from({ length: laneCount(request) }, () => 1);
  const uses = (lane: number, rows: number): void => {
    used[lane] = Math.max(used[lane] ?? 1, rows);
  };
  for (const { lane, lines, row } of layout.shown) uses(lane, row + lines);
  for (const { lane, row } of layout.aggregates) uses(lane, row + 1);
  const bands = stackLanes(used, plot.y, plot.height);
  const inView = (px: { readonly left: number; readonly right: number }): boolean =>
    px.right > 0 && px.left < plot.width;
  const toPx = scale(request.window, plot.width);
  const shown = layout.shown.filter((each) => inView(reach(each, toPx)));
  const marks = shown.map((each) => markOf(each, bands, toPx, request));
  const { counts, pills } = drawPills(layout.aggregates, { bands, lang: request.lang, plot, toPx });
  const rank = rankEvents(request.dataset);
  const labels = placeLabels(
    shown
      .toSorted((a, b) => (rank[a.match.event.index] ?? 0) - (rank[b.match.event.index] ?? 0))
      .map((each) => wishOf(each, bands, toPx, request)),
    [
      ...marks.map(({ height, left, right, y }) => ({
        left,
        right,
        top: y - height / 2,
        bottom: y + height / 2,
      })),
      ...pills.map(({ height, x, y }) => ({
        left: x,
        right: x + PILL_PX,
        top: y - height / 2,
        bottom: y + height / 2,
      })),
    ],
    { left: plot.x, right: plot.x + plot.width },
  );
  return {
    marks,
    pills,
    texts: [...counts, ...labels],
    bands,
  };
}

function laneCount({ lanes }: EventsRequest): number {
  return Math.max(1, lanes?.names.length ?? 1);
}

function layOut(request: EventsRequest): CanvasLayout {
  const { dataset, lang, lanes, matches, plot, window } = request;
  const index = timeIndex(matches);
  const order = orderOf(index, rankEvents(dataset));
  const count = laneCount(request);
  const rows = rowsIn(plot.height, count);
  const layout: LayoutRequest = {
    window,
    width: plot.width,
    order,
    placeOf: placesIn(order),
    laneOf: lanes?.laneOf ?? new Uint8Array(index.matches.length),
    rows: Array.from({ length: count }, () => rows),
    labelPx: (match) => {
      const full = Math.ceil(textWidth(titleOf(match, lang).text, styleOf(match, request)));
      return match.event.featured ? full : Math.min(full, WIDEST);
    },
    wrappedPx: (match, lines) =>
      lines === 2 ? twoLineWidth(titleOf(match, lang).text, styleOf(match, request)) : Infinity,
    widestLabel: ASKED,
    pinned: new Set(),
    before: new Map(),
  };
  return aggregate(index, count === 1 ? layout : { ...layout, rows: allotRows(index, layout, rows) });
}

function titleOf({ event }: Match, lang: string): { readonly text: string; readonly lang: string } {
  const title = pickText(event.title, lang);
  return { text: oneLine(title.value), lang: title.lang === lang ? "" : title.lang };
}

function styleOf({ event }: Match, { mainSize, otherSize }: EventsRequest): TypeStyle {
  return { size: event.featured ? mainSize : otherSize, bold: event.featured };
}

function reach(shown: ShownEvent, toPx: ToPx): { readonly left: number; readonly right: number } {
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  return { left, right: shown.tail === null ? right : Math.max(right, toPx(shown.tail)) };
}

function markOf(shown: ShownEvent, bands: readonly LaneBand[], toPx: ToPx, request: EventsRequest): Mark {
  const { plot, window } = request;
  const { event, certainty } = shown.match;
  const { status, when } = event.current;
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  return {
    left: plot.x + left,
    right: plot.x + right,
    y: middleOf(bands, shown, shown.lines),
    height: ROW.least - 6,
    bar: shown.bar,
    status,
    featured: event.featured,
    soft: when === null || shown.tail !== null ? null : softEdges(when, shown, window, request.now),
    oneOf: when?.form === "one-of",
    possible: certainty === "possible",
    tail: shown.tail === null ? null : plot.x + Math.min(toPx(shown.tail), plot.width),
  };
}

function wishOf(
  shown: ShownEvent,
  bands: readonly LaneBand[],
  toPx: ToPx,
  request: EventsRequest,
): LabelWish {
  const { plot } = request;
  const { current } = shown.match.event;
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  const { side } = shown;
  return {
    ...titleOf(shown.match, request.lang),
    style: styleOf(shown.match, request),
    left: plot.x + left,
    right: plot.x + right,
    y: middleOf(bands, shown, shown.lines),
    side,
    twoLinesPx: shown.lines === 2 ? shown.labelPx : null,
    struck: current.status === "cancelled",
    rimmed: current.when?.form === "one-of" && side === "inside",
  };
}
