import type { CivilMs } from "./types.ts";

/** The longest time a membership can have lasted; `to` exclusive. */
export interface Span {
  readonly from: CivilMs;
  readonly to: CivilMs;
}

/** Neighbours of an actor, with the times of each tie. */
export type Ties = Map<string, Span[]>;

const ALWAYS: Span = { from: -Infinity, to: Infinity };

/**
 * Everything that can be reached from `start` along the ties (itself always), with the times at which a whole
 * chain of ties holds at once, as disjoint spans. Circles end by themselves: going round adds no time.
 */
export function chainsFrom(
  start: string,
  ties: ReadonlyMap<string, Ties>,
): ReadonlyMap<string, readonly Span[]> {
  const reached = new Map<string, readonly Span[]>([[start, [ALWAYS]]]);
  const queue = [start];
  const queued = new Set(queue);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    queued.delete(id);
    const here = reached.get(id) ?? [];
    for (const [next, spans] of ties.get(id) ?? []) {
      const before = reached.get(next) ?? [];
      const after = union([...before, ...intersections(here, spans)]);
      if (same(before, after)) continue;
      reached.set(next, after);
      if (!queued.has(next)) {
        queued.add(next);
        queue.push(next);
      }
    }
  }
  return reached;
}

function intersections(a: readonly Span[], b: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const one of a) {
    for (const other of b) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (from < to) found.push({ from, to });
    }
  }
  return found;
}

function union(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every((span, index) => span.from === b[index]?.from && span.to === b[index].to)
  );
}
