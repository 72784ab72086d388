import type { Aggregate, CanvasLayout, LayoutRequest, ShownEvent } from "./canvasLayout.ts";
import type { Match } from "./filterEvents.ts";
import { LaneRows, MARK_PX, markBox, scale } from "./placement.ts";
import { countBuckets, overlapping } from "./buckets.ts";
import { merged, nearest, PILL_PX, Pills } from "./pills.ts";
import type { Place } from "./placement.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** Laid out beyond the window at either side, in windows. */
export const MARGIN = 0.35;
const MOST_SHOWN = 100;
/** Main events that come even before the opened one. */
const MOST_FIRST = 12;
const MOST_FAILURES = 500;
/** From the middle of a dot to the edge of the window: half of the largest dot or short stretch, and a little. */
const EDGE_DOT_PX = 13;
const LONG_PX = 120;

/**
 * Decides what the canvas draws in a window: events by importance where there is room, the others counted by lane,
 * kind and stretch of time. Every event that overlaps the drawn stretch is in exactly one mark. The same request
 * gives the same layout. Linear in the number of overlapping events, with a fixed number of placements.
 */
export function aggregate(index: TimeIndex, request: LayoutRequest): CanvasLayout {
  const { window } = request;
  const margin = (window.to - window.from) * MARGIN;
  const drawn = { from: window.from - margin, to: window.to + margin };
  const there = overlapping(index, drawn);
  const canvas = new Canvas(index, request, drawn, there, new Set());
  const crowded = canvas.crowdedLanes();
  // Lanes with something left over give their last row to the aggregates.
  const final = crowded.size === 0 ? canvas : new Canvas(index, request, drawn, there, crowded);
  const aggregates = final.countTheRest();
  return { shown: final.shown(), aggregates, drawn };
}

interface Placed {
  readonly match: Match;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly stub: boolean;
  readonly place: Place;
}

/** One attempt at a layout. */
class Canvas {
  readonly #drawn: TimeWindow;
  readonly #there: Uint32Array;
  /** 1 at the positions that have a place. */
  readonly #taken: Uint8Array;
  readonly #index: TimeIndex;
  readonly #request: LayoutRequest;
  readonly #crowded: ReadonlySet<number>;
  readonly #lanes: LaneRows[];
  readonly #placed = new Map<number, Placed>();
  readonly #toPx: (ms: number) => number;
  #failures = 0;

  constructor(
    index: TimeIndex,
    request: LayoutRequest,
    drawn: TimeWindow,
    there: Uint32Array,
    crowded: ReadonlySet<number>,
  ) {
    const { pinned, rows, width, window } = request;
    this.#drawn = drawn;
    this.#there = there;
    this.#taken = new Uint8Array(index.matches.length);
    this.#index = index;
    this.#request = request;
    this.#crowded = crowded;
    this.#toPx = scale(window, width);
    this.#lanes = rows.map(
      (many, lane) => new LaneRows(crowded.has(lane) && many > 1 ? many - 1 : many, width),
    );
    // Main events have the first choice of rows, then what must be shown, then the others.
    this.#byImportance((position) => {
      if (index.matches[position]?.event.featured !== true) return false;
      this.#tryPosition(position, pinned.has(index.matches[position].event.id));
      return this.#placed.size < MOST_FIRST;
    });
    if (pinned.size > 0) {
      for (const position of there) {
        if (pinned.has(index.matches[position]?.event.id ?? "")) this.#tryPosition(position, true);
      }
    }
    this.#byImportance((position) => {
      this.#tryPosition(position, false);
      return this.#placed.size < MOST_SHOWN && this.#failures < MOST_FAILURES;
    });
  }

  /** Visits what overlaps the drawn stretch, the most important first, until told to stop. */
  #byImportance(visit: (position: number) => boolean): void {
    const { order, placeOf } = this.#request;
    if (this.#there.length < order.length / 8) {
      // Few of many: sort those by their place in the order instead of going through all.
      const places = this.#there.map((position) => placeOf[position] ?? 0).sort();
      for (const place of places) if (!visit(order[place] ?? 0)) return;
      return;
    }
    const { ends, starts } = this.#index;
    const { from, to } = this.#drawn;
    for (let place = 0; place < order.length; place++) {
      const position = order[place] ?? 0;
      if ((starts[position] ?? to) < to && (ends[position] ?? from) > from && !visit(position)) return;
    }
  }

  /** Lanes that hold an event without a place. */
  crowdedLanes(): Set<number> {
    const crowded = new Set<number>();
    for (const position of this.#unplaced()) crowded.add(this.#request.laneOf[position] ?? 0);
    return crowded;
  }

  #unplaced(): Uint32Array {
    return this.#there.filter((position) => this.#taken[position] === 0);
  }

  shown(): ShownEvent[] {
    // The most important first: what room is left goes to their labels.
    for (const { lane, match, place } of this.#placed.values()) {
      this.#lanes[lane]?.stretch(place, this.#request.labelPx(match));
    }
    return [...this.#placed.entries()]
      .map(([position, { match, lane, from, to, stub, place }]): ShownEvent => {
        const { labelPx, lines, mark, row, side } = place;
        return { match, position, lane, row, from, to, bar: mark.bar, stub, side, labelPx, lines };
      })
      .sort((a, b) => a.position - b.position);
  }

  /** Counts what has no place by lane, stretch and kind. What stands alone there is shown after all. */
  countTheRest(): Aggregate[] {
    const { width, window } = this.#request;
    const { alone, several } = countBuckets(this.#request, this.#drawn, this.#unplaced(), (position) => ({
      start: this.#startOf(position),
      kind: this.#index.planned[position] ?? 0,
    }));
    for (const one of this.#showEachAlone(alone, several)) {
      // No room by itself: with the nearest of its kind, or else on top of what stands there.
      const near = nearest(several, one);
      if (near === null) this.#cram(one);
      else several[several.indexOf(near)] = merged(near, one);
    }
    return new Pills({
      lanes: this.#lanes,
      width,
      window,
      toPx: this.#toPx,
      lengthPx: (position) => this.#toPx(this.#cut(position).to) - this.#toPx(this.#startOf(position)),
    }).place(several);
  }

  /** Where an event is counted: its start, or the window's edge when it began before and reaches into it. */
  #startOf(position: number): number {
    const start = this.#index.starts[position] ?? -Infinity;
    const { from } = this.#request.window;
    return (this.#index.ends[position] ?? 0) > from
      ? Math.max(start, from)
      : Math.max(start, this.#drawn.from);
  }

  /**
   * Shows what stands alone in its stretch, dots and short bars first; gives back those without room. A long bar
   * takes a whole row: one may, of several only the starts are drawn.
   */
  #showEachAlone(alone: readonly Aggregate[], several: readonly Aggregate[]): Aggregate[] {
    const lengths = new Map(
      alone.map((one) => {
        const { from, to } = this.#cut(one.positions[0] ?? 0);
        return [one, this.#toPx(to) - this.#toPx(from)];
      }),
    );
    const isLong = (one: Aggregate): boolean => (lengths.get(one) ?? 0) > LONG_PX;
    const order = alone.toSorted((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
    return order.filter((one) => {
      const rivals = alone.filter((other) => other.lane === one.lane && isLong(other));
      // Where aggregates come to stand in the last row, a long bar has no place.
      const meets = several.some(({ first, lane, last }) => {
        const { from, to } = this.#cut(one.positions[0] ?? 0);
        return (
          lane === one.lane &&
          this.#toPx(first) - PILL_PX < this.#toPx(to) &&
          this.#toPx(last) + PILL_PX > this.#toPx(from)
        );
      });
      return !this.#showAlone(one, !isLong(one) || (rivals.length === 1 && !meets));
    });
  }

  #showAlone({ lane, positions, row }: Aggregate, whole: boolean): boolean {
    const [position] = positions;
    const match = position === undefined ? undefined : this.#index.matches[position];
    if (position === undefined || match === undefined) return false;
    const full = this.#cut(position);
    const stub = this.#stub(full);
    for (const stretch of whole ? [full, stub] : [stub]) {
      const mark = markBox(this.#toPx(stretch.from), this.#toPx(stretch.to));
      for (let each = row; each >= 0; each--) {
        const place = this.#lanes[lane]?.placeBare(each, mark) ?? null;
        if (place === null) continue;
        this.#put(position, { match, lane, ...stretch, stub: stretch.to !== full.to, place });
        return true;
      }
    }
    return false;
  }

  /** Only the start of a stretch; of what began before the window a start at its edge. */
  #stub({ from, to }: TimeWindow): TimeWindow {
    const { width, window } = this.#request;
    const edge = window.from + (MARK_PX * (window.to - window.from)) / width;
    const start = to > edge ? Math.max(from, edge) : from;
    return { from: start, to: start + 1 };
  }

  #cram({ lane, positions, row }: Aggregate): void {
    const [position] = positions;
    const match = position === undefined ? undefined : this.#index.matches[position];
    const laneRows = this.#lanes[lane];
    if (position === undefined || match === undefined || laneRows === undefined) return;
    const full = this.#cut(position);
    const isShort = this.#toPx(full.to) - this.#toPx(full.from) <= LONG_PX;
    const stretch = isShort ? full : this.#stub(full);
    const place = laneRows.cram(row, markBox(this.#toPx(stretch.from), this.#toPx(stretch.to)));
    this.#put(position, { match, lane, ...stretch, stub: !isShort, place });
  }

  #tryPosition(position: number, isPinned: boolean): void {
    const { before, labelPx, laneOf, rows, widestLabel, wrappedPx } = this.#request;
    const match = this.#index.matches[position];
    const lane = laneOf[position] ?? 0;
    const laneRows = this.#lanes[lane];
    if (match === undefined || laneRows === undefined || this.#taken[position] === 1) return;
    const { featured, id } = match.event;
    const insist = isPinned || featured;
    const onlyRow = this.#crowded.has(lane) && rows[lane] === 1;
    // In the only row of a crowded lane stand the aggregates, and bare marks of what must be shown.
    if (onlyRow && !insist) return;
    const { from, to } = this.#cut(position);
    const mark = markBox(this.#toPx(from), this.#toPx(to));
    const px = labelPx(match);
    const wish = featured
      ? { px, insist, whole: true, ...(wrappedPx === undefined ? {} : { wrappedPx: wrappedPx(match) }) }
      : { px: Math.min(px, widestLabel), insist };
    let place = onlyRow
      ? laneRows.placeBare(0, mark)
      : laneRows.hasRoom(mark)
        ? laneRows.place(mark, wish, before.get(id))
        : null;
    // Better among the aggregates than in one.
    place ??= insist ? (laneRows.placeBare((rows[lane] ?? 1) - 1, mark) ?? null) : null;
    if (place === null) this.#failures += 1;
    else this.#put(position, { match, lane, from, to, stub: false, place });
  }

  /** The part of an event's span that is drawn. A dot at the window's edge moves aside by what the edge would cut. */
  #cut(position: number): TimeWindow {
    const { from, to } = this.#drawn;
    const cut = {
      from: Math.max(this.#index.starts[position] ?? from, from),
      to: Math.min(this.#index.ends[position] ?? to, to),
    };
    const { width, window } = this.#request;
    const mark = markBox(this.#toPx(cut.from), this.#toPx(cut.to));
    if (mark.bar || width < 4 * EDGE_DOT_PX) return cut;
    const middle = (mark.left + mark.right) / 2;
    const aside =
      middle < 0
        ? Math.min(0, -EDGE_DOT_PX - middle)
        : middle < width / 2
          ? Math.max(0, EDGE_DOT_PX - middle)
          : middle < width
            ? Math.min(0, width - EDGE_DOT_PX - middle)
            : Math.max(0, width + EDGE_DOT_PX - middle);
    const by = (aside * (window.to - window.from)) / width;
    return { from: cut.from + by, to: cut.to + by };
  }

  #put(position: number, placed: Placed): void {
    this.#placed.set(position, placed);
    this.#taken[position] = 1;
  }
}
