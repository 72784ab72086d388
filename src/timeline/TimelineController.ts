import { inTasks } from "../lib/inTasks.ts";
import type { CivilMs } from "../model/types.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { clampWindow, fitWindow, timeRange, ZOOM_MIN_MS } from "./canvasModel.ts";
import { planned } from "./canvasPlan.ts";
import { Drawing } from "./Drawing.ts";
import { domId } from "./drawItem.ts";
import { across } from "./keyboard.ts";
import type { Act } from "./keyboard.ts";
import {
  beyond,
  isWithinReach,
  mayGlide,
  panned,
  sameButRounded,
  stepFrom,
  toFocus,
  windowBeyond,
  windowFor,
  windowInto,
  windowOn,
  windowOnEvent,
  zoomed,
} from "./navigate.ts";
import { LaidOut } from "./LaidOut.ts";
import { startingWith } from "./typeahead.ts";
import { TimelineWidget } from "./TimelineWidget.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { differs, isOtherData, isRefresh, needsPlan } from "./controllerProps.ts";
import type { Bunch, ControllerHandlers, ControllerProps } from "./controllerProps.ts";

/** Everything that happens on the canvas: props come in, the layout goes out to the widget, acts go to the handlers. */
export class TimelineController {
  readonly #handlers: ControllerHandlers;
  readonly #widget: TimelineWidget;
  readonly #drawing: Drawing;
  readonly #observer: ResizeObserver;
  /** Leaves the rest of the first drawing undone. */
  readonly #leave: () => void;
  readonly #laid: LaidOut;
  #props: ControllerProps;
  #range: ReturnType<typeof timeRange>;
  #active: string | null = null;
  #anchor: CivilMs | null = null;
  /** The last window reported to the page, which will give it back. */
  #told: TimeWindow | null = null;

  constructor(host: HTMLElement, props: ControllerProps, handlers: ControllerHandlers) {
    this.#drawing = new Drawing(host);
    this.#handlers = handlers;
    this.#laid = new LaidOut(
      this.#drawing,
      { props: () => this.#props, active: () => this.#active, widget: () => this.#widget },
      handlers,
    );
    this.#props = props;
    this.#range = timeRange(props.dataset, props.now, props.lens?.around?.home);
    const { limits, opening } = this.#range;
    const lang = props.tongue.words.dates;
    const setup = { window: props.window ?? opening, limits, zoomMin: ZOOM_MIN_MS, lang };
    this.#widget = new TimelineWidget(host, setup, {
      onMove: (window) => this.#laid.moved(window),
      onRest: (window, byUser) => this.#rested(window, byUser),
      isActive: ({ id }) => id === this.#active,
    });
    this.#observer = new ResizeObserver(() => this.#resized());
    // Making the canvas, sharing it out and laying its items out are tasks of their own: together they would hold up what
    // the reader does.
    this.#leave = inTasks([
      () => {
        this.#observer.observe(host);
        if (this.#fit()) this.#drawing.prepare(this.#props);
      },
      () => this.#rebuild(),
      () => this.#show(),
    ]);
  }

  #show(): void {
    this.#laid.layOut();
    if (this.#props.window !== null) return;
    this.#lookFor(null);
    this.#reveal(this.#props.selected);
  }

  destroy(): void {
    this.#leave();
    this.#laid.destroy();
    this.#observer.disconnect();
    this.#drawing.destroy();
    this.#widget.destroy();
  }

  setProps(next: ControllerProps): void {
    const last = this.#props;
    this.#props = next;
    if (!differs(last, next)) return;
    if (isOtherData(last.dataset, next.dataset)) this.#changeDataset(isRefresh(last, next));
    else if (next.dataset !== last.dataset || next.lens?.around !== last.lens?.around) this.#measureTime();
    if (needsPlan(last, next)) this.#rebuild();
    this.#widget.setLanguage(next.tongue.words.dates);
    if (next.window !== last.window && !isOtherData(last.dataset, next.dataset)) this.#follow(next.window);
    this.#laid.layOut();
    if (next.matches !== last.matches && !isRefresh(last, next)) this.#lookFor(last);
    if (next.selected !== last.selected) this.#reveal(next.selected);
    // In one frame with everything else that the change brings.
    this.#widget.flush();
  }

  /** The reader's keys and buttons. */
  act(act: Act): void {
    const { aim: window } = this.#widget;
    switch (act.kind) {
      case "step":
        this.#step(act.by);
        break;
      case "lane":
        this.#activate(across(this.#laid.items, this.#active, act.by));
        break;
      case "edge":
        this.#goTo(act.at === "first" ? 0 : (this.#drawing.index?.matches.length ?? 0) - 1);
        break;
      case "pan":
        this.#move(panned(window, act.by), true);
        break;
      case "zoom":
        this.#move(zoomed(window, act.by, this.#active === null ? null : this.#anchor), true);
        break;
      case "find":
        this.#goTo(startingWith(this.#drawing.index, this.#active, act.text));
        break;
      case "open":
        this.open(this.#active);
        break;
      case "close":
        if (this.#props.selected !== null) this.#handlers.onSelect(null);
    }
  }

  /** All matches at once. */
  fit(): void {
    const { index } = this.#drawing;
    if (index !== undefined) this.#move(fitWindow(index, this.#props.now), true);
  }

  /** The overview's moves: each step of a drag, and `rest` when it ends. */
  look(window: TimeWindow, rest: boolean): void {
    const target = clampWindow(window);
    this.#widget.setWindow(target, false);
    // The last step of a drag is where the canvas is already: nothing moves that could tell of it.
    if (rest) this.#rested(target, true);
  }

  /** Back to the window that the timeline opens with. */
  goHome(): void {
    this.#widget.setWindow(this.#range.opening, mayGlide());
    this.#told = null;
    this.#handlers.onWindow(null);
  }

  /** To the nearest event out of view on one side. */
  goBeyond(by: 1 | -1): void {
    const target = windowBeyond(this.#drawing.index, this.#widget.window, by);
    if (target !== null) this.#move(target, isWithinReach(target, this.#widget.window));
  }

  /** Opens the event or takes the aggregate apart. `itemId` as in `data-item`. */
  open(itemId: string | null): void {
    const item = this.#laid.items.find(({ id }) => id === itemId);
    if (item === undefined) return;
    this.#activate(item);
    if (item.eventId !== null) this.#handlers.onSelect(item.eventId);
    if (item.aggregate === null) return;
    const into = windowInto(item.aggregate, this.#widget.window);
    this.#anchor = item.aggregate.first;
    if (into === null) this.#handlers.onList(this.#drawing.bunch(item.aggregate, false), domId(item.id));
    else this.#move(into, true);
  }

  /** The events of an aggregate, for its preview; null for any other item. `itemId` as in `data-item`. */
  peek(itemId: string): Bunch | null {
    const aggregate = this.#laid.items.find(({ id }) => id === itemId)?.aggregate ?? null;
    if (aggregate === null) return null;
    return this.#drawing.bunch(aggregate, windowInto(aggregate, this.#widget.window) !== null);
  }

  /** Opens an event out of a list of ours: it has the focus when the reader comes back. */
  choose(id: string): void {
    this.#active = `e${id}`;
    this.#handlers.onSelect(id);
  }

  /** The canvas got the focus: some mark has it from now on. */
  focus(): void {
    this.#activate(toFocus(this.#laid.items, this.#active, this.#props.selected, this.#widget.window));
  }

  #step(by: 1 | -1): void {
    const next = stepFrom(this.#laid.items, this.#active, this.#anchor, by);
    if (next !== null) this.#activate(next);
    else this.#goTo(beyond(this.#drawing.index, this.#laid.window, by));
  }

  /** Moves to an event wherever it is, and puts it in focus. */
  #goTo(position: number | null): void {
    const match = position === null ? undefined : this.#drawing.index?.matches[position];
    if (match === undefined) return;
    this.#active = `e${match.event.id}`;
    this.#move(windowOnEvent(match.event, this.#widget.window), false);
    // Laid out again in any case: what is in focus is drawn by itself, not in an aggregate.
    this.#laid.layOut();
    this.#activate(this.#laid.items.find(({ id }) => id === this.#active) ?? null);
  }

  #activate(item: CanvasItem | null): void {
    if (item === null) return;
    const last = this.#active;
    this.#active = item.id;
    this.#anchor = item.from;
    this.#move(windowOn(item, this.#widget.window), false);
    this.#widget.touch([...(last === null || last === item.id ? [] : [last]), item.id]);
    this.#handlers.onActive(domId(item.id));
  }

  #changeDataset(refreshed: boolean): void {
    this.#measureTime();
    this.#drawing.forget();
    this.#active = null;
    this.#anchor = null;
    if (!refreshed) this.#widget.setWindow(this.#props.window ?? this.#range.opening, false);
  }

  #measureTime(): void {
    this.#range = timeRange(this.#props.dataset, this.#props.now, this.#props.lens?.around?.home);
    this.#widget.setLimits(this.#range.limits);
  }

  #rebuild(): void {
    const plan = this.#drawing.replan(this.#props, this.#widget.window);
    if (plan === null) return;
    this.#laid.forget();
    this.#handlers.onPlan(planned(this.#props.dataset, plan, this.#range.all, this.#range.opening));
    this.#handlers.onView(this.#widget.window);
  }

  #rested(window: TimeWindow, byUser: boolean): void {
    this.#laid.rested(window);
    if (!byUser) return;
    this.#told = window;
    this.#handlers.onWindow(window);
  }

  /** A move that the reader asked for: it is told when it has come to rest. Steps of the keyboard don't glide. */
  #move(window: TimeWindow | null, glide: boolean): void {
    if (window !== null) this.#widget.setWindow(clampWindow(window), glide && mayGlide(), true);
  }

  /**
   * The page asks for a window. What it gives back after a move of ours is rounded, and no reason to move again; it
   * may come late, when the next move is under way already.
   */
  #follow(asked: TimeWindow | null): void {
    if (asked !== null && this.#told !== null && sameButRounded(asked, this.#told)) return;
    const target = asked ?? this.#range.opening;
    if (!sameButRounded(target, this.#widget.window)) this.#widget.setWindow(clampWindow(target), false);
  }

  /** Goes to dates that were just chosen, or else to the matches, unless they are in sight. */
  #lookFor(last: ControllerProps | null): void {
    const target = windowFor(this.#drawing.index, this.#props, last, this.#widget.window);
    if (target !== null) this.#widget.setWindow(clampWindow(target), false);
  }

  /** Brings the opened event into view, when the list opened it. */
  #reveal(id: string | null): void {
    const match = id === null ? undefined : this.#props.matches.find(({ event }) => event.id === id);
    const target = match === undefined ? null : windowOnEvent(match.event, this.#widget.window);
    if (target !== null) this.#widget.setWindow(clampWindow(target), false);
  }

  #resized(): void {
    if (this.#measure()) this.#laid.layOut();
  }

  /** Shares out a canvas that has another size. */
  #measure(): boolean {
    if (!this.#fit()) return false;
    this.#rebuild();
    return true;
  }

  #fit(): boolean {
    if (!this.#drawing.resize(this.#widget.size)) return false;
    this.#widget.redraw();
    return true;
  }
}
