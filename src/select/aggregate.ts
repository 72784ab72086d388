import type { Status } from "../model/types.ts";
import type { Match } from "./filterEvents.ts";
import { LaneRows, markBox, scale } from "./placement.ts";
import type { LabelSide, MarkBox, Place } from "./placement.ts";
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
  /** There was no room for the whole bar: only a dot at its start is drawn. */
  readonly stub: boolean;
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
  /** Full width of an event's label in pixels. Asked for candidates only. */
  readonly labelPx: (match: Match) => number;
  /** Labels ask for no more than this (main events for a third more); they get what room is left over in the end. */
  readonly widestLabel: number;
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
/** An aggregate as timeline.css draws it. */
const PILL_PX = 36;
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
  const canvas = new Canvas(index, request, new Set());
  const crowded = canvas.crowdedLanes();
  // Lanes with something left over give their last row to the aggregates.
  const final = crowded.size === 0 ? canvas : new Canvas(index, request, crowded);
  const aggregates = final.countTheRest();
  return { shown: final.shown(), aggregates, drawn: final.drawn };
}

interface Placed {
  readonly match: Match;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly stub: boolean;
  readonly place: Place;
}

interface Bucket {
  count: number;
  first: number;
  last: number;
  positions: number[];
}

/** One attempt at a layout. */
class Canvas {
  readonly drawn: TimeWindow;
  readonly #index: TimeIndex;
  readonly #request: LayoutRequest;
  readonly #crowded: ReadonlySet<number>;
  readonly #lanes: LaneRows[];
  readonly #placed = new Map<number, Placed>();
  readonly #toPx: (ms: number) => number;
  #failures = 0;

  constructor(index: TimeIndex, request: LayoutRequest, crowded: ReadonlySet<number>) {
    const { order, pinned, rows, width, window } = request;
    const margin = (window.to - window.from) * MARGIN;
    this.drawn = { from: window.from - margin, to: window.to + margin };
    this.#index = index;
    this.#request = request;
    this.#crowded = crowded;
    this.#toPx = scale(window, width);
    this.#lanes = rows.map(
      (many, lane) => new LaneRows(crowded.has(lane) && many > 1 ? many - 1 : many, width),
    );
    if (pinned.size > 0) {
      for (const [position, { event }] of index.matches.entries()) {
        if (pinned.has(event.id)) this.#tryPosition(position, true);
      }
    }
    for (const position of order) {
      if (this.#placed.size >= MOST_SHOWN || this.#failures >= MOST_FAILURES) break;
      this.#tryPosition(position, false);
    }
  }

  /** Lanes that hold an event without a place. */
  crowdedLanes(): Set<number> {
    const crowded = new Set<number>();
    this.#eachUnplaced((position) => crowded.add(this.#request.laneOf[position] ?? 0));
    return crowded;
  }

  shown(): ShownEvent[] {
    // The most important first: what room is left goes to their labels.
    for (const { lane, match, place } of this.#placed.values()) {
      this.#lanes[lane]?.stretch(place, this.#request.labelPx(match));
    }
    return [...this.#placed.entries()]
      .map(([position, { match, lane, from, to, stub, place }]): ShownEvent => {
        const { labelPx, mark, row, side } = place;
        return { match, position, lane, row, from, to, bar: mark.bar, stub, side, labelPx };
      })
      .sort((a, b) => a.position - b.position);
  }

  /** Counts what has no place by lane, stretch and kind. One alone is shown after all where its mark has room. */
  countTheRest(): Aggregate[] {
    const { laneOf, rows, width, window } = this.#request;
    const size = bucketMs(window, width, rows.length);
    const origin = Math.floor(this.drawn.from / size);
    const perLane = Math.floor(this.drawn.to / size) - origin + 1;
    const buckets: Array<Bucket | undefined> = Array.from({ length: rows.length * perLane * 2 });
    this.#eachUnplaced((position, { event }) => {
      const start = Math.max(this.#index.starts[position] ?? this.drawn.from, this.drawn.from);
      const kind = markKind(event.current.status) === "held" ? 0 : 1;
      const at = ((laneOf[position] ?? 0) * perLane + Math.floor(start / size) - origin) * 2 + kind;
      const bucket = (buckets[at] ??= { count: 0, first: start, last: start, positions: [] });
      bucket.count += 1;
      bucket.last = start;
      if (bucket.positions.length < LISTED) bucket.positions.push(position);
    });
    const aggregates: Aggregate[] = [];
    const alone: Aggregate[] = [];
    for (const [at, bucket] of buckets.entries()) {
      if (bucket === undefined) continue;
      const lane = Math.floor(at / (2 * perLane));
      const cell = origin + (Math.floor(at / 2) % perLane);
      const half = buckets[at ^ 1] === undefined ? 1 : 0.5;
      const from = (cell + (at % 2) * (1 - half)) * size;
      const kind = KINDS[at % 2] ?? "held";
      const row = (rows[lane] ?? 1) - 1;
      const id = `${lane}:${kind}:${size}:${cell}`;
      const one = { id, kind, lane, row, from, to: from + half * size, ...bucket };
      if (bucket.count === 1) alone.push(one);
      else {
        aggregates.push(one);
        this.#lanes[lane]?.placeBare(row, {
          left: this.#toPx(one.from),
          right: this.#toPx(one.to),
          bar: true,
        });
      }
    }
    // Dots first: a bar takes a whole row, and its start will do.
    const isBar = ({ positions: [position = 0] }: Aggregate): number => Number(this.#markAt(position).bar);
    for (const one of alone.toSorted((a, b) => isBar(a) - isBar(b))) {
      if (!this.#showAlone(one)) aggregates.push(one);
    }
    return aggregates;
  }

  #showAlone({ lane, positions, row }: Aggregate): boolean {
    const [position] = positions;
    const match = position === undefined ? undefined : this.#index.matches[position];
    if (position === undefined || match === undefined) return false;
    const { from, to } = this.#cut(position);
    for (const end of [to, from + 1]) {
      const mark = markBox(this.#toPx(from), this.#toPx(end));
      for (let each = row; each >= 0; each--) {
        const place = this.#lanes[lane]?.placeBare(each, mark) ?? null;
        if (place === null) continue;
        this.#placed.set(position, { match, lane, from, to: end, stub: end !== to, place });
        return true;
      }
    }
    return false;
  }

  #markAt(position: number): MarkBox {
    const { from, to } = this.#cut(position);
    return markBox(this.#toPx(from), this.#toPx(to));
  }

  #tryPosition(position: number, isPinned: boolean): void {
    if (!overlaps(this.#index, position, this.drawn)) return;
    const { before, labelPx, laneOf, rows, widestLabel } = this.#request;
    const match = this.#index.matches[position];
    const lane = laneOf[position] ?? 0;
    const laneRows = this.#lanes[lane];
    if (match === undefined || laneRows === undefined || this.#placed.has(position)) return;
    const { featured, id } = match.event;
    const insist = isPinned || featured;
    const onlyRow = this.#crowded.has(lane) && rows[lane] === 1;
    // In the only row of a crowded lane stand the aggregates, and bare marks of what must be shown.
    if (onlyRow && !insist) return;
    const { from, to } = this.#cut(position);
    const mark = markBox(this.#toPx(from), this.#toPx(to));
    const widest = featured ? widestLabel * 1.33 : widestLabel;
    const place = onlyRow
      ? laneRows.placeBare(0, mark)
      : laneRows.hasRoom(mark)
        ? laneRows.place(mark, Math.min(labelPx(match), widest), before.get(id), insist)
        : null;
    if (place === null) this.#failures += 1;
    else this.#placed.set(position, { match, lane, from, to, stub: false, place });
  }

  /** The part of an event's span that is drawn. */
  #cut(position: number): TimeWindow {
    const { from, to } = this.drawn;
    return {
      from: Math.max(this.#index.starts[position] ?? from, from),
      to: Math.min(this.#index.ends[position] ?? to, to),
    };
  }

  #eachUnplaced(visit: (position: number, match: Match) => void): void {
    const { first, last } = candidates(this.#index, this.drawn);
    for (let position = first; position < last; position++) {
      const match = this.#index.matches[position];
      if (match === undefined || this.#placed.has(position)) continue;
      if (overlaps(this.#index, position, this.drawn)) visit(position, match);
    }
  }
}

/** The stretch of one aggregate: a power of two of a millisecond, so that buckets stay put while the canvas is panned. */
function bucketMs(window: TimeWindow, width: number, lanes: number): number {
  const perPx = (window.to - window.from) / width;
  const narrowest = Math.max(NARROWEST_BUCKET_PX, (width * lanes) / MOST_BUCKETS);
  return 2 ** Math.ceil(Math.log2(Math.max(1, perPx * narrowest)));
}
