import type { Aggregate, CanvasLayout, LayoutRequest, ShownEvent } from "./canvasLayout.ts";
import type { Match } from "./filterEvents.ts";
import { DrawBudget } from "./drawBudget.ts";
import { measuredOnce } from "./measuredOnce.ts";
import { LaneRows, MARK_PX } from "./placement.ts";
import { countBuckets } from "./buckets.ts";
import { overlapOf, positionsOf } from "./overlap.ts";
import type { Overlap } from "./overlap.ts";
import { merged, nearest, PILL_PX, Pills } from "./pills.ts";
import type { MarkBox, Place } from "./placement.ts";
import { lastsADay, Stretches } from "./stretches.ts";
import { overlaps } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

/** Laid out beyond the window at either side, in windows. */
export const MARGIN = 0.35;
/** Main events that come even before the opened one. */
const MOST_FIRST = 12;
const LONG_PX = 120;
/** So near the window's edge a dot, or its neighbour, may have moved aside. */
const EDGE_PX = 4 * MARK_PX;

/**
 * Decides what the canvas draws in a window: events by importance where there is room, the others counted by lane,
 * kind and stretch of time. Every event that overlaps the drawn stretch is in exactly one mark. The same request
 * gives the same layout. Linear in the number of overlapping events, with a fixed number of placements.
 */
export function aggregate(index: TimeIndex, asked: LayoutRequest): CanvasLayout {
  const request = { ...asked, labelPx: measuredOnce(asked.labelPx) };
  const { window } = request;
  const margin = (window.to - window.from) * MARGIN;
  const drawn = { from: window.from - margin, to: window.to + margin };
  const there = overlapOf(index, request, drawn);
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
  readonly tail: number | null;
  readonly place: Place;
}

/** One attempt at a layout. */
class Canvas {
  readonly #drawn: TimeWindow;
  readonly #there: Overlap;
  /** 1 at the positions that have a place. */
  readonly #taken: Uint8Array;
  readonly #index: TimeIndex;
  readonly #request: LayoutRequest;
  readonly #crowded: ReadonlySet<number>;
  readonly #lanes: LaneRows[];
  readonly #placed = new Map<number, Placed>();
  readonly #stretches: Stretches;

  constructor(
    index: TimeIndex,
    request: LayoutRequest,
    drawn: TimeWindow,
    there: Overlap,
    crowded: ReadonlySet<number>,
  ) {
    const { pinned, rows, width } = request;
    this.#drawn = drawn;
    this.#there = there;
    this.#taken = new Uint8Array(index.matches.length);
    this.#index = index;
    this.#request = request;
    this.#crowded = crowded;
    this.#stretches = new Stretches(index, request, drawn);
    this.#lanes = rows.map(
      (many, lane) => new LaneRows(crowded.has(lane) && many > 1 ? many - 1 : many, width),
    );
    // Main events have the first choice of rows, then what must be shown, then the others.
    for (const position of there.ranked) {
      const event = index.matches[position]?.event;
      // They are the first of all.
      if (event?.featured !== true || this.#placed.size >= MOST_FIRST) break;
      this.#tryPosition(position, pinned.has(event.id));
    }
    for (const position of positionsOf(index, pinned, drawn)) this.#tryPosition(position, true);
    this.#fill();
  }

  /** Draws by themselves as many as the canvas has room for, everywhere alike. */
  #fill(): void {
    const { cellOf, grid, perCell, ranked } = this.#there;
    const budget = new DrawBudget(grid, perCell);
    const { closed } = budget;
    for (const position of this.#keep()) budget.placed(cellOf[position] ?? 0);
    for (let at = 0; at < ranked.length; at++) {
      const position = ranked[at] ?? 0;
      const cell = cellOf[position] ?? 0;
      if (closed[cell] === 1 || this.#taken[position] === 1) continue;
      if (this.#tryPosition(position, false)) budget.placed(cell);
      else budget.failed(cell);
      if (budget.over) return;
    }
  }

  /**
   * Keeps what the layout before drew where it stood: first all marks, then labels in what room there is; a label taken
   * with its mark would push out a neighbour whose own label the window's edge has cut meanwhile.
   */
  #keep(): readonly number[] {
    const { before, labelPx, laneOf, placeOf, stay = [], widestLabel, width } = this.#request;
    const kept = stay
      .filter((position) => this.#taken[position] === 0 && overlaps(this.#index, position, this.#drawn))
      .sort((a, b) => (placeOf[a] ?? 0) - (placeOf[b] ?? 0))
      .filter((position) => {
        const match = this.#index.matches[position];
        const lane = laneOf[position] ?? 0;
        const row = match === undefined ? undefined : before.get(match.event.id);
        const rows = this.#lanes[lane];
        if (match === undefined || row === undefined || rows === undefined || row >= rows.count) return false;
        const stretch = this.#stretches.cut(position);
        const mark = this.#stretches.box(stretch);
        // A dot moves aside at the window's edge: a little on its neighbour rather than gone.
        const edge = Math.min(Math.abs(mark.left), Math.abs(mark.right - width));
        const place = rows.placeBare(row, mark) ?? (edge < EDGE_PX ? rows.cram(row, mark) : null);
        if (place !== null) this.#put(position, { match, lane, ...stretch, tail: null, place });
        return place !== null;
      });
    for (const position of kept) {
      const placed = this.#placed.get(position);
      if (placed !== undefined)
        this.#lanes[placed.lane]?.stretch(placed.place, Math.min(labelPx(placed.match), widestLabel));
    }
    return kept;
  }

  /** Lanes that hold an event without a place. */
  crowdedLanes(): Set<number> {
    const left = this.#there.perLane.slice();
    for (const { lane } of this.#placed.values()) left[lane] = (left[lane] ?? 0) - 1;
    return new Set([...left.keys()].filter((lane) => (left[lane] ?? 0) > 0));
  }

  shown(): ShownEvent[] {
    // The most important first: what room is left goes to their labels.
    for (const { lane, match, place } of this.#placed.values()) {
      this.#lanes[lane]?.stretch(place, this.#request.labelPx(match));
    }
    return [...this.#placed.entries()]
      .map(([position, { match, lane, from, to, tail, place }]): ShownEvent => {
        const { labelPx, lines, mark, row, side } = place;
        return { match, position, lane, row, from, to, bar: mark.bar, tail, side, labelPx, lines };
      })
      .sort((a, b) => a.position - b.position);
  }

  /** Counts what has no place by lane, stretch and kind. What stands alone there is shown after all. */
  countTheRest(): Aggregate[] {
    const { width, window } = this.#request;
    const { alone, several } = countBuckets(
      this.#index,
      this.#request,
      this.#drawn,
      this.#there,
      this.#taken,
    );
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
      toPx: this.#stretches.toPx,
      lengthPx: (position) => this.#stretches.lengthFrom(this.#there.startOf[position] ?? 0, position),
    }).place(several);
  }

  /**
   * Shows what stands alone in its stretch, dots and short bars first; gives back those without room. A long bar
   * takes a whole row: one may, of several only the starts are drawn.
   */
  #showEachAlone(alone: readonly Aggregate[], several: readonly Aggregate[]): Aggregate[] {
    const { toPx } = this.#stretches;
    const lengths = new Map(
      alone.map((one) => [one, this.#stretches.px(this.#stretches.cut(one.positions[0] ?? 0))]),
    );
    const isLong = (one: Aggregate): boolean => (lengths.get(one) ?? 0) > LONG_PX;
    const order = alone.toSorted((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
    return order.filter((one) => {
      const rivals = alone.filter((other) => other.lane === one.lane && isLong(other));
      // Where aggregates come to stand in the last row, a long bar has no place.
      const { from, to } = this.#stretches.cut(one.positions[0] ?? 0);
      const meets = several.some(
        ({ first, lane, last }) =>
          lane === one.lane && toPx(first) - PILL_PX < toPx(to) && toPx(last) + PILL_PX > toPx(from),
      );
      return !this.#showAlone(one, !isLong(one) || (rivals.length === 1 && !meets));
    });
  }

  #showAlone(one: Aggregate, whole: boolean): boolean {
    const [position = -1] = one.positions;
    const match = this.#index.matches[position];
    const laneRows = this.#lanes[one.lane];
    if (match === undefined || laneRows === undefined) return false;
    const full = this.#stretches.cut(position);
    const box = this.#stretches.box(full);
    const isDay = lastsADay(this.#index, position);
    const { lane } = one;
    const inRows = (find: (row: number) => Place | null): Place | null => {
      for (let row = one.row; row >= 0; row--) {
        const place = find(row);
        if (place !== null) return place;
      }
      return null;
    };
    const bare = (mark: MarkBox): Place | null => inRows((row) => laneRows.placeBare(row, mark));
    // Days are drawn alike: none of them as a mere start while the others are whole.
    const place = whole || isDay || !box.bar ? bare(box) : null;
    if (place !== null) this.#put(position, { match, lane, ...full, tail: null, place });
    if (place !== null || isDay || !box.bar) return place !== null;
    const stub = this.#stretches.stub(full);
    const mark = this.#stretches.box(stub);
    const { labelPx, widestLabel } = this.#request;
    const px = Math.min(labelPx(match), widestLabel);
    // With its label, even in a row where its tail runs below others.
    const start = inRows((row) => laneRows.placeLabelled(row, mark, px)) ?? bare(mark);
    if (start !== null) this.#put(position, { match, lane, ...stub, tail: full.to, place: start });
    return start !== null;
  }

  #cram({ lane, positions, row }: Aggregate): void {
    const [position = -1] = positions;
    const match = this.#index.matches[position];
    const laneRows = this.#lanes[lane];
    if (match === undefined || laneRows === undefined) return;
    const full = this.#stretches.cut(position);
    const isShort = this.#stretches.px(full) <= LONG_PX;
    const stretch = isShort ? full : this.#stretches.stub(full);
    const place = laneRows.cram(row, this.#stretches.box(stretch));
    this.#put(position, { match, lane, ...stretch, tail: isShort ? null : full.to, place });
  }

  #tryPosition(position: number, isPinned: boolean): boolean {
    const { before, labelPx, laneOf, rows, widestLabel, width, wrappedPx } = this.#request;
    const match = this.#index.matches[position];
    const lane = laneOf[position] ?? 0;
    const laneRows = this.#lanes[lane];
    if (match === undefined || laneRows === undefined || this.#taken[position] === 1) return false;
    const { featured, id, stands } = match.event;
    if (stands !== undefined) return false;
    const insist = isPinned || featured;
    const onlyRow = this.#crowded.has(lane) && rows[lane] === 1;
    // In the only row of a crowded lane stand the aggregates, and bare marks of what must be shown.
    if (onlyRow && !insist) return false;
    const stretch = this.#stretches.cut(position);
    const mark = this.#stretches.box(stretch);
    // Most of a crowd have no room even without a label, and are not measured.
    if (!insist && !laneRows.hasRoom(mark)) return false;
    const px = labelPx(match);
    const wish = featured
      ? {
          px,
          insist,
          whole: true,
          ...(wrappedPx && { wrappedPx: (lines: number) => wrappedPx(match, lines) }),
        }
      : { px: Math.min(px, widestLabel), insist };
    let place = onlyRow
      ? laneRows.placeBare(0, mark)
      : laneRows.hasRoom(mark)
        ? laneRows.place(mark, wish, before.get(id))
        : null;
    // Better among the aggregates than in one; a main event with its whole label.
    const last = (rows[lane] ?? 1) - 1;
    if (featured && !onlyRow && px <= width / 2) place ??= laneRows.placeLabelled(last, mark, px);
    if (insist) place ??= laneRows.placeBare(last, mark);
    if (place !== null) this.#put(position, { match, lane, ...stretch, tail: null, place });
    return place !== null;
  }

  #put(position: number, placed: Placed): void {
    this.#placed.set(position, placed);
    this.#taken[position] = 1;
  }
}
