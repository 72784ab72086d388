import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import type { Aggregate, CanvasLayout, ShownEvent } from "../select/canvasLayout.ts";
import type { Lane } from "../select/lanes.ts";
import { markKind } from "../select/timeIndex.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { backdrop } from "./backdrop.ts";
import { finish } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import type { CanvasLens } from "./canvasLens.ts";
import { countLabel } from "./countLabel.ts";
import { aggregateWords, eventName, laneName } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import type { Geometry } from "./geometry.ts";
import { softEdges } from "../select/softEdges.ts";

export interface ItemRequest {
  readonly dataset: Dataset;
  readonly layout: CanvasLayout;
  /** What the positions of aggregates are places in. */
  readonly index?: TimeIndex;
  readonly geometry: Geometry;
  /** Those that are drawn; where there are several, names begin with them. */
  readonly lanes?: readonly Lane[];
  readonly window: TimeWindow;
  /** Of the window in pixels. */
  readonly width: number;
  readonly tongue: Tongue;
  /** The reader's moment; with `asOf` the end of that day. */
  readonly now: CivilMs;
  /** The day of knowledge that is shown, "2025-02-12"; null: what is known now. */
  readonly asOf: string | null;
  readonly selected: string | null;
  /** The dates that the filter is limited to, open sides infinite; null without such a limit. */
  readonly period: TimeWindow | null;
  readonly lens: CanvasLens | null;
}

/** A number of four figures or more fills an aggregate: it is set smaller. */
const MANY = 1_000;

/** What the canvas draws, in the order of time. */
export function toTimelineItems(request: ItemRequest): CanvasItem[] {
  const { layout, geometry } = request;
  const said = spokenLanes(request);
  const top = (lane: number, row: number): number =>
    Math.round((geometry.lanes[lane]?.firstRow ?? geometry.header) + row * geometry.pitch);
  const items = [
    ...layout.shown.map((shown) => eventItem(shown, top(shown.lane, shown.row), request, said)),
    ...layout.aggregates.map((each) => aggregateItem(each, top(each.lane, each.row), request, said)),
  ];
  return [...backdrop(request), ...(request.lens?.empty(request) ?? []), ...items.sort(inOrder)];
}

/**
 * What a name begins with in each lane, so that who steps into another hears that first. Nothing where there is one,
 * and by status, which every name tells.
 */
function spokenLanes({ dataset, lanes = [], tongue }: ItemRequest): readonly string[] {
  if (lanes.length < 2) return [];
  return lanes.map((lane) => (lane.kind === "status" ? "" : laneName(lane, dataset, tongue)));
}

/** Of what is known by number only nobody has counted the places. */
function placeOf(position: number | undefined, { index }: ItemRequest): CanvasItem["place"] {
  if (index === undefined || index.heaps !== null || position === undefined) return null;
  return { at: position + 1, of: index.matches.length };
}

/** As they are counted; a bar that began before what is laid out is drawn from there, and would come late. */
function inOrder(a: CanvasItem, b: CanvasItem): number {
  const byPlace = a.place === null || b.place === null ? 0 : a.place.at - b.place.at;
  return byPlace || a.from - b.from || a.top - b.top;
}

function eventItem(
  shown: ShownEvent,
  top: number,
  request: ItemRequest,
  lanes: readonly string[],
): CanvasItem {
  const { event, certainty } = shown.match;
  const { status, when } = event.current;
  const { lang } = request.tongue;
  const soft =
    when === null || shown.tail !== null ? null : softEdges(when, shown, request.window, request.now);
  const title = pickText(event.title, lang);
  // A tail ends with its event, or with an arrow at the window's edge.
  const goesOn = shown.tail !== null && shown.tail > request.window.to && shown.from < request.window.to;
  const to = goesOn ? request.window.to : (shown.tail ?? shown.to);
  const change = request.lens?.change(event.id)?.kind;
  const classes = [
    "timeline-item",
    ...(change === undefined ? [] : [`timeline-item--change timeline-item--change-${change}`]),
    markKind(status) === "held" ? "timeline-item--held" : "timeline-item--planned",
    shown.bar ? "timeline-item--bar" : "timeline-item--dot",
    ...(status === "cancelled" || status === "postponed" ? [`timeline-item--${status}`] : []),
    ...(status === "ongoing" ? ["timeline-item--ongoing"] : []),
    ...(event.featured ? ["timeline-item--featured"] : []),
    ...(soft === null ? [] : ["timeline-item--soft"]),
    ...(shown.tail === null ? [] : ["timeline-item--stub"]),
    ...(goesOn ? ["timeline-item--goes-on"] : []),
    ...(when?.form === "one-of" ? ["timeline-item--one-of"] : []),
    ...(certainty === "possible" ? ["timeline-item--possible"] : []),
    ...(event.id === request.selected ? ["timeline-item--selected"] : []),
    ...(shown.lines > 1 ? [`timeline-item--lines timeline-item--lines-${shown.lines}`] : []),
    `timeline-item--label-${shown.side}`,
  ].join(" ");
  return finish({
    id: `e${event.id}`,
    kind: "event",
    from: shown.from,
    to,
    classes,
    top,
    lane: shown.lane,
    label: shown.side === "none" ? "" : title.value,
    labelLang: title.lang === lang ? "" : title.lang,
    labelPx: Math.ceil(shown.labelPx),
    name: named(
      inLane(lanes[shown.lane], eventName(shown.match, request.tongue), request),
      request.lens?.note(event),
    ),
    place: placeOf(shown.position, request),
    eventId: event.id,
    count: null,
    possible: certainty === "possible",
    steady: !shown.bar && shown.tail === null && when?.form !== "one-of",
    soft,
    aggregate: null,
  });
}

function aggregateItem(
  aggregate: Aggregate,
  top: number,
  request: ItemRequest,
  lanes: readonly string[],
): CanvasItem {
  const planned = aggregate.kind === "planned";
  const { lens } = request;
  const changed =
    lens === null
      ? 0
      : aggregate.positions.filter((position) => {
          const match = request.index?.matches[position];
          return match !== undefined && lens.change(match.event.id) !== null;
        }).length;
  return finish({
    id: `a${aggregate.id}`,
    kind: "aggregate",
    from: aggregate.from,
    to: aggregate.to,
    classes: [
      "timeline-item timeline-item--aggregate",
      planned ? "timeline-item--planned" : "timeline-item--held",
      ...(aggregate.count >= MANY ? ["timeline-item--many"] : []),
      ...(changed > 0 ? ["timeline-item--some-changed"] : []),
    ].join(" "),
    top,
    lane: aggregate.lane,
    label: countLabel(aggregate.count, request.tongue.lang),
    labelLang: "",
    labelPx: 0,
    name: named(
      inLane(lanes[aggregate.lane], aggregateWords(aggregate, request.tongue), request),
      changed > 0 ? lens?.some(changed) : "",
    ),
    // Of the first of them.
    place: placeOf(aggregate.positions[0], request),
    eventId: null,
    count: aggregate.count,
    possible: false,
    steady: false,
    soft: null,
    aggregate,
  });
}

function inLane(lane: string | undefined, name: string, { tongue }: ItemRequest): string {
  return lane === undefined || lane === "" ? name : tongue.words.timeline.inLane(lane, name);
}

function named(name: string, note = ""): string {
  return note === "" ? name : `${name}. ${note}`;
}

/** An era in words, for the list beside the canvas that only screen readers find. */
export function eraWords(dataset: Dataset, { lang, words }: Tongue): string[] {
  return dataset.eras.map(({ title, when }) =>
    words.timeline.era(pickText(title, lang).value, formatFuzzyDate(when, words.dates)),
  );
}
