import { DAY_MS } from "../model/calendar.ts";
import type { FuzzyDate } from "../model/types.ts";
import type { Aggregate, LayoutRequest } from "./canvasLayout.ts";
import { LISTED } from "./pills.ts";
import type { Overlap } from "./overlap.ts";
import type { MarkKind, TimeIndex, TimeWindow } from "./timeIndex.ts";

const NARROWEST_BUCKET_PX = 48;
/** Aggregates in a window at most, over all lanes. */
const MOST_BUCKETS = 40;

const KINDS: readonly MarkKind[] = ["held", "planned"];

/** What was counted, by bucket: (lane × stretches + stretch) × 2 + kind. Numbers in typed arrays: few buckets get any. */
interface Tally {
  /** Of a stretch in milliseconds. */
  readonly size: number;
  /** Which stretch since 1970 the first one is. */
  readonly origin: number;
  /** Stretches of a lane; one more holds what was under way before the window, which is not of the day at its edge. */
  readonly cells: number;
  readonly counts: Uint32Array;
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  readonly begun: Float64Array;
  readonly begunLast: Float64Array;
  /** Whose dates say it. */
  readonly firstOf: Int32Array;
  readonly lastOf: Int32Array;
  readonly listed: Map<number, number[]>;
  readonly heaped: Set<number>;
}

/** Counts what is there and not `taken` by lane, stretch of time and kind; `alone` are those that nothing else shares it with. */
export function countBuckets(
  index: TimeIndex,
  request: LayoutRequest,
  drawn: TimeWindow,
  overlap: Overlap,
  taken: Uint8Array,
): { alone: Aggregate[]; several: Aggregate[] } {
  const { rows, width, window } = request;
  const size = bucketMs(window, width, rows.length);
  const origin = Math.floor(drawn.from / size);
  const cells = Math.floor(drawn.to / size) - origin + 1;
  const buckets = rows.length * (cells + 1) * 2;
  const tally: Tally = {
    size,
    origin,
    cells,
    counts: new Uint32Array(buckets),
    firsts: new Float64Array(buckets),
    lasts: new Float64Array(buckets),
    begun: new Float64Array(buckets).fill(Infinity),
    begunLast: new Float64Array(buckets).fill(-Infinity),
    firstOf: new Int32Array(buckets),
    lastOf: new Int32Array(buckets),
    listed: new Map(),
    heaped: new Set(),
  };
  countAll(tally, index, request, drawn, overlap, taken);
  return aggregatesOf(tally, index, rows);
}

/** By itself, since every event on the canvas comes by here: what is long is made fast late, and at a high price. */
function countAll(
  { begun, begunLast, cells, counts, firstOf, firsts, heaped, lastOf, lasts, listed, origin, size }: Tally,
  { ends, heaps, planned, starts }: TimeIndex,
  { laneOf, window }: LayoutRequest,
  drawn: TimeWindow,
  { there, startOf }: Overlap,
  taken: Uint8Array,
): void {
  const perLane = cells + 1;
  for (let place = 0; place < there.length; place++) {
    const position = there[place] ?? 0;
    if (taken[position] === 1) continue;
    const start = startOf[position] ?? 0;
    const begin = starts[position] ?? start;
    const stands = heaps?.stands[position] ?? 0;
    const end = ends[position] ?? start;
    const goesOn = end - window.from >= size && end - begin > DAY_MS;
    const runs = stands === 0 && start === window.from && begin < start && goesOn;
    const cell = runs ? cells : Math.floor(start / size) - origin;
    const at = ((laneOf[position] ?? 0) * perLane + cell) * 2 + (planned[position] ?? 0);
    const before = counts[at] ?? 0;
    const late = stands === 0 ? begin : Math.min(end, drawn.to);
    if (begin < (begun[at] ?? 0)) {
      begun[at] = begin;
      firstOf[at] = position;
    }
    if (late > (begunLast[at] ?? 0)) {
      begunLast[at] = late;
      lastOf[at] = position;
    }
    counts[at] = before + Math.max(stands, 1);
    // What is known by number only begins anywhere in its stretch, and can't be listed.
    const last = stands === 0 ? start : Math.min(end, drawn.to);
    if (stands > 0) heaped.add(at);
    if (before === 0) {
      firsts[at] = start;
      lasts[at] = last;
      listed.set(at, stands === 0 ? [position] : []);
      continue;
    }
    if (start < (firsts[at] ?? 0)) firsts[at] = start;
    if (last > (lasts[at] ?? 0)) lasts[at] = last;
    // As many are listed as are counted, where no heap is.
    if (stands > 0 || (before >= LISTED && !heaped.has(at))) continue;
    const some = listed.get(at);
    if (some !== undefined && some.length < LISTED) some.push(position);
  }
}

function aggregatesOf(
  { begun, begunLast, cells, counts, firstOf, firsts, heaped, lastOf, lasts, listed, origin, size }: Tally,
  { heaps, matches }: TimeIndex,
  rows: readonly number[],
): { alone: Aggregate[]; several: Aggregate[] } {
  const perLane = cells + 1;
  const dateOf = (position = -1, begin = Infinity): FuzzyDate | null =>
    Number.isFinite(begin) && (heaps?.stands[position] ?? 0) === 0
      ? (matches[position]?.event.current.when ?? null)
      : null;
  const several: Aggregate[] = [];
  const alone: Aggregate[] = [];
  for (const at of [...listed.keys()].sort((a, b) => a - b)) {
    const lane = Math.floor(at / (2 * perLane));
    const cell = Math.floor(at / 2) % perLane;
    const kind = KINDS[at % 2] ?? "held";
    const [count = 0, first = 0, last = 0] = [counts[at], firsts[at], lasts[at]];
    const one: Aggregate = {
      id: `${lane}:${kind}:${size}:${cell === cells ? "before" : origin + cell}`,
      kind,
      lane,
      row: (rows[lane] ?? 1) - 1,
      from: first,
      to: last + 1,
      count,
      first,
      last,
      begins: {
        first: orElse(begun[at], first),
        last: orElse(begunLast[at], last),
        from: dateOf(firstOf[at], begun[at]),
        to: dateOf(lastOf[at], begunLast[at]),
      },
      positions: listed.get(at) ?? [],
    };
    (count === 1 && !heaped.has(at) ? alone : several).push(one);
  }
  return { alone, several };
}

/** What reaches back without end began somewhere before what is drawn of it. */
function orElse(begin = -Infinity, cut: number): number {
  return Number.isFinite(begin) ? begin : cut;
}

/** The stretch of one aggregate: a power of two of a millisecond, so that buckets stay put while the canvas is panned. */
function bucketMs(window: TimeWindow, width: number, lanes: number): number {
  const perPx = (window.to - window.from) / width;
  const narrowest = Math.max(NARROWEST_BUCKET_PX, (width * lanes) / MOST_BUCKETS);
  return 2 ** Math.ceil(Math.log2(Math.max(1, perPx * narrowest)));
}
