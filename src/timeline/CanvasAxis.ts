import { civilDay } from "../model/calendar.ts";
import { scale as pixels } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { majorLabel, minorLabel, periodEnd, wholeLabel } from "./axisLabels.ts";
import type { AxisStep } from "./axisScale.ts";
import { axisTicks } from "./axisTicks.ts";
import type { Tick } from "./axisTicks.ts";
import { roughWidth } from "./measureText.ts";
import { PeriodLabel } from "./PeriodLabel.ts";

/** What vis-timeline keeps of its axis. */
export interface VisAxis {
  readonly dom: { readonly foreground: HTMLElement; readonly background: HTMLElement };
  readonly props: {
    readonly minorLabelHeight: number;
    readonly minorLineHeight: number;
    readonly majorLineHeight: number;
  };
  _repaintLabels: () => void;
  /** Asked for where something snaps to it. */
  step: AxisStep;
}

/**
 * The ticks of the axis, drawn in the place of vis-timeline's own way: that makes each anew in each frame, with a
 * calendar that takes a library, and lays out their texts. Ours are moved, and written when they say something else.
 */
export class CanvasAxis {
  readonly #period: PeriodLabel;
  readonly #minor = new Marks("vis-text vis-minor");
  readonly #major = new Marks("vis-text vis-major");
  readonly #lines = new Marks("vis-grid vis-vertical");
  lang: string;
  step: AxisStep;

  /** @param host the element that the canvas stands in */
  constructor(host: HTMLElement, lang: string, step: AxisStep) {
    this.#period = new PeriodLabel(host);
    this.lang = lang;
    this.step = step;
  }

  /** @param top in pixels: where the lines begin */
  draw(axis: VisAxis, window: TimeWindow, width: number, top: number): void {
    const { dom, props } = axis;
    const { scale } = this.step;
    const toPx = pixels(window, width);
    axis.step = this.step;
    const ticks = axisTicks(window, this.step);
    const majors = ticks.filter(({ at, major }) => major && toPx(at) > 0);
    this.#minor.begin(ticks, dom.foreground);
    this.#major.begin(majors, dom.foreground);
    this.#lines.begin(ticks, dom.background);
    const [one, two] = ticks;
    const apart = one === undefined || two === undefined ? Infinity : toPx(two.at) - toPx(one.at);
    for (const tick of ticks) {
      const { at, major } = tick;
      const x = toPx(at);
      const label = minorLabel(at, scale, this.lang);
      // Not where it would be cut: by the canvas's edge, or days by the next month's first.
      const end = scale === "day" ? Math.min(width, toPx(periodEnd(at, scale))) : width;
      // Years far from ours have long names: every other of them, wherever the window begins.
      const isLeftOut = scale === "year" && roughWidth(label) > apart && isOdd(at, this.step);
      this.#minor.put(at, x, 0, "", isLeftOut ? "" : wholeLabel(label, x, end));
      const line = this.#lines.put(at, x - 0.5, top, major ? " vis-major" : " vis-minor", "");
      const tall = `${major ? props.majorLineHeight : props.minorLineHeight}px`;
      if (line.style.blockSize !== tall) line.style.blockSize = tall;
    }
    for (const { at } of majors) {
      const x = toPx(at);
      const label = wholeLabel(majorLabel(at, scale, this.lang), x, width);
      this.#major.put(at, x, props.minorLabelHeight, "", label);
    }
    const room = width === 0 ? 0 : toPx(periodEnd(window.from, scale));
    this.#period.show(window.from, scale, this.lang, Math.min(width, room));
  }
}

interface Mark {
  readonly element: HTMLElement;
  transform: string;
  kind: string;
  text: string;
}

/** Elements of one sort, each of which stays that of its moment as long as this is on the canvas. */
class Marks {
  readonly #className: string;
  #marks = new Map<number, Mark>();
  #spare: Mark[] = [];
  #parent: HTMLElement | null = null;

  constructor(className: string) {
    this.#className = className;
  }

  /** What has its moment no more serves others, or goes. @param ticks those that `put` will name */
  begin(ticks: readonly Tick[], parent: HTMLElement): void {
    this.#parent = parent;
    const wanted = new Set(ticks.map(({ at }) => at));
    for (const [at, mark] of this.#marks) {
      if (wanted.has(at)) continue;
      this.#marks.delete(at);
      this.#spare.push(mark);
    }
    const few = Math.max(0, wanted.size - this.#marks.size);
    for (const { element } of this.#spare.splice(few)) element.remove();
  }

  put(at: number, x: number, y: number, kind: string, text: string): HTMLElement {
    const mark = this.#marks.get(at) ?? this.#spare.pop() ?? this.#make();
    this.#marks.set(at, mark);
    const transform = `translate(${Math.round(x * 100) / 100}px, ${y}px)`;
    if (mark.transform !== transform) mark.element.style.transform = mark.transform = transform;
    if (mark.kind !== kind) mark.element.className = this.#className + (mark.kind = kind);
    if (mark.text !== text) mark.element.textContent = mark.text = text;
    return mark.element;
  }

  #make(): Mark {
    const element = document.createElement("div");
    element.className = this.#className;
    this.#parent?.append(element);
    return { element, transform: "", kind: "", text: "" };
  }
}

function isOdd(at: number, { step }: AxisStep): boolean {
  return (civilDay(at).year / step) % 2 !== 0;
}
