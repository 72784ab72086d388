import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import { aggregate } from "../select/aggregate.ts";
import type { Aggregate, CanvasLayout, ShownEvent } from "../select/canvasLayout.ts";
import type { Match } from "../select/filterEvents.ts";
import { orderOf, placesIn, rankEvents } from "../select/importance.ts";
import { PILL_PX } from "../select/pills.ts";
import { markBox, scale } from "../select/placement.ts";
import { softEdges } from "../select/softEdges.ts";
import { timeIndex } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { placeLabels } from "./svgLabels.ts";
import type { LabelWish } from "./svgLabels.ts";
import type { Mark } from "./svgMark.ts";
import { textLine } from "./svgText.ts";
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

export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly planned: boolean;
}

export interface DrawnEvents {
  readonly marks: readonly Mark[];
  readonly pills: readonly Pill[];
  /** Labels of events and numbers of pills. */
  readonly texts: readonly TextLine[];
}

export interface EventsRequest {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly window: TimeWindow;
  readonly lang: string;
  readonly now: CivilMs;
  readonly plot: Plot;
  readonly mainSize: number;
  readonly otherSize: number;
}

/** Height of a row at least and at most. */
const ROW = { least: 25, most: 38 };
/** Even with all the room there is, a label of an event that is not a main one ends here. */
const WIDEST = 440;
/** What labels ask for before the leftovers are shared out. */
const ASKED = 185;

/** The events of a window as marks in rows with their labels, by the same rules as the canvas. */
export function drawEvents(request: EventsRequest): DrawnEvents {
  const { plot } = request;
  const layout = layOut(request, Math.max(1, Math.floor(plot.height / ROW.least)));
  const used = Math.max(
    0,
    ...layout.shown.map(({ lines, row }) => row + lines),
    ...layout.aggregates.map(({ row }) => row + 1),
  );
  const pitch = Math.min(ROW.most, plot.height / Math.max(1, used));
  const inView = (px: { readonly left: number; readonly right: number }): boolean =>
    px.right > 0 && px.left < plot.width;
  const toPx = scale(request.window, plot.width);
  const shown = layout.shown.filter((each) => inView(reach(each, toPx)));
  const pills = layout.aggregates.filter((each) => inView(pillBox(each, toPx)));
  const marks = shown.map((each) => markOf(each, pitch, toPx, request));
  const lefts = spread(pills, toPx, plot.width);
  const counted = pills.map((each, at) => ({
    x: plot.x + (lefts[at] ?? 0),
    y: plot.y + (each.row + 0.5) * pitch,
    height: ROW.least - 8,
    planned: each.kind === "planned",
  }));
  const counts = pills.map((each, at) => countOf(each, pitch, lefts[at] ?? 0, request));
  const rank = rankEvents(request.dataset);
  const labels = placeLabels(
    shown
      .toSorted((a, b) => (rank[a.match.event.index] ?? 0) - (rank[b.match.event.index] ?? 0))
      .map((each) => wishOf(each, pitch, toPx, request)),
    [
      ...marks.map(({ height, left, right, y }) => ({
        left,
        right,
        top: y - height / 2,
        bottom: y + height / 2,
      })),
      ...counted.map(({ height, x, y }) => ({
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
    pills: counted,
    texts: [...counts, ...labels],
  };
}

function layOut(request: EventsRequest, rows: number): CanvasLayout {
  const { dataset, lang, matches, plot, window } = request;
  const index = timeIndex(matches);
  const order = orderOf(index, rankEvents(dataset));
  return aggregate(index, {
    window,
    width: plot.width,
    order,
    placeOf: placesIn(order),
    laneOf: new Uint8Array(index.matches.length),
    rows: [rows],
    labelPx: (match) => {
      const full = Math.ceil(textWidth(titleOf(match, lang).text, styleOf(match, request)));
      return match.event.featured ? full : Math.min(full, WIDEST);
    },
    wrappedPx: (match, lines) =>
      lines === 2 ? twoLineWidth(titleOf(match, lang).text, styleOf(match, request)) : Infinity,
    widestLabel: ASKED,
    pinned: new Set(),
    before: new Map(),
  });
}

function titleOf({ event }: Match, lang: string): { readonly text: string; readonly lang: string } {
  const title = pickText(event.title, lang);
  return { text: oneLine(title.value), lang: title.lang === lang ? "" : title.lang };
}

function styleOf({ event }: Match, { mainSize, otherSize }: EventsRequest): TypeStyle {
  return { size: event.featured ? mainSize : otherSize, bold: event.featured };
}

type ToPx = (ms: number) => number;

function reach(shown: ShownEvent, toPx: ToPx): { readonly left: number; readonly right: number } {
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  return { left, right: shown.tail === null ? right : Math.max(right, toPx(shown.tail)) };
}

function pillBox(each: Aggregate, toPx: ToPx): { readonly left: number; readonly right: number } {
  const middle = (toPx(each.from) + toPx(each.to)) / 2;
  return { left: middle - PILL_PX / 2, right: middle + PILL_PX / 2 };
}

/**
 * Where pills begin, side by side in their rows. Planned and held events of one time have two, and a picture too small
 * for another row has them in one: there the later moves on, as far as the picture goes.
 */
function spread(pills: readonly Aggregate[], toPx: ToPx, width: number): readonly number[] {
  const lefts = pills.map((each) => pillBox(each, toPx).left);
  for (const row of new Set(pills.map((each) => each.row))) {
    const places = [...pills.keys()]
      .filter((at) => pills[at]?.row === row)
      .toSorted((a, b) => (lefts[a] ?? 0) - (lefts[b] ?? 0));
    let free = -Infinity;
    for (const at of places) {
      lefts[at] = Math.max(lefts[at] ?? 0, free);
      free = lefts[at] + PILL_PX + 1;
    }
    let end = Math.max(width, pillEnd(pills, places.at(-1), toPx));
    for (const at of places.toReversed()) {
      lefts[at] = Math.min(lefts[at] ?? 0, end - PILL_PX);
      end = lefts[at] - 1;
    }
  }
  return lefts;
}

function pillEnd(pills: readonly Aggregate[], at: number | undefined, toPx: ToPx): number {
  const pill = at === undefined ? undefined : pills[at];
  return pill === undefined ? 0 : pillBox(pill, toPx).right;
}

function markOf(shown: ShownEvent, pitch: number, toPx: ToPx, request: EventsRequest): Mark {
  const { plot, window } = request;
  const { event, certainty } = shown.match;
  const { status, when } = event.current;
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  return {
    left: plot.x + left,
    right: plot.x + right,
    y: plot.y + (shown.row + shown.lines / 2) * pitch,
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

function wishOf(shown: ShownEvent, pitch: number, toPx: ToPx, request: EventsRequest): LabelWish {
  const { plot } = request;
  const { current } = shown.match.event;
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  const { side } = shown;
  return {
    ...titleOf(shown.match, request.lang),
    style: styleOf(shown.match, request),
    left: plot.x + left,
    right: plot.x + right,
    y: plot.y + (shown.row + shown.lines / 2) * pitch,
    side,
    twoLinesPx: shown.lines === 2 ? shown.labelPx : null,
    struck: current.status === "cancelled",
    rimmed: current.when?.form === "one-of" && side === "inside",
  };
}

/** @param left of the pill, in the plot */
function countOf(each: Aggregate, pitch: number, left: number, { lang, plot }: EventsRequest): TextLine {
  return textLine({
    text: new Intl.NumberFormat(lang, { notation: "compact" }).format(each.count),
    size: each.count < 1000 ? 12 : 10,
    x: plot.x + left + PILL_PX / 2,
    y: plot.y + (each.row + 0.5) * pitch + 4.2,
    anchor: "middle",
  });
}
