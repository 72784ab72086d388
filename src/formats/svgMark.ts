import type { Status } from "../model/types.ts";
import type { SoftEdges } from "../select/softEdges.ts";
import { markKind } from "../select/timeIndex.ts";
import type { Ink, Palette } from "./svgTheme.ts";
import { element } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** A mark as the timeline draws it: filled when it took place, outlined when planned, faded, hatched or struck. */
export interface Mark {
  readonly left: number;
  readonly right: number;
  /** Of its middle. */
  readonly y: number;
  readonly height: number;
  readonly bar: boolean;
  readonly status: Status;
  readonly featured: boolean;
  readonly soft: SoftEdges | null;
  /** One of several days. */
  readonly oneOf: boolean;
  /** Possibly in the chosen period. */
  readonly possible: boolean;
  /** Right end of a long event of which only the start is drawn; null: drawn whole. */
  readonly tail: number | null;
}

const DOT = { main: 7.5, other: 5.5 };
const STRIKE = 2;

/** What marks of one drawing share: gradients and hatches, each once, by names with the drawing's own prefix. */
export class Definitions {
  readonly #prefix: string;
  readonly #palette: Palette;
  readonly #known = new Map<string, { readonly id: string; readonly xml: Xml }>();

  constructor(prefix: string, palette: Palette) {
    this.#prefix = prefix;
    this.#palette = palette;
  }

  /** A paint that fades along the mark. */
  faded(ink: Ink, { end, in: start, out }: SoftEdges, strength: number): string {
    const stop = (offset: number, opacity: number): Xml =>
      element("stop", { offset: `${offset}%`, "stop-color": this.#palette[ink], "stop-opacity": opacity });
    return this.#paint(`fade ${ink} ${start} ${out} ${end} ${strength}`, (id) =>
      element(
        "linearGradient",
        { id },
        stop(0, start === 0 ? strength : 0),
        stop(start, strength),
        stop(out, strength),
        stop(end, out >= 100 ? strength : 0),
      ),
    );
  }

  /** A dot without an edge. */
  glow(ink: Ink): string {
    const colour = this.#palette[ink];
    return this.#paint(`glow ${ink}`, (id) =>
      element(
        "radialGradient",
        { id },
        element("stop", { offset: "25%", "stop-color": colour }),
        element("stop", { offset: "100%", "stop-color": colour, "stop-opacity": 0 }),
      ),
    );
  }

  hatch(ink: Ink): string {
    return this.#paint(`hatch ${ink}`, (id) =>
      element(
        "pattern",
        { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        element("rect", { width: 1.5, height: 6, fill: this.#palette[ink], "fill-opacity": 0.4 }),
      ),
    );
  }

  /** Everything that was asked for, as children of `defs`. */
  all(): Xml[] {
    return [...this.#known.values()].map(({ xml }) => xml);
  }

  #paint(key: string, make: (id: string) => Xml): string {
    let known = this.#known.get(key);
    if (known === undefined) {
      const id = `${this.#prefix}${this.#known.size + 1}`;
      known = { id, xml: make(id) };
      this.#known.set(key, known);
    }
    return `url(#${known.id})`;
  }
}

function toneOf({ featured, status }: Pick<Mark, "featured" | "status">): Ink {
  if (status === "cancelled" || status === "postponed") return "ink-soft";
  if (markKind(status) === "planned") return "plan";
  return featured ? "accent" : "ink";
}

export function drawMark(mark: Mark, palette: Palette, defs: Definitions): Xml {
  const tone = toneOf(mark);
  const parts: Xml[] = [];
  if (mark.tail !== null) parts.push(tail(mark, mark.tail, palette[tone]));
  const isBox = mark.bar || (mark.oneOf && mark.tail === null && mark.right - mark.left > 2 * DOT.main);
  parts.push(...(isBox ? box(mark, tone, palette, defs) : dot(mark, tone, palette, defs)));
  const strike = struck(mark, isBox, palette[tone]);
  if (strike !== null) parts.push(strike);
  return element("g", {}, ...parts);
}

function box(mark: Mark, tone: Ink, palette: Palette, defs: Definitions): Xml[] {
  const { featured, height, left, oneOf, soft, status, y } = mark;
  const held = markKind(status) === "held";
  const strong = featured && held;
  const shape = { x: left, y: y - height / 2, width: mark.right - left, height, rx: 3 };
  const ground = element("rect", { ...shape, fill: palette.paper });
  const paint = (strength: number): string =>
    soft === null ? palette[tone] : defs.faded(tone, soft, strength);
  const strength = strong ? 0.28 : 0.14;
  const parts = [
    ground,
    element("rect", {
      ...shape,
      fill: oneOf ? defs.hatch(tone) : held ? paint(strength) : "none",
      // In the gradient itself where there is one: printed, an opacity on it makes it solid in some readers.
      "fill-opacity": oneOf || !held || soft !== null ? null : strength,
      stroke: paint(1),
      "stroke-width": strong ? 2 : 1,
      "stroke-opacity": strong || !held ? null : 0.6,
      "stroke-dasharray": mark.possible ? "1.5 2.5" : null,
    }),
  ];
  if (strong && soft === null)
    parts.push(element("rect", { ...shape, width: Math.min(7, shape.width), fill: palette[tone] }));
  return parts;
}

function dot(mark: Mark, tone: Ink, palette: Palette, defs: Definitions): Xml[] {
  const { featured, oneOf, possible, soft, status, tail: end, y } = mark;
  const held = markKind(status) === "held";
  const r = featured ? DOT.main : DOT.other;
  const cx = end === null ? (mark.left + mark.right) / 2 : mark.left + r;
  if (soft !== null && held && !oneOf)
    return [element("circle", { cx, cy: y, r: r * 1.6, fill: defs.glow(tone) })];
  return [
    element("circle", { cx, cy: y, r, fill: held && !oneOf ? palette[tone] : palette.paper }),
    element("circle", {
      cx,
      cy: y,
      r: r - 1,
      fill: oneOf ? defs.hatch(tone) : "none",
      stroke: palette[tone],
      "stroke-width": 2,
      "stroke-dasharray": possible ? "1.5 2" : soft !== null ? "3 2" : null,
    }),
  ];
}

/** Only the start is drawn, the rest is a thin line under its row: whole to its end. */
function tail(mark: Mark, end: number, colour: string): Xml {
  const under = mark.y + mark.height / 2 + 1;
  const from = mark.left + DOT.other;
  return element("path", {
    d: `M${from.toFixed(1)} ${mark.y.toFixed(1)}V${under.toFixed(1)}H${end.toFixed(1)}v-4`,
    fill: "none",
    stroke: colour,
    "stroke-opacity": 0.65,
    "stroke-dasharray": markKind(mark.status) === "planned" ? "3 2" : null,
  });
}

function struck({ left, right, status, y }: Mark, isBox: boolean, colour: string): Xml | null {
  if (status !== "cancelled" && status !== "postponed") return null;
  const middle = (left + right) / 2;
  const half = isBox ? (right - left) / 2 : DOT.other * 1.7;
  return element("path", {
    d: `M${(middle - half).toFixed(1)} ${y.toFixed(1)}h${(2 * half).toFixed(1)}`,
    stroke: colour,
    "stroke-width": STRIKE,
    "stroke-dasharray": status === "postponed" ? "4 2" : null,
  });
}
