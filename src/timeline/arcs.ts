import { POINTS_TO, inverseRelations } from "../model/relations.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { span } from "../select/timeIndex.ts";
import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasItem } from "./canvasItem.ts";

/** A connection of the opened event, drawn from mark to mark. */
export interface Arc {
  /** Id of the other event. */
  readonly event: string;
  /** SVG path of the line, in pixels of the canvas. */
  readonly line: string;
  /** SVG path of the head, at the event that came of the other; "" where that is out of the window or neither did. */
  readonly head: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** In the window; else the point is on the edge behind which the event lies. */
  readonly inside: boolean;
}

/** More would be a tangle; the panel lists them all. */
const MOST_ARCS = 12;
const ROW_PX = 25;
/** From the middle of a mark to where the line ends. */
const MARK_PX = 8;
const HEAD_PX = 5;

/**
 * The events that the opened one is connected with, its own connections first; each once. Looks through the whole
 * dataset: keep the answer while the same event is open.
 */
export function relatedTo(dataset: Dataset, event: TimelineEvent): TimelineEvent[] {
  const ways = [...event.relations, ...(inverseRelations(dataset).get(event.id) ?? [])];
  const ids = new Set(ways.map((relation) => relation.event));
  ids.delete(event.id);
  const byId = new Map(dataset.events.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
  return [...ids].slice(0, MOST_ARCS).flatMap((id) => byId.get(id) ?? []);
}

/**
 * Arcs from the opened event to what it is connected with, as far as it is drawn; to an event out of the window
 * the arc goes to the edge behind which it lies.
 * @param related the events that it is connected with (`relatedTo`)
 * @param items what the canvas draws
 * @param width of the window in px
 */
export function arcsOf(
  event: TimelineEvent,
  related: readonly TimelineEvent[],
  items: readonly CanvasItem[],
  window: TimeWindow,
  width: number,
): Arc[] {
  const own = items.find((item) => item.eventId === event.id);
  if (own === undefined) return [];
  const toPx = scale(window, width);
  const start = pointOf(own, toPx, width);
  const edges = new Set<number>();
  return related.flatMap((other): Arc[] => {
    const end = pointOfEvent(other, items, toPx, width, start);
    if (end === null || (!start.inside && !end.inside)) return [];
    // One arc says that there are others on that side; the panel names them.
    if (!end.inside && edges.has(end.x)) return [];
    if (!end.inside) edges.add(end.x);
    const later = laterOf(event, other);
    const head = later === null ? null : later === other ? end : start;
    return [{ event: other.id, line: line(start, end), head: head?.inside === true ? arrow(head) : "" }];
  });
}

/** Which of two connected events came of the other, whichever of them says so; null where that is not what connects them. */
function laterOf(event: TimelineEvent, other: TimelineEvent): TimelineEvent | null {
  for (const [one, two] of [
    [event, other],
    [other, event],
  ] as const) {
    const sides = one.relations.flatMap((each) => (each.event === two.id ? POINTS_TO[each.type] : []));
    const side = sides.find((each) => each !== "beside");
    if (side !== undefined) return side === "after" ? two : one;
  }
  return null;
}

function pointOf(item: CanvasItem, toPx: (ms: number) => number, width: number): Point {
  // A dot and a pill stand in the middle of their time; a bar is taken by its beginning, as far as that is in sight.
  const isBar = item.classes.includes("timeline-item--bar");
  const x = isBar
    ? Math.max(toPx(item.from), Math.min(0, toPx(item.to))) + MARK_PX
    : (toPx(item.from) + toPx(item.to)) / 2;
  const inside = x >= 0 && x <= width;
  return { x: Math.min(width, Math.max(0, x)), y: item.top + ROW_PX / 2, inside };
}

/** Where an event stands: at its own mark, at the aggregate that counts it, or at the edge. null: undated, or filtered out. */
function pointOfEvent(
  event: TimelineEvent,
  items: readonly CanvasItem[],
  toPx: (ms: number) => number,
  width: number,
  start: Point,
): Point | null {
  const own = items.find((item) => item.eventId === event.id);
  if (own !== undefined) return pointOf(own, toPx, width);
  const { when } = event.current;
  if (when === null) return null;
  const { from, to } = span(when);
  if (toPx(to) <= 0) return { x: 0, y: start.y, inside: false };
  if (toPx(from) >= width) return { x: width, y: start.y, inside: false };
  const pill = items.find((item) => item.aggregate !== null && item.from <= from && from <= item.to);
  return pill === undefined ? null : pointOf(pill, toPx, width);
}

/** A bow above both marks, higher the farther they stand apart. */
function line(a: Point, b: Point): string {
  const height = Math.min(64, 12 + Math.abs(b.x - a.x) * 0.18);
  const above = (point: Point): number => Math.max(2, point.y - MARK_PX - height);
  const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const [from, to] = [a, b].map((point) => (point.inside ? point.y - MARK_PX : above(point)));
  return `M${at(a.x, from ?? 0)}C${at(a.x, above(a))} ${at(b.x, above(b))} ${at(b.x, to ?? 0)}`;
}

/** Every bow comes down on its mark from above. */
function arrow({ x, y }: Point): string {
  const tip = y - MARK_PX;
  return `M${x.toFixed(1)} ${tip.toFixed(1)}l${-HEAD_PX / 1.6} ${-HEAD_PX}h${(HEAD_PX / 1.6) * 2}z`;
}
