import type { Status } from "../model/types.ts";
import type { Match } from "./filterEvents.ts";
import { LaneRows, MARK_PX, markBox, scale } from "./placement.ts";
import type { LabelSide, MarkBox } from "./placement.ts";
import { candidates, overlaps } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** What has not (yet) happened is never counted together with what has. */
export type MarkKind = "held" | "planned";

/** An event drawn by itself. */
export interface ShownEvent {
  readonly match: Match;
  readonly position: number;
  readonly lane: number;
  readonly row: number;
  /** Drawn stretch: the date's earliest start to latest end, cut at the drawn stretch of the canvas; always finite. */
  readonly from: number;
  readonly to: number;
  readonly bar: boolean;
  readonly side: LabelSide;
  readonly labelPx: number;
}

/** Several events drawn as one mark with their number. */
export interface Aggregate {
  /** The same for the same events' place on the canvas while the zoom stays. */
  readonly id: string;
  readonly kind: MarkKind;
  readonly lane: number;
  readonly row: number;
  /** Drawn stretch. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Earliest of the starts and latest of the starts: what to zoom to. Cut at the drawn stretch. */
  readonly first: number;
  readonly last: number;
  /** The first few positions, for a list. */
  readonly positions: readonly number[];
}

export interface CanvasLayout {
  readonly shown: readonly ShownEvent[];
  readonly aggregates: readonly Aggregate[];
  /** The stretch that was laid out: the window and a margin at either side. */
  readonly drawn: TimeWindow;
}

export interface LayoutRequest {
  readonly window: TimeWindow;
  /** Width of the window in pixels, at least 1. */
  readonly width: number;
  /** Positions, the most important first (`orderOf`). */
  readonly order: Uint32Array;
  /** Lane of each position. */
  readonly laneOf: Uint8Array;
  /** Number of rows of each lane, each at least 1. */
  readonly rows: readonly number[];
  /** Width of an event's label in pixels. Asked for candidates only. */
  readonly labelPx: (match: Match) => number;
  /** Ids that are drawn by themselves whatever their importance: the opened event, the one in focus. */
  readonly pinned: ReadonlySet<string>;
  /** Rows by event id of the layout before, so that a pan does not make events jump. */
  readonly before: ReadonlyMap<string, number>;
}

/** Laid out beyond the window at either side, in windows. */
export const MARGIN = 0.35;
const MOST_SHOWN = 130;
const MOST_FAILURES = 1_500;
const LISTED = 60;
const NARROWEST_BUCKET_PX = 48;
/** Aggregates in a window at most, over all lanes. */
const MOST_BUCKETS = 60;

const KINDS: readonly MarkKind[] = ["held", "planned"];

export function markKind(status: Status): MarkKind {
  return status === "occurred" || status === "ongoing" ? "held" : "planned";
}

/** Positions of the index, the most important first. `rank` is by the event's place in the file. */
export function orderOf(index: TimeIndex, rank: Uint32Array): Uint32Array {
  // Rank and position in one number, so that the sort is a numeric one (10 times faster than with a comparator).
  const keys = new Float64Array(index.matches.length);
  for (const [position, { event }] of index.matches.entries()) {
    keys[position] = (rank[event.index] ?? 0) * 2 ** 22 + position;
  }
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 22);
}

/**
 * Decides what the canvas draws in a window: events by importance where there is room, the others counted by lane,
 * kind and stretch of time. Every event that overlaps the drawn stretch is in exactly one mark. The same request
 * gives the same layout. Linear in the number of overlapping events, with a fixed number of placements.
 */
export function aggregate(index: TimeIndex, request: LayoutRequest): CanvasLayout {
  const { window } = request;
  const margin = (window.to - window.from) * MARGIN;
  const drawn = { from: window.from - margin, to: window.to + margin };
  const placed = placeEvents(index, request, drawn, new Set());
  const crowded = new Set<number>();
  const { first, last } = candidates(index, drawn);
  for (let position = first; position < last; position++) {
    if (!placed.has(position) && overlaps(index, position, drawn)) crowded.add(request.laneOf[position] ?? 0);
  }
  // Lanes with something left over give their last row to the aggregates.
  const shown = crowded.size === 0 ? placed : placeEvents(index, request, drawn, crowded);
  const aggregates = count(index, request, drawn, shown);
  return { shown: [...shown.values()].sort((a, b) => a.position - b.position), aggregates, drawn };
}

function placeEvents(
  index: TimeIndex,
  request: LayoutRequest,
  drawn: TimeWindow,
  crowded: ReadonlySet<number>,
): Map<number, ShownEvent> {
  const { laneOf, order, pinned, rows, width, window } = request;
  const toPx = scale(window, width);
  const free = rows.map((many, lane) => (crowded.has(lane) && many > 1 ? many - 1 : many));
  const lanes = free.map((many) => new LaneRows(many, width));
  const shown = new Map<number, ShownEvent>();
  let failures = 0;
  const visit = (position: number, isPinned: boolean): void => {
    const match = index.matches[position];
    const lane = laneOf[position] ?? 0;
    const laneRows = lanes[lane];
    if (match === undefined || laneRows === undefined || shown.has(position)) return;
    const insist = isPinned || match.event.featured;
    // In the only row of a crowded lane the aggregates stand.
    if (!insist && crowded.has(lane) && rows[lane] === 1) return;
    const from = Math.max(index.starts[position] ?? drawn.from, drawn.from);
    const to = Math.min(index.ends[position] ?? drawn.to, drawn.to);
    const mark = markBox(toPx(from), toPx(to));
    const spot = laneRows.hasRoom(mark)
      ? laneRows.place(mark, request.labelPx(match), request.before.get(match.event.id), insist)
      : null;
    if (spot === null) failures += 1;
    else shown.set(position, { match, position, lane, from, to, bar: mark.bar, ...spot });
  };
  if (pinned.size > 0) {
    for (const [position, { event }] of index.matches.entries()) {
      if (pinned.has(event.id) && overlaps(index, position, drawn)) visit(position, true);
    }
  }
  for (const position of order) {
    if (shown.size >= MOST_SHOWN || failures >= MOST_FAILURES) break;
    if (overlaps(index, position, drawn)) visit(position, false);
  }
  return shown;
}

interface Bucket {
  count: number;
  first: number;
  last: number;
  positions: number[];
}

/** Counts what is not shown by lane, stretch and kind. A lone event that is a dot is shown as one, without its label. */
function count(
  index: TimeIndex,
  request: LayoutRequest,
  drawn: TimeWindow,
  shown: Map<number, ShownEvent>,
): Aggregate[] {
  const { laneOf, rows, width, window } = request;
  const size = bucketMs(window, width, rows.length);
  const origin = Math.floor(drawn.from / size);
  const perLane = Math.floor(drawn.to / size) - origin + 1;
  const buckets: Array<Bucket | undefined> = Array.from({ length: rows.length * perLane * 2 });
  const { first, last } = candidates(index, drawn);
  for (let position = first; position < last; position++) {
    const match = index.matches[position];
    if (match === undefined || shown.has(position) || !overlaps(index, position, drawn)) continue;
    const start = Math.max(index.starts[position] ?? drawn.from, drawn.from);
    const kind = markKind(match.event.current.status) === "held" ? 0 : 1;
    const cell = Math.floor(start / size) - origin;
    const at = ((laneOf[position] ?? 0) * perLane + cell) * 2 + kind;
    const bucket = (buckets[at] ??= { count: 0, first: start, last: start, positions: [] });
    bucket.count += 1;
    bucket.last = start;
    if (bucket.positions.length < LISTED) bucket.positions.push(position);
  }
  const toPx = scale(window, width);
  const aggregates: Aggregate[] = [];
  for (const [at, bucket] of buckets.entries()) {
    if (bucket === undefined) continue;
    const lane = Math.floor(at / (2 * perLane));
    const cell = Math.floor(at / 2) % perLane;
    const row = (rows[lane] ?? 1) - 1;
    const shared = buckets[at ^ 1] !== undefined;
    const from = (origin + cell) * size + (shared && at % 2 === 1 ? size / 2 : 0);
    const to = from + (shared ? size / 2 : size);
    const [only] = bucket.positions;
    const box = { left: toPx(from), right: toPx(to) };
    const lone = bucket.count === 1 && only !== undefined ? loneDot(index, only, drawn, toPx, box) : null;
    if (lone !== null && only !== undefined) shown.set(only, { ...lone, position: only, lane, row });
    else {
      const kind = KINDS[at % 2] ?? "held";
      const id = `${lane}:${kind}:${size}:${origin + cell}`;
      aggregates.push({ id, kind, lane, row, from, to, ...bucket });
    }
  }
  return aggregates;
}

/** A single event as a dot in the aggregates' row, when it lies inside its own stretch. */
function loneDot(
  index: TimeIndex,
  position: number,
  drawn: TimeWindow,
  toPx: (ms: number) => number,
  box: Pick<MarkBox, "left" | "right">,
): Omit<ShownEvent, "position" | "lane" | "row"> | null {
  const match = index.matches[position];
  if (match === undefined) return null;
  const from = Math.max(index.starts[position] ?? drawn.from, drawn.from);
  const to = Math.min(index.ends[position] ?? drawn.to, drawn.to);
  const mark = markBox(toPx(from), toPx(to));
  const inside = mark.left >= box.left - MARK_PX / 4 && mark.right <= box.right + MARK_PX / 4;
  return mark.bar || !inside ? null : { match, from, to, bar: false, side: "none", labelPx: 0 };
}

/** The stretch of one aggregate: a power of two of a millisecond, so that buckets stay put while the canvas is panned. */
function bucketMs(window: TimeWindow, width: number, lanes: number): number {
  const perPx = (window.to - window.from) / width;
  const narrowest = Math.max(NARROWEST_BUCKET_PX, (width * lanes) / MOST_BUCKETS);
  return 2 ** Math.ceil(Math.log2(Math.max(1, perPx * narrowest)));
}
