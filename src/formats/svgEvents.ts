import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import { aggregate } from "../select/aggregate.ts";
import type { Aggregate, CanvasLayout, ShownEvent } from "../select/canvasLayout.ts";
import type { Match } from "../select/filterEvents.ts";
import { orderOf, placesIn, rankEvents } from "../select/importance.ts";
import { PILL_PX } from "../select/pills.ts";
import { BAR_PAD_PX, LABEL_GAP_PX, markBox, scale } from "../select/placement.ts";
import { softEdges } from "../select/softEdges.ts";
import { timeIndex } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { Mark } from "./svgMark.ts";
import { boxOf, overlaps, textLine } from "./svgText.ts";
import type { Box, TextLine } from "./svgText.ts";
import { fitted, oneLine, textWidth, twoLineWidth, wrapped } from "./textWidth.ts";
import type { TypeStyle } from "./textWidth.ts";

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
const LINE = 1.2;
/** Even with all the room there is, a label of an event that is not a main one ends here. */
const WIDEST = 440;
/** What labels ask for before the leftovers are shared out. */
const ASKED = 185;
const LEAST_SHARE = 0.8;

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
  return {
    marks: shown.map((each) => markOf(each, pitch, toPx, request)),
    pills: pills.map((each) => ({
      x: plot.x + pillBox(each, toPx).left,
      y: plot.y + (each.row + 0.5) * pitch,
      height: ROW.least - 8,
      planned: each.kind === "planned",
    })),
    texts: apart([
      ...pills.map((each) => [countOf(each, pitch, toPx, request)]),
      ...shown
        .toSorted((a, b) => Number(b.match.event.featured) - Number(a.match.event.featured))
        .map((each) => labelOf(each, pitch, toPx, request)),
    ]),
  };
}

/** Where the canvas had to cram marks into its last row, a label may stand on another: the later one goes. */
function apart(labels: readonly (readonly TextLine[])[]): TextLine[] {
  const kept: TextLine[] = [];
  const taken: Box[] = [];
  for (const lines of labels) {
    const boxes = lines.map(boxOf);
    if (boxes.some((box) => taken.some((other) => overlaps(box, other)))) continue;
    taken.push(...boxes);
    kept.push(...lines);
  }
  return kept;
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
    wrappedPx: (match) => twoLineWidth(titleOf(match, lang).text, styleOf(match, request)),
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

function labelOf(shown: ShownEvent, pitch: number, toPx: ToPx, request: EventsRequest): TextLine[] {
  if (shown.side === "none") return [];
  const { plot } = request;
  const style = styleOf(shown.match, request);
  const title = titleOf(shown.match, request.lang);
  const { left, right } = markBox(toPx(shown.from), toPx(shown.to));
  const lines =
    shown.lines === 2
      ? wrapped(title.text, shown.labelPx, style, 2)
      : [fitted(title.text, shown.labelPx, style)].filter((line) => saysEnough(line, title.text, style));
  const x =
    shown.side === "inside"
      ? Math.max(left, 0) + BAR_PAD_PX + (shown.match.event.featured ? 3 : 0)
      : shown.side === "after"
        ? right + LABEL_GAP_PX
        : left - LABEL_GAP_PX;
  const middle = plot.y + (shown.row + shown.lines / 2) * pitch;
  const height = style.size * LINE;
  return lines.map((text, at) =>
    textLine({
      ...style,
      text,
      lang: title.lang,
      x: plot.x + x,
      y: middle + (at - (lines.length - 1) / 2) * height + style.size * 0.35,
      anchor: shown.side === "before" ? "end" : "start",
      rimmed: shown.match.event.current.when?.form === "one-of",
      struck: shown.match.event.current.status === "cancelled",
    }),
  );
}

/** Nobody can point at a picture to read the rest: a label cut short is no label, but for main events. */
function saysEnough(line: string, whole: string, style: TypeStyle): boolean {
  return line !== "" && (style.bold || textWidth(line, style) >= textWidth(whole, style) * LEAST_SHARE);
}

function countOf(each: Aggregate, pitch: number, toPx: ToPx, { lang, plot }: EventsRequest): TextLine {
  return textLine({
    text: new Intl.NumberFormat(lang, { notation: "compact" }).format(each.count),
    size: each.count < 1000 ? 12 : 10,
    x: plot.x + (toPx(each.from) + toPx(each.to)) / 2,
    y: plot.y + (each.row + 0.5) * pitch + 4.2,
    anchor: "middle",
  });
}
