import type { Aggregate } from "../select/canvasLayout.ts";
import { PILL_PX } from "../select/pills.ts";
import { middleOf, ROW } from "./svgLanes.ts";
import type { LaneBand } from "./svgLanes.ts";
import { textLine } from "./svgText.ts";
import type { TextLine } from "./svgText.ts";

export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly planned: boolean;
}

export type ToPx = (ms: number) => number;

export interface PillsRequest {
  readonly bands: readonly LaneBand[];
  readonly lang: string;
  /** Where events are drawn, in pixels of the drawing. */
  readonly plot: { readonly x: number; readonly width: number };
  readonly toPx: ToPx;
}

/** Events close together as pills with their number: those that the plot shows. */
export function drawPills(
  aggregates: readonly Aggregate[],
  request: PillsRequest,
): { readonly pills: readonly Pill[]; readonly counts: readonly TextLine[] } {
  const { bands, plot, toPx } = request;
  const shown = aggregates.filter((each) => {
    const { left, right } = pillBox(each, toPx);
    return right > 0 && left < plot.width;
  });
  const lefts = spread(shown, toPx, plot.width);
  const pills = shown.map((each, at) => ({
    x: plot.x + (lefts[at] ?? 0),
    y: middleOf(bands, each),
    height: ROW.least - 8,
    planned: each.kind === "planned",
  }));
  return { pills, counts: shown.map((each, at) => countOf(each, lefts[at] ?? 0, request)) };
}

function pillBox(each: Aggregate, toPx: ToPx): { readonly left: number; readonly right: number } {
  const middle = (toPx(each.from) + toPx(each.to)) / 2;
  return { left: middle - PILL_PX / 2, right: middle + PILL_PX / 2 };
}

/**
 * Where pills begin, side by side in their rows. Planned and held events of one time have two, and a picture too small
 * for another row has them in one: there the later moves on, as far as the picture goes.
 */
function spread(pills: readonly Aggregate[], toPx: ToPx, width: number): readonly number[] {
  const lefts = pills.map((each) => pillBox(each, toPx).left);
  for (const row of new Set(pills.map(rowOf))) {
    const places = [...pills.keys()]
      .filter((at) => {
        const pill = pills[at];
        return pill !== undefined && rowOf(pill) === row;
      })
      .toSorted((a, b) => (lefts[a] ?? 0) - (lefts[b] ?? 0));
    // Not over the names of lanes either.
    let free = 0;
    for (const at of places) {
      lefts[at] = Math.max(lefts[at] ?? 0, free);
      free = lefts[at] + PILL_PX + 1;
    }
    let end = Math.max(width, pillEnd(pills, places.at(-1), toPx));
    for (const at of places.toReversed()) {
      lefts[at] = Math.min(lefts[at] ?? 0, end - PILL_PX);
      end = lefts[at] - 1;
    }
  }
  return lefts;
}

function pillEnd(pills: readonly Aggregate[], at: number | undefined, toPx: ToPx): number {
  const pill = at === undefined ? undefined : pills[at];
  return pill === undefined ? 0 : pillBox(pill, toPx).right;
}

/** What tells a row from all others of the drawing. */
function rowOf({ lane, row }: Aggregate): string {
  return `${lane} ${row}`;
}

/** @param left of the pill, in the plot */
function countOf(each: Aggregate, left: number, { bands, lang, plot }: PillsRequest): TextLine {
  return textLine({
    text: new Intl.NumberFormat(lang, { notation: "compact" }).format(each.count),
    size: each.count < 1000 ? 12 : 10,
    x: plot.x + left + PILL_PX / 2,
    y: middleOf(bands, each) + 4.2,
    anchor: "middle",
  });
}
