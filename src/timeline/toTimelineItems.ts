import { isoDay } from "../model/fuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import type { Aggregate, CanvasLayout, ShownEvent } from "../select/canvasLayout.ts";
import { scale } from "../select/placement.ts";
import { markKind, span } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { eventName } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import type { Geometry } from "./geometry.ts";
import { roughWidth } from "./measureText.ts";
import { softEdges } from "./softEdges.ts";
import type { SoftEdges } from "./softEdges.ts";

/** One thing on the canvas, in our own terms. Two with equal `look` are drawn alike. */
export interface CanvasItem {
  /** Unique on the canvas: `e` and the event's id, `a` and the aggregate's, `era` and its place, or `now`. */
  readonly id: string;
  readonly kind: "event" | "aggregate" | "era" | "now";
  readonly from: CivilMs;
  readonly to: CivilMs;
  /** Class names of our own, never text of the dataset. */
  readonly classes: string;
  /** Pixels from the canvas's top. */
  readonly top: number;
  readonly lane: number;
  readonly label: string;
  readonly labelLang: string;
  readonly labelPx: number;
  /** Accessible name; "" for what is only decoration. */
  readonly name: string;
  readonly eventId: string | null;
  readonly count: number | null;
  readonly possible: boolean;
  readonly soft: SoftEdges | null;
  readonly aggregate: Aggregate | null;
  readonly look: string;
}

export interface ItemRequest {
  readonly dataset: Dataset;
  readonly layout: CanvasLayout;
  readonly geometry: Geometry;
  readonly window: TimeWindow;
  /** Of the window in pixels. */
  readonly width: number;
  readonly tongue: Tongue;
  readonly now: CivilMs;
  readonly selected: string | null;
}

/** Eras' titles are smaller than other labels. */
const ERA_TYPE = 0.9;

/** What the canvas draws, in the order of time. */
export function toTimelineItems(request: ItemRequest): CanvasItem[] {
  const { layout, geometry } = request;
  const top = (lane: number, row: number): number =>
    Math.round((geometry.lanes[lane]?.firstRow ?? geometry.header) + row * geometry.pitch);
  const items = [
    ...layout.shown.map((shown) => eventItem(shown, top(shown.lane, shown.row), request)),
    ...layout.aggregates.map((each) => aggregateItem(each, top(each.lane, each.row), request)),
  ];
  return [...backdrop(request), ...items.sort((a, b) => a.from - b.from || a.top - b.top)];
}

function eventItem(shown: ShownEvent, top: number, request: ItemRequest): CanvasItem {
  const { event, certainty } = shown.match;
  const { status, when } = event.current;
  const { lang } = request.tongue;
  const soft = when === null || shown.tail !== null ? null : softEdges(when, shown, request.window, request.now);
  const title = pickText(event.title, lang);
  const classes = [
    "timeline-item",
    markKind(status) === "held" ? "timeline-item--held" : "timeline-item--planned",
    shown.bar ? "timeline-item--bar" : "timeline-item--dot",
    ...(status === "cancelled" || status === "postponed" ? [`timeline-item--${status}`] : []),
    ...(status === "ongoing" ? ["timeline-item--ongoing"] : []),
    ...(event.featured ? ["timeline-item--featured"] : []),
    ...(soft === null ? [] : ["timeline-item--soft"]),
    ...(shown.tail === null ? [] : ["timeline-item--stub"]),
    ...(when?.form === "one-of" ? ["timeline-item--one-of"] : []),
    ...(certainty === "possible" ? ["timeline-item--possible"] : []),
    ...(event.id === request.selected ? ["timeline-item--selected"] : []),
    ...(shown.lines === 2 ? ["timeline-item--two-lines"] : []),
    `timeline-item--label-${shown.side}`,
  ].join(" ");
  return finish({
    id: `e${event.id}`,
    kind: "event",
    from: shown.from,
    to: shown.to,
    classes,
    top,
    lane: shown.lane,
    label: shown.side === "none" ? "" : title.value,
    labelLang: title.lang === lang ? "" : title.lang,
    labelPx: Math.ceil(shown.labelPx),
    name: eventName(shown.match, request.tongue),
    eventId: event.id,
    count: null,
    possible: certainty === "possible",
    soft,
    aggregate: null,
  });
}

function aggregateItem(aggregate: Aggregate, top: number, request: ItemRequest): CanvasItem {
  const { lang, words } = request.tongue;
  const planned = aggregate.kind === "planned";
  const dates = words.timeline.range(formatDay(aggregate.first, lang), formatDay(aggregate.last, lang));
  return finish({
    id: `a${aggregate.id}`,
    kind: "aggregate",
    from: aggregate.from,
    to: aggregate.to,
    classes: `timeline-item timeline-item--aggregate timeline-item--${planned ? "planned" : "held"}`,
    top,
    lane: aggregate.lane,
    label: String(aggregate.count),
    labelLang: "",
    labelPx: 0,
    name: words.timeline.aggregate(aggregate.count, dates, planned),
    eventId: null,
    count: aggregate.count,
    possible: false,
    soft: null,
    aggregate,
  });
}

/** Eras as bands and today's line. An era that reaches beyond the canvas is cut there, open or not. */
function backdrop({ dataset, layout, now, tongue, width, window }: ItemRequest): CanvasItem[] {
  const { lang, words } = tongue;
  const { drawn } = layout;
  const plain = {
    top: 0,
    lane: 0,
    labelPx: 0,
    name: "",
    eventId: null,
    count: null,
    possible: false,
    aggregate: null,
  };
  const items: CanvasItem[] = [];
  const toPx = scale(window, width);
  const today = words.timeline.today;
  const todayPx = roughWidth(today) + 8;
  const nowPx = toPx(now);
  const isBefore = nowPx <= width && nowPx + todayPx > width;
  // Titles share one line: each stands where today's and those before it leave room.
  const taken = nowPx >= 0 && nowPx <= width ? [labelBox(isBefore ? nowPx - todayPx : nowPx, todayPx)] : [];
  for (const [place, era] of dataset.eras.entries()) {
    const { from, to } = span(era.when);
    if (from >= drawn.to || to <= drawn.from) continue;
    const cut = { from: Math.max(from, drawn.from), to: Math.min(to, drawn.to) };
    const title = pickText(era.title, lang);
    const box = labelBox(Math.max(toPx(cut.from), 0), roughWidth(title.value) * ERA_TYPE + 12);
    const hasRoom =
      box.right <= width && taken.every(({ left, right }) => box.right <= left || box.left >= right);
    const isSeen = toPx(cut.to) > 0 && box.left < width;
    if (hasRoom && isSeen) taken.push(box);
    items.push(
      finish({
        ...plain,
        ...cut,
        id: `era${place}`,
        kind: "era",
        classes: `timeline-era timeline-era--${place % 2 === 0 ? "even" : "odd"}`,
        label: hasRoom || !isSeen ? title.value : "",
        labelLang: title.lang === lang ? "" : title.lang,
        soft: softEdges(era.when, cut, window, now),
      }),
    );
  }
  if (now > drawn.from && now < drawn.to) {
    items.push(
      finish({
        ...plain,
        id: "now",
        kind: "now",
        from: now,
        to: now + 1,
        classes: isBefore ? "timeline-now timeline-now--before" : "timeline-now",
        label: today,
        labelLang: "",
        soft: null,
      }),
    );
  }
  return items;
}

function labelBox(left: number, wide: number): { readonly left: number; readonly right: number } {
  return { left, right: left + wide };
}

/** An era in words, for the list beside the canvas that only screen readers find. */
export function eraWords(dataset: Dataset, { lang, words }: Tongue): string[] {
  return dataset.eras.map(({ title, when }) =>
    words.timeline.era(pickText(title, lang).value, formatFuzzyDate(when, lang)),
  );
}

function finish(item: Omit<CanvasItem, "look">): CanvasItem {
  const { aggregate, ...plain } = item;
  // The days of an aggregate are in its name; its positions don't show.
  return { ...item, look: JSON.stringify(plain) + (aggregate === null ? "" : isoDay(aggregate.first)) };
}
