import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import type { TimelineOptions } from "vis-timeline/esnext";
import { isOther } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { CanvasAxis } from "./CanvasAxis.ts";
import { axisStep } from "./axisScale.ts";
import type { AxisStep } from "./axisScale.ts";
import { NARROW_PX, sizeOf } from "./geometry.ts";
import type { CanvasSize } from "./geometry.ts";
import { drawSwiftly } from "./swiftDrawing.ts";
import type { SwiftDrawing } from "./swiftDrawing.ts";
import { followFingers } from "./twoFingers.ts";
import type { CanvasItem } from "./canvasItem.ts";
import type { Drawable, Emitter, Ranged, RangeEvent, VisItem } from "./visTypes.ts";

export interface WidgetHandlers {
  /** The window has moved, and is about to be drawn: once a frame. */
  readonly onMove: (window: TimeWindow) => void;
  /** The window has come to rest. */
  readonly onRest: (window: TimeWindow, byUser: boolean) => void;
  readonly isActive: (item: CanvasItem) => boolean;
}

export interface WidgetSetup {
  readonly window: TimeWindow;
  readonly limits: TimeWindow;
  /** The closest look in milliseconds. */
  readonly zoomMin: number;
  readonly lang: string;
}

/** It would draw while it is made and be drawn once more in the next frame: it draws when it is told to. */
class QuietTimeline extends Timeline {
  _redraw(): void {}
}
const { _redraw: drawWhole } = Timeline.prototype as unknown as { readonly _redraw: () => void };

/** A glide to a window so much wider would leap within its first frames, and the ticks with it. */
const MOST_GROWTH = 50;

/**
 * The canvas: the only place that knows vis-timeline. It draws exactly the items it is given, in one group without
 * stacking (rows are ours), takes differences only, and tells of moves.
 */
export class TimelineWidget {
  readonly #drawn = new Map<string, CanvasItem>();
  readonly #handlers: WidgetHandlers;
  readonly #host: HTMLElement;
  readonly #axis: CanvasAxis;
  readonly #swift: SwiftDrawing;
  readonly #letGo: () => void;
  #timeline: Timeline | null = null;
  /** Of the host, when it was last asked for: to ask in the midst of drawing would lay the page out. */
  #width = 0;
  /** The host's size when all was drawn last. */
  #drawnAt = "";
  /** Where a glide under way ends. */
  #aim: TimeWindow | null = null;
  /** It moved, and that was not told yet. */
  #moved = false;

  constructor(host: HTMLElement, setup: WidgetSetup, handlers: WidgetHandlers) {
    this.#handlers = handlers;
    this.#host = host;
    this.#width = host.clientWidth;
    this.#axis = new CanvasAxis(host, setup.lang, axisStep(setup.window, this.#width || 1_000));
    // Without items, or it would draw several times before `drawSwiftly` knows of it.
    this.#timeline = new QuietTimeline(host, null as unknown as [], this.#options(setup));
    const drawable = this.#timeline as unknown as Drawable;
    drawable._origRedraw = drawWhole.bind(this.#timeline);
    this.#swift = drawSwiftly(this.#timeline, this.#axis, () => this.#tellMove());
    this.#letGo = followFingers(host, this.#timeline);
    // In a list box there are options only; the dates of the axis are in their names.
    for (const axis of host.querySelectorAll(".vis-top, .vis-bottom"))
      axis.setAttribute("aria-hidden", "true");
    this.#timeline.on("rangechange", (event: RangeEvent) => {
      // A pointer has taken over.
      if (event.event !== undefined) this.#aim = null;
      this.#moved = true;
      // Nothing has been drawn yet, and so nothing waits for a frame.
      if (!this.#swift.waits()) this.#tellMove();
    });
    this.#timeline.on("rangechanged", (event: RangeEvent) => {
      // Told 200 ms late, so perhaps of a window that was left since: the later one will be told too.
      const [told, there] = [windowOf(event), this.window];
      // Or of the one that a glide is only just leaving.
      if (isOther(told, there) || this.#aim !== null) return;
      this.#handlers.onRest(told, event.byUser);
    });
    // vis-timeline draws no move before its first `rangechanged`, which a timer would bring 200 ms late.
    (this.#timeline as unknown as Emitter).emit("rangechanged", {
      start: new Date(setup.window.from),
      end: new Date(setup.window.to),
      byUser: false,
    });
    // It asks for a set of them; ours go past it (`swiftItems.ts`).
    this.#timeline.setItems(new DataSet<VisItem, "id">());
    this.#drawnAt = sizeOf(host);
    drawable._origRedraw();
  }

  /** Room for marks in pixels: the host without the axis. (vis-timeline itself measures a frame late.) */
  get size(): CanvasSize {
    const axis = this.#host.querySelector<HTMLElement>(".vis-panel.vis-bottom")?.offsetHeight ?? 0;
    const whole = this.#host.closest<HTMLElement>(".timeline") ?? this.#host;
    return {
      width: this.#host.clientWidth,
      height: Math.max(0, this.#host.clientHeight - axis),
      narrow: whole.clientWidth < NARROW_PX,
    };
  }

  get window(): TimeWindow {
    const window = this.#timeline?.getWindow();
    return window === undefined
      ? { from: 0, to: 1 }
      : { from: window.start.getTime(), to: window.end.getTime() };
  }

  /** The window as it will be when the glide under way has ended: the next step is one from there. */
  get aim(): TimeWindow {
    return this.#aim ?? this.window;
  }

  /** Brings the canvas to these items: only differences touch the page. Items come in the order of time. */
  show(items: readonly CanvasItem[]): void {
    if (this.#timeline === null) return;
    const keep = new Set(items.map(({ id }) => id));
    const gone = [...this.#drawn.keys()].filter((id) => !keep.has(id));
    const fresh: CanvasItem[] = [];
    const changed: CanvasItem[] = [];
    for (const item of items) {
      const known = this.#drawn.get(item.id);
      if (known === undefined) fresh.push(item);
      else if (known.look !== item.look) changed.push(item);
      this.#drawn.set(item.id, item);
    }
    for (const id of gone) this.#drawn.delete(id);
    if (gone.length + changed.length + fresh.length === 0) return;
    this.#swift.change({
      gone,
      changed: changed.map((item) => this.#visItem(item)),
      fresh: fresh.map((item) => this.#visItem(item)),
    });
  }

  /** Draws now what would wait for the next frame. */
  flush(): void {
    this.#swift.flush();
  }

  /** Draws these items again, because who is in focus changed. */
  touch(ids: readonly string[]): void {
    const items = ids.flatMap((id) => this.#drawn.get(id) ?? []);
    if (items.length > 0)
      this.#swift.change({ gone: [], changed: items.map((item) => this.#visItem(item)), fresh: [] });
  }

  /** Moves the window. `animate`: ease there; `byUser`: reported as the reader's own move. */
  setWindow({ from, to }: TimeWindow, animate: boolean, byUser = false): void {
    // With the ticks of the present window a much wider one would be drawn full of lines, thousands of them.
    const { window } = this;
    const growth = (to - from) / (window.to - window.from);
    // (To ask the host for its width would lay the page out, in the midst of what changes it.)
    if (growth > 1) this.setAxis(axisStep({ from, to }, this.#width || this.#host.clientWidth));
    const animation =
      animate && growth < MOST_GROWTH ? { duration: 220, easingFunction: "easeInOutQuad" } : false;
    this.#aim = animation === false ? null : { from, to };
    const timeline = this.#timeline as unknown as Ranged | null;
    // Each step of a glide says whether it is the last, and then tells of the rest.
    const onStep = (_: number, __: boolean, isDone: boolean): void => {
      if (isDone) this.#aim = null;
    };
    timeline?.range.setRange(new Date(from), new Date(to), { animation, byUser }, undefined, onStep);
  }

  setLimits({ from, to }: TimeWindow): void {
    this.#timeline?.setOptions({ min: from, max: to, zoomMax: to - from });
  }

  setLanguage(lang: string): void {
    if (lang === this.#axis.lang) return;
    this.#axis.lang = lang;
    this.#timeline?.redraw();
  }

  /** The ticks of the axis. */
  setAxis(axis: AxisStep): void {
    const { scale, step } = this.#axis.step;
    if (axis.scale === scale && axis.step === step) return;
    this.#axis.step = axis;
    this.#swift.wait();
  }

  /** After the host's size changed. */
  redraw(): void {
    const size = sizeOf(this.#host);
    // As it was made.
    if (size === this.#drawnAt) return;
    this.#drawnAt = size;
    this.#width = this.#host.clientWidth;
    this.#timeline?.redraw();
  }

  destroy(): void {
    const timeline = this.#timeline;
    this.#timeline = null;
    this.#swift.stop();
    this.#letGo();
    timeline?.off("rangechange");
    timeline?.off("rangechanged");
    timeline?.destroy();
  }

  #tellMove(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.#handlers.onMove(this.window);
  }

  #visItem(item: CanvasItem): VisItem {
    return {
      id: item.id,
      type: item.kind === "event" || item.kind === "aggregate" ? "range" : "background",
      start: item.from,
      end: item.to,
      className: this.#handlers.isActive(item) ? `${item.classes} timeline-item--active` : item.classes,
      limitSize: false,
      content: "",
      item,
    };
  }

  #options({ limits, window, zoomMin }: WidgetSetup): TimelineOptions {
    return {
      start: new Date(window.from),
      end: new Date(window.to),
      min: limits.from,
      max: limits.to,
      zoomMin,
      zoomMax: limits.to - limits.from,
      height: "100%",
      autoResize: false,
      stack: false,
      selectable: false,
      editable: false,
      rtl: false,
      showCurrentTime: false,
      showTooltips: false,
      orientation: { axis: "bottom", item: "top" },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      zoomKey: "ctrlKey",
      // Civil time is encoded as if it were UTC: the reader's zone must not come in.
      moment: (date: Parameters<typeof moment>[0]) => moment(date).utc(),
    } as unknown as TimelineOptions;
  }
}

function windowOf({ start, end }: RangeEvent): TimeWindow {
  return { from: start.getTime(), to: end.getTime() };
}
