import type { Aggregate, LayoutRequest } from "./canvasLayout.ts";
import { LISTED } from "./pills.ts";
import { candidates } from "./timeIndex.ts";
import type { MarkKind, TimeIndex, TimeWindow } from "./timeIndex.ts";

const NARROWEST_BUCKET_PX = 48;
/** Aggregates in a window at most, over all lanes. */
const MOST_BUCKETS = 40;

const KINDS: readonly MarkKind[] = ["held", "planned"];

interface Bucket {
  count: number;
  first: number;
  last: number;
  positions: number[];
}

/** Counts events by lane, stretch of time and kind; `alone` are those that nothing else shares it with. */
export function countBuckets(
  request: LayoutRequest,
  drawn: TimeWindow,
  positions: Uint32Array,
  read: (position: number) => { readonly start: number; readonly kind: number },
): { alone: Aggregate[]; several: Aggregate[] } {
  const { laneOf, rows, width, window } = request;
  const size = bucketMs(window, width, rows.length);
  const origin = Math.floor(drawn.from / size);
  const perLane = Math.floor(drawn.to / size) - origin + 1;
  const buckets: Array<Bucket | undefined> = Array.from({ length: rows.length * perLane * 2 });
  for (const position of positions) {
    const { start, kind } = read(position);
    const at = ((laneOf[position] ?? 0) * perLane + Math.floor(start / size) - origin) * 2 + kind;
    const bucket = (buckets[at] ??= { count: 0, first: start, last: start, positions: [] });
    bucket.count += 1;
    bucket.first = Math.min(bucket.first, start);
    bucket.last = Math.max(bucket.last, start);
    if (bucket.positions.length < LISTED) bucket.positions.push(position);
  }
  const several: Aggregate[] = [];
  const alone: Aggregate[] = [];
  for (const [at, bucket] of buckets.entries()) {
    if (bucket === undefined) continue;
    const lane = Math.floor(at / (2 * perLane));
    const cell = origin + (Math.floor(at / 2) % perLane);
    const kind = KINDS[at % 2] ?? "held";
    const row = (rows[lane] ?? 1) - 1;
    const id = `${lane}:${kind}:${size}:${cell}`;
    const one = { id, kind, lane, row, from: bucket.first, to: bucket.last + 1, ...bucket };
    (bucket.count === 1 ? alone : several).push(one);
  }
  return { alone, several };
}

/** The positions that overlap a stretch, by start. */
export function overlapping(index: TimeIndex, stretch: TimeWindow): Uint32Array {
  const { first, last } = candidates(index, stretch);
  const found = new Uint32Array(last - first);
  let many = 0;
  for (let position = first; position < last; position++) {
    if ((index.ends[position] ?? -Infinity) > stretch.from) found[many++] = position;
  }
  return found.subarray(0, many);
}

/** The stretch of one aggregate: a power of two of a millisecond, so that buckets stay put while the canvas is panned. */
function bucketMs(window: TimeWindow, width: number, lanes: number): number {
  const perPx = (window.to - window.from) / width;
  const narrowest = Math.max(NARROWEST_BUCKET_PX, (width * lanes) / MOST_BUCKETS);
  return 2 ** Math.ceil(Math.log2(Math.max(1, perPx * narrowest)));
}
