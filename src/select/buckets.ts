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

/** Counts what is there and not `taken` by lane, stretch of time and kind; `alone` are those that nothing else shares it with. */
export function countBuckets(
  { ends, heaps, matches, planned, starts }: TimeIndex,
  request: LayoutRequest,
  drawn: TimeWindow,
  { there, startOf }: Overlap,
  taken: Uint8Array,
): { alone: Aggregate[]; several: Aggregate[] } {
  const { laneOf, rows, width, window } = request;
  const size = bucketMs(window, width, rows.length);
  const origin = Math.floor(drawn.from / size);
  const cells = Math.floor(drawn.to / size) - origin + 1;
  // And one for what was under way before the window: it is not of the day at its edge.
  const perLane = cells + 1;
  // Numbers in typed arrays: every event on the canvas comes by here, few buckets get any.
  const counts = new Uint32Array(rows.length * perLane * 2);
  const firsts = new Float64Array(counts.length);
  const lasts = new Float64Array(counts.length);
  const begun = new Float64Array(counts.length).fill(Infinity);
  const begunLast = new Float64Array(counts.length).fill(-Infinity);
  // Whose dates say it.
  const firstOf = new Int32Array(counts.length);
  const lastOf = new Int32Array(counts.length);
  const listed = new Map<number, number[]>();
  const heaped = new Set<number>();
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
    const count = counts[at] ?? 0;
    const late = stands === 0 ? begin : Math.min(end, drawn.to);
    if (begin < (begun[at] ?? 0)) {
      begun[at] = begin;
      firstOf[at] = position;
    }
    if (late > (begunLast[at] ?? 0)) {
      begunLast[at] = late;
      lastOf[at] = position;
    }
    counts[at] = count + Math.max(stands, 1);
    // What is known by number only begins anywhere in its stretch, and can't be listed.
    const last = stands === 0 ? start : Math.min(end, drawn.to);
    if (stands > 0) heaped.add(at);
    if (count === 0) {
      firsts[at] = start;
      lasts[at] = last;
      listed.set(at, stands === 0 ? [position] : []);
      continue;
    }
    if (start < (firsts[at] ?? 0)) firsts[at] = start;
    if (last > (lasts[at] ?? 0)) lasts[at] = last;
    if (stands === 0 && (listed.get(at)?.length ?? 0) < LISTED) listed.get(at)?.push(position);
  }
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
