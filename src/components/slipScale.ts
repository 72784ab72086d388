import { DAY_MS } from "../model/calendar.ts";
import type { Slip } from "../model/slip.ts";
import type { CivilMs, FuzzyDate } from "../model/types.ts";

/** A stretch of the chart, in hundredths of its width; open ends run out of it. */
export interface ChartSpan {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface SlipScale {
  /** The days on which a date may begin, the earliest and the latest: a moment is drawn as its day. */
  readonly spanOf: (date: FuzzyDate) => ChartSpan;
  /** Where a date stands as a line: a moment at its time, else the middle of its days. */
  readonly lineOf: (date: FuzzyDate) => number;
  /** The first and the last day that a date names, and where their outer edges stand; all dates may be of one day. */
  readonly ends: readonly [from: ChartEnd, to: ChartEnd];
}

export interface ChartEnd {
  readonly day: CivilMs;
  readonly at: number;
}

/** Room at both ends of the chart, as a share of what it shows. */
const MARGIN = 0.08;

/** A scale on which all dates given for an event have room, the final one among them. */
export function slipScale({ final, steps }: Slip): SlipScale {
  const bounds = [final, ...steps.map(({ when }) => when)].flatMap(({ startMin, startMax }) => [
    dayOf(startMin),
    dayOf(startMax),
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
  const spanOf = ({ startMin, startMax }: FuzzyDate): ChartSpan => ({
    from: startMin === -Infinity ? 0 : share(dayOf(startMin)),
    to: startMax === Infinity ? 100 : share(dayOf(startMax) + DAY_MS),
    openStart: startMin === -Infinity,
    openEnd: startMax === Infinity,
  });
  return {
    spanOf,
    lineOf: (date) => {
      const days = spanOf(date);
      return date.form === "instant" ? share(date.startMin) : (days.from + days.to) / 2;
    },
    ends: [
      { day: first, at: share(first) },
      { day: last - DAY_MS, at: share(last) },
    ],
  };
}

/** The beginning of a moment's day: a bar from 09:50 on would reach into the next. */
function dayOf(ms: CivilMs): CivilMs {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}
