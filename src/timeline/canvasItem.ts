import { isoDay } from "../model/fuzzyDate.ts";
import type { CivilMs } from "../model/types.ts";
import type { Aggregate } from "../select/canvasLayout.ts";
import type { SoftEdges } from "../select/softEdges.ts";

/** One thing on the canvas, in our own terms. Two with equal `look` are drawn alike. */
export interface CanvasItem {
  /** Unique on the canvas: `e` and the event's id, `a` and the aggregate's, `era` and its place, `now`, `before` and `after` a period, `empty` and `words`. */
  readonly id: string;
  readonly kind: "event" | "aggregate" | "era" | "now" | "outside";
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
  /** Its place among all that the filter leaves ("7 of 38"), from 1; null where nobody has counted, and for decoration. */
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly eventId: string | null;
  readonly count: number | null;
  readonly possible: boolean;
  /** A dot: never narrower than one, so that its box is as wide at every zoom at which a day is. */
  readonly steady: boolean;
  readonly soft: SoftEdges | null;
  readonly aggregate: Aggregate | null;
  readonly look: string;
}

/** What an item has that is none of the events. */
export const PLAIN = {
  top: 0,
  lane: 0,
  label: "",
  labelLang: "",
  labelPx: 0,
  name: "",
  place: null,
  eventId: null,
  count: null,
  possible: false,
  steady: false,
  soft: null,
  aggregate: null,
} as const;

/** An item with its `look`. */
export function finish(item: Omit<CanvasItem, "look">): CanvasItem {
  const { classes, count, from, label, labelLang, labelPx, name, place, soft, to, top } = item;
  const edges = soft === null ? "" : `${soft.in} ${soft.out} ${soft.end}`;
  // The days of an aggregate are in its name; its positions don't show.
  const first = item.aggregate === null ? "" : isoDay(item.aggregate.first);
  const places = place === null ? "" : `${place.at}/${place.of}`;
  const numbers = `${from} ${to} ${top} ${labelPx} ${count} ${places} ${edges} ${item.possible}`;
  return { ...item, look: [numbers, first, classes, labelLang, label, name].join("\n") };
}
