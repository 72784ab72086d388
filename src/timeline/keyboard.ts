import type { CanvasItem } from "./canvasItem.ts";

/** What a key asks of the canvas. */
export type Act =
  | { readonly kind: "step"; readonly by: 1 | -1 }
  | { readonly kind: "lane"; readonly by: 1 | -1 }
  | { readonly kind: "edge"; readonly at: "first" | "last" }
  | { readonly kind: "pan"; readonly by: 1 | -1 }
  | { readonly kind: "zoom"; readonly by: 1 | -1 }
  /** To the next event whose title begins with the text. */
  | { readonly kind: "find"; readonly text: string }
  | { readonly kind: "open" }
  | { readonly kind: "close" };

const ACTS = new Map<string, Act>([
  ["ArrowLeft", { kind: "step", by: -1 }],
  ["ArrowRight", { kind: "step", by: 1 }],
  ["ArrowUp", { kind: "lane", by: -1 }],
  ["ArrowDown", { kind: "lane", by: 1 }],
  ["Home", { kind: "edge", at: "first" }],
  ["End", { kind: "edge", at: "last" }],
  ["PageUp", { kind: "pan", by: -1 }],
  ["PageDown", { kind: "pan", by: 1 }],
  ["+", { kind: "zoom", by: 1 }],
  ["=", { kind: "zoom", by: 1 }],
  ["-", { kind: "zoom", by: -1 }],
  ["_", { kind: "zoom", by: -1 }],
  ["Enter", { kind: "open" }],
  [" ", { kind: "open" }],
  ["Escape", { kind: "close" }],
]);

/** The act of a key, or null: keys with a modifier belong to the browser. */
export function actOf(key: string, modified: boolean): Act | null {
  return modified ? null : (ACTS.get(key) ?? null);
}

/** The neighbour in time, in the order in which the items are drawn (by their drawn start). null at the end. */
export function neighbour(
  items: readonly CanvasItem[],
  active: string | null,
  by: 1 | -1,
): CanvasItem | null {
  const marks = items.filter(({ kind }) => kind === "event" || kind === "aggregate");
  const at = marks.findIndex(({ id }) => id === active);
  if (at === -1) return (by === 1 ? marks[0] : marks.at(-1)) ?? null;
  return marks[at + by] ?? null;
}

/** The mark nearest in time in the next lane that has one, or with a single lane in the next row. */
export function across(items: readonly CanvasItem[], active: string | null, by: 1 | -1): CanvasItem | null {
  const here = items.find(({ id }) => id === active);
  if (here === undefined) return null;
  const middle = ({ from, to }: CanvasItem): number => (from + to) / 2;
  const marks = items.filter(({ kind, id }) => (kind === "event" || kind === "aggregate") && id !== here.id);
  const many = marks.some(({ lane }) => lane !== here.lane);
  const level = (item: CanvasItem): number => (many ? item.lane : item.top);
  const beyond = marks.filter((item) => (level(item) - level(here)) * by > 0);
  const nearest = Math.min(...beyond.map((item) => Math.abs(level(item) - level(here))));
  const row = beyond.filter((item) => Math.abs(level(item) - level(here)) === nearest);
  const distance = (item: CanvasItem): number => Math.abs(middle(item) - middle(here));
  return row.toSorted((a, b) => distance(a) - distance(b) || a.top - b.top)[0] ?? null;
}
