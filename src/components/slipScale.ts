import { DAY_MS } from "../model/calendar.ts";
import type { Slip } from "../model/slip.ts";
import type { FuzzyDate } from "../model/types.ts";

/** A stretch of the chart, in hundredths of its width; open ends run out of it. */
export interface ChartSpan {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface SlipScale {
  /** Where a date may begin, at the earliest and at the latest. */
  readonly spanOf: (date: FuzzyDate) => ChartSpan;
}

/** Room at both ends of the chart, as a share of what it shows. */
const MARGIN = 0.08;

/** A scale on which all dates given for an event have room, the final one among them. */
export function slipScale({ final, steps }: Slip): SlipScale {
  const bounds = [final, ...steps.map(({ when }) => when)].flatMap(({ startMin, startMax }) => [
    startMin,
    startMax,
  ]);
  const finite = bounds.filter(Number.isFinite);
  const first = Math.min(...finite);
  // A day is as wide as a day also where nothing else is shown.
  const last = Math.max(...finite) + DAY_MS;
  const open = bounds.some((bound) => bound === Infinity) ? 0.35 : MARGIN;
  const early = bounds.some((bound) => bound === -Infinity) ? 0.35 : MARGIN;
  const length = last - first;
  const from = first - length * early;
  const share = (ms: number): number => ((ms - from) / (length * (1 + early + open))) * 100;
  return {
    spanOf: ({ startMin, startMax }) => ({
      from: startMin === -Infinity ? 0 : share(startMin),
      to: startMax === Infinity ? 100 : share(startMax + DAY_MS),
      openStart: startMin === -Infinity,
      openEnd: startMax === Infinity,
    }),
  };
}
