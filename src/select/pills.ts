import type { Aggregate } from "./canvasLayout.ts";
import type { LaneRows, MarkBox } from "./placement.ts";
import type { TimeWindow } from "./timeIndex.ts";

/** An aggregate as timelineItem.css draws it. */
export const PILL_PX = 36;
/** A pill may stand this far before its first event or after its last. */
const PILL_ASIDE_PX = 20;
/** Or so far, rather than on another one. */
const FAR_ASIDE_PX = 100;
/** Positions that an aggregate lists at most. */
export const LISTED = 60;

/** What is known of the canvas where pills are placed; pixels count from the window's left edge. */
export interface PillRoom {
  readonly lanes: readonly LaneRows[];
  readonly width: number;
  readonly window: TimeWindow;
  readonly toPx: (ms: number) => number;
  /** How far an event reaches on the canvas from where it is counted. */
  readonly lengthPx: (position: number) => number;
}

interface Spot {
  readonly row: number;
  readonly middle: number;
}

/** Finds a place for each aggregate near its own events. */
export class Pills {
  readonly #room: PillRoom;

  constructor(room: PillRoom) {
    this.#room = room;
  }

  /** Where aggregates are drawn: about the middle of their events, a little aside where something stands. */
  place(several: readonly Aggregate[]): Aggregate[] {
    const found = new Map<Aggregate, number>();
    const done: Aggregate[] = [];
    for (let one of several) {
      let spot = this.#spot(one) ?? this.#spotBeside(one, done, found);
      // Nowhere near its events: with the nearest of its kind, whose own spot is free then; and on, until there is room.
      for (let near = nearest(done, one); spot === null && near !== null; near = nearest(done, one)) {
        done.splice(done.indexOf(near), 1);
        this.#room.lanes[one.lane]?.unblock(near.row, found.get(near) ?? 0);
        one = merged(near, one);
        spot = this.#spot(one) ?? this.#spotBeside(one, done, found);
      }
      spot ??= this.#spotByJoining(one, done, found);
      const isCrammed = spot === null;
      if (isCrammed && this.#meetsAnother(one, done, found)) spot = this.#spot(one, FAR_ASIDE_PX, true);
      const middle = spot?.middle ?? this.#pillRange(one).wanted;
      const pill = { ...one, row: spot?.row ?? one.row };
      if (isCrammed) this.#room.lanes[one.lane]?.giveWay(pill.row, pillBox(middle));
      this.#room.lanes[one.lane]?.block(pill.row, pillBox(middle));
      found.set(pill, middle);
      done.push(pill);
    }
    const { width, window } = this.#room;
    const toMs = (px: number): number => window.from + (px * (window.to - window.from)) / width;
    return done.map((one) => {
      const { left, right } = pillBox(found.get(one) ?? 0);
      const from = toMs(left);
      return { ...one, from, to: Math.max(toMs(right), from + 1) };
    });
  }

  /** The pixels between which a pill's middle may stand: at its events, in the window or out of it, never across. */
  #pillRange(
    { begins, first, last, positions }: Aggregate,
    aside = PILL_ASIDE_PX,
  ): { wanted: number; least: number; most: number } {
    const { width } = this.#room;
    const half = PILL_PX / 2;
    // What lasts long on the canvas has its middle later than its start.
    let shortest = positions.length === 0 ? 0 : Infinity;
    for (const each of positions) {
      shortest = Math.min(shortest, this.#room.lengthPx(each));
    }
    const left = this.#room.toPx(first);
    const right = this.#room.toPx(last) + Math.max(0, Math.min(shortest, width - this.#room.toPx(last)));
    let [least, most] = [left - aside, right + aside];
    if (right < 0) most = Math.min(most, -half);
    else if (left >= width) least = Math.max(least, width + half);
    else if (width >= PILL_PX) [least, most] = [Math.max(least, half), Math.min(most, width - half)];
    // What was under way before the window stands where it comes in; its middle says nothing.
    const middle = begins.last < first ? left : (left + right) / 2;
    return { wanted: Math.min(Math.max(middle, least), most), least, most };
  }

  /** Moves a pill that stands where this one should, as far as its own events allow. */
  #spotBeside(one: Aggregate, done: readonly Aggregate[], found: Map<Aggregate, number>): Spot | null {
    const laneRows = this.#room.lanes[one.lane];
    const { wanted } = this.#pillRange(one);
    for (const other of done) {
      const old = found.get(other);
      if (laneRows === undefined || old === undefined || other.lane !== one.lane) continue;
      if (Math.abs(old - wanted) > 2 * PILL_PX) continue;
      const { least, most } = this.#pillRange(other);
      laneRows.unblock(other.row, old);
      for (const end of [least, most]) {
        const moved = laneRows.nearestFree(other.row, end, PILL_PX, least, most);
        if (moved === null) continue;
        laneRows.block(other.row, pillBox(moved));
        const spot = this.#spot(one);
        if (spot !== null) {
          found.set(other, moved);
          return spot;
        }
        laneRows.unblock(other.row, moved);
      }
      laneRows.block(other.row, pillBox(old));
    }
    return null;
  }

  /** Joins one that stands in the way with the nearest of its own kind, where the two find room elsewhere. */
  #spotByJoining(one: Aggregate, done: Aggregate[], found: Map<Aggregate, number>): Spot | null {
    const laneRows = this.#room.lanes[one.lane];
    const { wanted } = this.#pillRange(one);
    for (const other of done) {
      const old = found.get(other) ?? 0;
      if (laneRows === undefined || other.lane !== one.lane || Math.abs(old - wanted) > 2 * PILL_PX) continue;
      const rest = done.filter((each) => each !== other);
      const near = nearest(rest, other);
      if (near === null) continue;
      const nearOld = found.get(near) ?? 0;
      laneRows.unblock(other.row, old);
      laneRows.unblock(near.row, nearOld);
      const spot = this.#spot(one);
      if (spot !== null) {
        laneRows.block(spot.row, pillBox(spot.middle));
        const joined = merged(near, other);
        const elsewhere = this.#spot(joined);
        laneRows.unblock(spot.row, spot.middle);
        if (elsewhere !== null) {
          const pill = { ...joined, row: elsewhere.row };
          laneRows.block(pill.row, pillBox(elsewhere.middle));
          found.set(pill, elsewhere.middle);
          done.splice(0, done.length, ...rest.filter((each) => each !== near), pill);
          return spot;
        }
      }
      laneRows.block(other.row, pillBox(old));
      laneRows.block(near.row, pillBox(nearOld));
    }
    return null;
  }

  /** Would it stand on another pill where it should? */
  #meetsAnother(one: Aggregate, done: readonly Aggregate[], found: ReadonlyMap<Aggregate, number>): boolean {
    const { wanted } = this.#pillRange(one);
    return done.some(
      (other) =>
        other.lane === one.lane &&
        other.row === one.row &&
        Math.abs((found.get(other) ?? Infinity) - wanted) < PILL_PX,
    );
  }

  #spot(one: Aggregate, aside?: number, overLabels = false): Spot | null {
    const { least, most, wanted } = this.#pillRange(one, aside);
    for (let row = one.row; row >= 0; row--) {
      const middle =
        this.#room.lanes[one.lane]?.nearestFree(row, wanted, PILL_PX, least, most, overLabels) ?? null;
      if (middle !== null) return { row, middle };
    }
    return null;
  }
}

function pillBox(middle: number): MarkBox {
  return { left: middle - PILL_PX / 2, right: middle + PILL_PX / 2, bar: true };
}

/** The nearest in time of the same lane and kind. */
export function nearest(
  among: readonly Aggregate[],
  { first, kind, lane, last }: Aggregate,
): Aggregate | null {
  let best: Aggregate | null = null;
  let least = Infinity;
  for (const other of among) {
    if (other.lane !== lane || other.kind !== kind) continue;
    const distance = Math.max(other.first - last, first - other.last, 0);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

/** Two aggregates as one, at the place of the first. */
export function merged(one: Aggregate, other: Aggregate): Aggregate {
  const positions = [...one.positions, ...other.positions].sort((a, b) => a - b).slice(0, LISTED);
  const first = Math.min(one.first, other.first);
  const last = Math.max(one.last, other.last);
  const [a, b] = [one.begins, other.begins];
  const early = b.first < a.first ? b : a;
  const late = b.last > a.last ? b : a;
  return {
    ...one,
    count: one.count + other.count,
    first,
    last,
    begins: { first: early.first, from: early.from, last: late.last, to: late.to },
    positions,
    row: Math.max(one.row, other.row),
  };
}
