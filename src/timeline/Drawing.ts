import { aggregate } from "../select/aggregate.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import { ArcLayer } from "./ArcLayer.ts";
import { ghostsOf } from "./ghosts.ts";
import { arcsOf, relatedTo } from "./arcs.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { domId } from "./drawItem.ts";
import { planCanvas, sortIntoLanes } from "./canvasPlan.ts";
import type { CanvasPlan, Measure } from "./canvasPlan.ts";
import type { Aggregate } from "../select/canvasLayout.ts";
import { needsPlan } from "./controllerProps.ts";
import type { Bunch, ControllerProps } from "./controllerProps.ts";
import type { CanvasSize } from "./geometry.ts";
import { labelWidth, widestLabel, wrappedWidth } from "./labelWidth.ts";
import type { TickLayer } from "./TickLayer.ts";
import { toTimelineItems } from "./toTimelineItems.ts";

/** The sign before the label of an event that changed, as timelineLens.css draws it. */
const CHANGE_PX = 16;

/** Lengths of windows that differ by less come of rounding. */
const SAME_ZOOM = 1e-6;

/** What of a layout the next one keeps to. */
interface Laid {
  readonly index: TimeIndex;
  readonly length: number;
  readonly positions: readonly number[];
}

interface Opened {
  readonly dataset: Dataset;
  readonly selected: string | null;
  readonly event: TimelineEvent | null;
  readonly related: readonly TimelineEvent[];
}

/** From props, size and window to the items on the canvas; remembers what keeps them calm from one layout to the next. */
export class Drawing {
  readonly #host: HTMLElement;
  readonly #arcs: ArcLayer;
  #hadLens = false;
  /** Made when times are first counted from an event. */
  #ticks: TickLayer | null = null;
  #plan: CanvasPlan | null = null;
  #size: CanvasSize = { width: 0, height: 0, narrow: false };
  #rows = new Map<string, number>();
  /** By the canvas's width: where events stood when it was last so wide. */
  readonly #rowsAt = new Map<number, Map<string, number>>();
  /** What the plan is of, and for which height. */
  #planOf: ControllerProps | null = null;
  #planned = 0;
  #last: Laid | null = null;
  #opened: Opened | null = null;
  /** Of the labels, in which language. */
  #family = "";
  #tongue = "";

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#arcs = new ArcLayer(host);
  }

  /** Lanes and their rows; null before the canvas has a size. */
  get plan(): CanvasPlan | null {
    return this.#plan;
  }

  /** What the filter leaves, in order of time; undefined before the canvas has a size. */
  get index(): TimeIndex | undefined {
    return this.#plan?.model.index;
  }

  get size(): CanvasSize {
    return this.#size;
  }

  /** Takes a new size in; false when it is the one that is known, or none at all. */
  resize(size: CanvasSize): boolean {
    if (size.width === 0 || size.height === 0) return false;
    const { width, height, narrow } = this.#size;
    if (size.width === width && size.height === height && size.narrow === narrow) return false;
    this.#size = size;
    this.#tongue = "";
    if (size.width === width) return true;
    // Beside a panel that opens all stays where it still has room; when that closes, all is as it was.
    this.#rowsAt.set(width, this.#rows);
    const known = size.width > width ? this.#rowsAt.get(size.width) : undefined;
    if (known !== undefined) this.#last = null;
    this.#rows = known ?? this.#rows;
    return true;
  }

  /** Another dataset: nothing has stood anywhere. */
  forget(): void {
    this.#last = null;
    this.#rows = new Map();
    this.#rowsAt.clear();
  }

  /** The first half of what `replan` does. */
  prepare({ dataset, lanes, matches }: ControllerProps): void {
    sortIntoLanes(dataset, matches, lanes, this.#size);
  }

  /** Shares the canvas out anew; null while it has no size. */
  replan(props: ControllerProps, window: TimeWindow): CanvasPlan | null {
    if (this.#size.width === 0) return null;
    const { dataset, lanes, lens, folded, matches, now, tongue } = props;
    const measure = this.#measure(tongue.lang, lens);
    const { height } = this.#size;
    const same = this.#planOf !== null && !needsPlan(this.#planOf, props) && this.#planned === height;
    const last = same ? this.#plan : null;
    this.#plan = planCanvas(dataset, matches, lanes, this.#size, window, now, measure, folded, last);
    [this.#planOf, this.#planned] = [props, height];
    return this.#plan;
  }

  /**
   * What is drawn in a window. `pinned`: ids of events that are drawn by themselves in any case; so are the opened
   * one and those that it is connected with.
   */
  items(props: ControllerProps, window: TimeWindow, pinned: readonly string[]): CanvasItem[] {
    if (this.#plan === null) return [];
    this.#meet(props.lens);
    const { geometry, model, rows } = this.#plan;
    const { width } = this.#size;
    const layout = aggregate(model.index, {
      ...model,
      ...this.#measure(props.tongue.lang, props.lens),
      window,
      rows,
      width,
      pinned: new Set([...pinned, ...this.#pinnedByOpening(props)]),
      stay: this.#staying(model.index, window),
      before: this.#rows,
    });
    const positions = layout.shown.map(({ position }) => position);
    this.#last = { index: model.index, length: window.to - window.from, positions };
    this.#rows = new Map(layout.shown.map(({ match, row }) => [match.event.id, row]));
    const { index, lanes } = model;
    const items = toTimelineItems({ ...props, index, layout, geometry, lanes, window, width });
    // The marks stand in the document as they came; read one by one, they come in the order of time.
    const order = items.flatMap(({ id, name }) => (name === "" ? [] : [domId(id)]));
    this.#host.closest("[role=listbox]")?.setAttribute("aria-owns", order.join(" "));
    return items;
  }

  /** What was drawn by itself before, while result and zoom are the same. */
  #staying(index: TimeIndex, { from, to }: TimeWindow): readonly number[] {
    const last = this.#last;
    return last?.index === index && Math.abs(last.length / (to - from) - 1) < SAME_ZOOM ? last.positions : [];
  }

  /**
   * What comes a moment after the first look changes nothing of it: laid out once more from where everything stood,
   * labels would find other places, and the same view would look otherwise from one visit to the next.
   */
  #meet(lens: ControllerProps["lens"]): void {
    if (lens === null || this.#hadLens) return;
    this.#hadLens = true;
    this.forget();
  }

  /** The events of an aggregate. `parts`: whether a closer look takes it apart. */
  bunch(of: Aggregate, parts: boolean): Bunch {
    const matches = of.positions.flatMap((position) => this.index?.matches[position] ?? []);
    return { aggregate: of, matches, parts };
  }

  /** What follows the window frame by frame: the opened event's connections and where it was expected, what moved, relative ticks. */
  drawOver(props: ControllerProps, items: readonly CanvasItem[], window: TimeWindow): void {
    const { event, related } = this.#openedIn(props);
    const { height, width } = this.#size;
    const { lens } = props;
    const changes = lens?.ghosts(items, lens.change, lens.gone, window, width, height) ?? [];
    if (lens?.around != null) this.#ticks ??= lens.around.layer(this.#host);
    this.#ticks?.show(lens?.around?.ticks(window, width) ?? null, window, width, height);
    if (event === null) this.#arcs.show([], [], changes);
    else
      this.#arcs.show(
        arcsOf(event, related, items, window, width),
        ghostsOf(event, items, window, width),
        changes,
      );
  }

  destroy(): void {
    this.#arcs.destroy();
    this.#ticks?.destroy();
  }

  /** The opened event and its connections, looked for once: arcs are drawn in each frame of a pan. */
  #openedIn({ dataset, selected }: ControllerProps): Opened {
    const known = this.#opened;
    if (known?.dataset === dataset && known.selected === selected) return known;
    const event = selected === null ? null : (dataset.events.find(({ id }) => id === selected) ?? null);
    this.#opened = { dataset, selected, event, related: event === null ? [] : relatedTo(dataset, event) };
    return this.#opened;
  }

  #pinnedByOpening(props: ControllerProps): string[] {
    const { event, related } = this.#openedIn(props);
    return event === null ? [] : [event, ...related].map(({ id }) => id);
  }

  #measure(lang: string, lens: ControllerProps["lens"]): Measure {
    // To ask for a style lays the page out, in the midst of what changes it.
    if (this.#tongue !== lang) this.#family = getComputedStyle(this.#host).fontFamily;
    this.#tongue = lang;
    const labelPx = labelWidth(this.#family, lang);
    const wrappedPx = wrappedWidth(this.#family, lang);
    const sign = ({ event }: Match): number => (lens?.change(event.id) == null ? 0 : CHANGE_PX);
    return {
      labelPx: (match) => labelPx(match) + sign(match),
      wrappedPx: (match, lines) => wrappedPx(match, lines) + sign(match),
      widestLabel: widestLabel(this.#size.narrow),
    };
  }
}
