import type { CivilMs, FuzzyDate } from "../model/types.ts";
import type { TimeWindow } from "./timeIndex.ts";

/**
 * Where a mark fades, in per cent of its width: nothing is certain at 0, solid from `in` to `out`, gone (or nearly,
 * when it may go on for ever) from `end` on.
 */
export interface SoftEdges {
  readonly in: number;
  readonly out: number;
  readonly end: number;
}

/** How far an open end takes to fade, in windows. */
const OPEN_FADE = 0.3;

/**
 * The edges of a date drawn from `drawn.from` to `drawn.to` (already cut at the canvas); null when both are sharp.
 * The date is certain to last from its latest start to its earliest end; without such a core it fades to its middle.
 */
export function softEdges(
  date: FuzzyDate,
  drawn: TimeWindow,
  window: TimeWindow,
  now: CivilMs,
): SoftEdges | null {
  const share = (ms: number): number =>
    Math.round(Math.min(1, Math.max(0, (ms - drawn.from) / (drawn.to - drawn.from))) * 1000) / 10;
  const openFade = (window.to - window.from) * OPEN_FADE;
  const hasCore = date.startMax < date.endMin;
  const openEnd = date.endMax === Infinity;
  const openStart = date.startMin === -Infinity;
  if (openEnd) {
    // What is going on is solid up to today; what may start at any time fades from its earliest day.
    const certainTo = hasCore && date.endMin !== Infinity ? date.endMin : hasCore ? now : date.startMin;
    const out = Math.max(certainTo, drawn.from, hasCore ? date.startMax : drawn.from);
    return { in: hasCore ? share(date.startMax) : 0, out: share(out), end: share(out + openFade) };
  }
  if (openStart) {
    const from = hasCore ? date.startMax : date.endMax;
    return { in: share(Math.max(from - openFade / 3, drawn.from)), out: 100, end: 100 };
  }
  if (!hasCore) return { in: 35, out: 65, end: 100 };
  if (date.approximate || date.uncertain) return { in: 30, out: 70, end: 100 };
  // Exact, also where a dot was moved to be whole at the canvas's edge and so lies beside its own date.
  if (date.startMin === date.startMax && date.endMin === date.endMax) return null;
  const start = share(date.startMax);
  const end = share(date.endMin);
  return start === 0 && end === 100 ? null : { in: start, out: end, end: 100 };
}
