import type { CivilMs, Dataset } from "../model/types.ts";
import { aggregate, MARGIN } from "../select/aggregate.ts";
import type { Aggregate, LayoutRequest } from "../select/aggregate.ts";
import { allotRows } from "../select/allotRows.ts";
import { eventIndex } from "../select/eventIndex.ts";
import type { Match } from "../select/filterEvents.ts";
import type { Lane, LaneMode } from "../select/lanes.ts";
import { candidates, span, timeIndex } from "../select/timeIndex.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import { axisStep } from "./axisScale.ts";
import { canvasModel, clampWindow, fitWindow, openingWindow, panLimits, ZOOM_MIN_MS } from "./canvasModel.ts";
import type { CanvasModel } from "./canvasModel.ts";
import { domId } from "./drawItem.ts";
import type { Tongue } from "./eventWords.ts";
import { layOutLanes, mostLanes, NARROW_PX, totalRows } from "./geometry.ts";
import type { CanvasSize, Geometry } from "./geometry.ts";
import { across, neighbour } from "./keyboard.ts";
import type { Act } from "./keyboard.ts";
import { labelWidth, widestLabel } from "./labelWidth.ts";
import { TimelineWidget } from "./TimelineWidget.ts";
import { toTimelineItems } from "./toTimelineItems.ts";
import type { CanvasItem } from "./toTimelineItems.ts";

export interface ControllerProps {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly lanes: LaneMode | null;
  readonly window: TimeWindow | null;
  readonly selected: string | null;
  readonly now: CivilMs;
  readonly tongue: Tongue;
}

export interface ControllerHandlers {
  readonly onSelect: (id: string | null) => void;
  readonly onWindow: (window: TimeWindow | null) => void;
  readonly onLanes: (lanes: readonly Lane[], geometry: Geometry) => void;
  /** An aggregate that zooming can't take apart: its events are to be listed. */
  readonly onList: (aggregate: Aggregate, matches: readonly Match[]) => void;
  /** Element id of the mark in focus, or null when it is not drawn. */
  readonly onActive: (elementId: string | null) => void;
  readonly onReady: () => void;
}

/** A move by less than this of the window, or a zoom by less than the other, needs no new layout. */
const MOVED = 0.25;
const ZOOMED = 1.3;
const ZOOM_STEP = 1.6;
const PAN_STEP = 0.6;
const DAY_MS = 86_400_000;

/** Everything that happens on the canvas: props come in, the layout goes out to the widget, acts go to the handlers. */
export class TimelineController {
  readonly #host: HTMLElement;
  readonly #handlers: ControllerHandlers;
  readonly #widget: TimelineWidget;
  readonly #observer: ResizeObserver;
  #props: ControllerProps;
  #all: TimeIndex;
  #opening: TimeWindow;
  #model: CanvasModel | null = null;
  #rows: number[] = [];
  #geometry: Geometry | null = null;
  #size: CanvasSize = { width: 0, height: 0 };
  #items: readonly CanvasItem[] = [];
  #before = new Map<string, number>();
  #laid: TimeWindow | null = null;
  #active: string | null = null;
  #anchor: CivilMs | null = null;
  #frame = 0;
  #ownMove = false;
  #ready = false;

  constructor(host: HTMLElement, props: ControllerProps, handlers: ControllerHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#props = props;
    this.#all = timeIndex(eventIndex(props.dataset).certain);
    this.#opening = openingWindow(props.dataset, this.#all, props.now);
    const setup = {
      window: props.window ?? this.#opening,
      limits: panLimits(this.#all, this.#opening, props.now),
      zoomMin: ZOOM_MIN_MS,
      lang: props.tongue.lang,
    };
    this.#widget = new TimelineWidget(host, setup, {
      onMove: (window) => this.#moved(window),
      onRest: (window, byUser) => this.#rested(window, byUser),
      isActive: ({ id }) => id === this.#active,
    });
    this.#observer = new ResizeObserver(() => this.#resized());
    this.#observer.observe(host);
    this.#resized();
    this.#reveal(props.selected);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#widget.destroy();
  }

  setProps(next: ControllerProps): void {
    const last = this.#props;
    this.#props = next;
    if (!differs(last, next)) return;
    if (next.dataset !== last.dataset) this.#changeDataset();
    if (next.dataset !== last.dataset || next.matches !== last.matches || next.lanes !== last.lanes)
      this.#rebuild();
    this.#widget.setLanguage(next.tongue.lang);
    if (next.window !== last.window && next.dataset === last.dataset) this.#follow(next.window);
    this.#layOut();
    if (next.matches !== last.matches) this.#findMatches();
    if (next.selected !== last.selected) this.#reveal(next.selected);
  }

  /** The reader's keys and buttons. */
  act(act: Act): void {
    const { from, to } = this.#widget.window;
    const width = to - from;
    if (act.kind === "step") this.#step(act.by);
    else if (act.kind === "lane") this.#activate(across(this.#items, this.#active, act.by));
    else if (act.kind === "edge") this.#edge(act.at);
    else if (act.kind === "pan")
      this.#move({ from: from + act.by * width * PAN_STEP, to: to + act.by * width * PAN_STEP });
    else if (act.kind === "zoom") {
      const inView = this.#anchor !== null && this.#anchor > from && this.#anchor < to;
      const centre =
        inView && this.#active !== null && this.#anchor !== null ? this.#anchor : (from + to) / 2;
      const factor = act.by === 1 ? 1 / ZOOM_STEP : ZOOM_STEP;
      this.#move({ from: centre - (centre - from) * factor, to: centre + (to - centre) * factor });
    } else if (act.kind === "open") this.open(this.#active);
    else if (this.#props.selected !== null) this.#handlers.onSelect(null);
  }

  /** All matches at once. */
  fit(): void {
    if (this.#model !== null) this.#move(fitWindow(this.#model.index, this.#props.now));
  }

  /** Back to the window that the timeline opens with. */
  goHome(): void {
    this.#ownMove = false;
    this.#widget.setWindow(this.#opening, this.#mayAnimate());
    this.#handlers.onWindow(null);
  }

  /** Opens the event or takes the aggregate apart. `itemId` as in `data-item`. */
  open(itemId: string | null): void {
    const item = this.#items.find(({ id }) => id === itemId);
    if (item === undefined) return;
    this.#activate(item);
    if (item.eventId !== null) this.#handlers.onSelect(item.eventId);
    else if (item.aggregate !== null) this.#takeApart(item.aggregate);
  }

  /** The canvas got the focus: some mark has it from now on. */
  focus(): void {
    const selected = this.#items.find(({ eventId }) => eventId !== null && eventId === this.#props.selected);
    const active = this.#items.find(({ id }) => id === this.#active);
    this.#activate(active ?? selected ?? this.#firstInView());
  }

  #takeApart(aggregate: Aggregate): void {
    const { from, to } = this.#widget.window;
    const length = aggregate.last - aggregate.first;
    const width = Math.max(length * 1.5, 4 * DAY_MS);
    if (length < DAY_MS || width > (to - from) * 0.8) {
      const matches = aggregate.positions.flatMap((position) => this.#model?.index.matches[position] ?? []);
      this.#handlers.onList(aggregate, matches);
    } else {
      const middle = (aggregate.first + aggregate.last) / 2;
      this.#anchor = aggregate.first;
      this.#move({ from: middle - width / 2, to: middle + width / 2 });
    }
  }

  #step(by: 1 | -1): void {
    const marks = this.#items.filter(({ kind }) => kind === "event" || kind === "aggregate");
    const known = marks.some(({ id }) => id === this.#active);
    const anchor = this.#anchor;
    const near =
      known || anchor === null
        ? neighbour(this.#items, known ? this.#active : null, by)
        : ((by === 1
            ? marks.find(({ from }) => from >= anchor)
            : marks.findLast(({ from }) => from <= anchor)) ?? null);
    if (near !== null) this.#activate(near);
    else this.#goTo(this.#beyond(by));
  }

  /** The next position outside of what is laid out. */
  #beyond(by: 1 | -1): number | null {
    const index = this.#model?.index;
    if (index === undefined || this.#laid === null) return null;
    const width = this.#laid.to - this.#laid.from;
    const drawn = { from: this.#laid.from - width * MARGIN, to: this.#laid.to + width * MARGIN };
    const { last } = candidates(index, drawn);
    if (by === 1) return last < index.matches.length ? last : null;
    for (let position = last - 1; position >= 0; position--) {
      if ((index.ends[position] ?? 0) <= drawn.from) return position;
    }
    return null;
  }

  #edge(at: "first" | "last"): void {
    const many = this.#model?.index.matches.length ?? 0;
    if (many > 0) this.#goTo(at === "first" ? 0 : many - 1);
  }

  /** Moves to an event wherever it is, and puts it in focus. */
  #goTo(position: number | null): void {
    const match = position === null ? undefined : this.#model?.index.matches[position];
    if (match === undefined) return;
    this.#active = `e${match.event.id}`;
    const target = this.#aim(match);
    if (target !== null) this.#move(target);
    this.#layOut(target ?? undefined);
    this.#activate(this.#items.find(({ id }) => id === this.#active) ?? null);
  }

  #activate(item: CanvasItem | null): void {
    if (item === null) return;
    const last = this.#active;
    this.#active = item.id;
    this.#anchor = item.from;
    const { from, to } = this.#widget.window;
    const width = to - from;
    if (item.to <= from || item.from >= to) {
      const middle = Math.min(Math.max(item.from, item.to - width / 2), item.to);
      this.#move({ from: middle - width / 2, to: middle + width / 2 });
    }
    this.#widget.touch([...(last === null || last === item.id ? [] : [last]), item.id]);
    this.#handlers.onActive(domId(item.id));
  }

  #firstInView(): CanvasItem | null {
    const { from, to } = this.#widget.window;
    const marks = this.#items.filter(({ kind }) => kind === "event" || kind === "aggregate");
    return marks.find((item) => item.from >= from && item.from < to) ?? marks[0] ?? null;
  }

  #changeDataset(): void {
    const { dataset, now, window } = this.#props;
    this.#all = timeIndex(eventIndex(dataset).certain);
    this.#opening = openingWindow(dataset, this.#all, now);
    this.#before.clear();
    this.#active = null;
    this.#anchor = null;
    this.#widget.setLimits(panLimits(this.#all, this.#opening, now));
    this.#widget.setWindow(window ?? this.#opening, false);
  }

  #rebuild(): void {
    const { dataset, lanes, matches } = this.#props;
    if (this.#size.width === 0) return;
    const mode = lanes ?? (this.#size.width < NARROW_PX ? "none" : "state");
    const model = canvasModel(dataset, matches, mode, mostLanes(this.#size));
    this.#model = model;
    const { first, last } = candidates(model.index, this.#opening);
    const window = first < last ? this.#opening : fitWindow(model.index, this.#props.now);
    const total = totalRows(this.#size, model.lanes.length);
    this.#rows = allotRows(
      model.index,
      { ...this.#request(model, window), rows: model.lanes.map(() => 1) },
      total,
    );
    this.#geometry = layOutLanes(this.#size, this.#rows);
    this.#laid = null;
    this.#handlers.onLanes(model.lanes, this.#geometry);
  }

  #request(model: CanvasModel, window: TimeWindow): LayoutRequest {
    const family = getComputedStyle(this.#host).fontFamily;
    const active = this.#active?.startsWith("e") === true ? [this.#active.slice(1)] : [];
    const selected = this.#props.selected === null ? [] : [this.#props.selected];
    return {
      window,
      width: this.#size.width,
      order: model.order,
      laneOf: model.laneOf,
      rows: this.#rows,
      labelPx: labelWidth(family, this.#props.tongue.lang),
      widestLabel: widestLabel(this.#size.width),
      pinned: new Set([...selected, ...active]),
      before: this.#before,
    };
  }

  #layOut(window = this.#widget.window): void {
    const [model, geometry] = [this.#model, this.#geometry];
    if (model === null || geometry === null) return;
    const layout = aggregate(model.index, this.#request(model, window));
    this.#laid = window;
    this.#before = new Map(layout.shown.map(({ match, row }) => [match.event.id, row]));
    const { dataset, now, selected, tongue } = this.#props;
    this.#items = toTimelineItems({ dataset, layout, geometry, window, tongue, now, selected });
    this.#widget.setAxis(axisStep(window, this.#size.width));
    this.#widget.show(this.#items);
    if (this.#active !== null && !this.#items.some(({ id }) => id === this.#active))
      this.#handlers.onActive(null);
    if (this.#ready) return;
    this.#ready = true;
    requestAnimationFrame(() => this.#handlers.onReady());
  }

  #moved(window: TimeWindow): void {
    const laid = this.#laid;
    if (laid === null) return;
    const width = window.to - window.from;
    const zoom = width / (laid.to - laid.from);
    if (zoom < ZOOMED && zoom > 1 / ZOOMED && Math.abs(window.from - laid.from) < width * MOVED) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#layOut());
  }

  #rested(window: TimeWindow, byUser: boolean): void {
    const laid = this.#laid;
    if (laid !== null && (laid.from !== window.from || laid.to !== window.to)) this.#layOut(window);
    if (byUser || this.#ownMove) this.#handlers.onWindow(window);
    this.#ownMove = false;
  }

  /** A move that the reader asked for: it is told when it has come to rest. */
  #move(window: TimeWindow): void {
    this.#ownMove = true;
    this.#widget.setWindow(clampWindow(window), this.#mayAnimate());
  }

  #mayAnimate(): boolean {
    return !globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** The page asks for a window. What it gives back after a move of ours is rounded, and no reason to move again. */
  #follow(asked: TimeWindow | null): void {
    const target = asked ?? this.#opening;
    const now = this.#widget.window;
    const rounding = (now.to - now.from >= 14 * DAY_MS ? DAY_MS : 60_000) + 1_000;
    if (Math.abs(target.from - now.from) <= rounding && Math.abs(target.to - now.to) <= rounding) return;
    this.#ownMove = false;
    this.#widget.setWindow(clampWindow(target), false);
  }

  /** A filter that leaves nothing in view: look where its events are. */
  #findMatches(): void {
    const index = this.#model?.index;
    if (index === undefined || index.matches.length === 0) return;
    const window = this.#widget.window;
    const { first, last } = candidates(index, window);
    if (first === last) this.#widget.setWindow(fitWindow(index, this.#props.now), false);
  }

  /** Brings the opened event into view, when the list opened it. */
  #reveal(id: string | null): void {
    if (id === null || (this.#props.window !== null && !this.#ready)) return;
    const match = this.#props.matches.find(({ event }) => event.id === id);
    const target = match === undefined ? null : this.#aim(match);
    if (target !== null) this.#widget.setWindow(clampWindow(target), this.#mayAnimate());
  }

  /** The window of the same width about an event; null when it is in view. */
  #aim({ event }: Match): TimeWindow | null {
    const { from, to } = this.#widget.window;
    if (event.current.when === null) return null;
    const place = span(event.current.when);
    if (place.from < to && place.to > from) return null;
    const width = to - from;
    const anchor = Number.isFinite(place.from) ? place.from : place.to;
    return { from: anchor - width / 2, to: anchor + width / 2 };
  }

  #resized(): void {
    const size = this.#widget.size;
    if (size.width === 0 || size.height === 0) return;
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#widget.redraw();
    this.#size = size;
    this.#rebuild();
    this.#layOut();
  }
}

function differs(a: ControllerProps, b: ControllerProps): boolean {
  return (
    a.dataset !== b.dataset ||
    a.matches !== b.matches ||
    a.lanes !== b.lanes ||
    a.window !== b.window ||
    a.selected !== b.selected ||
    a.now !== b.now ||
    a.tongue.lang !== b.tongue.lang
  );
}
