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
  /** From the earliest day that a date names to the latest: a moment is drawn as its day. */
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
  const dates = [final, ...steps.map(({ when }) => when)];
  // Of what has no last day the first has room.
  const bounds = dates.flatMap((date) => [dayOf(date.startMin), dayOf(date.startMin) + DAY_MS, endOf(date)]);
  const finite = bounds.filter(Number.isFinite);
  const first = Math.min(...finite);
  const last = Math.max(...finite);
  const open = bounds.some((bound) => bound === Infinity) ? 0.35 : MARGIN;
  const early = bounds.some((bound) => bound === -Infinity) ? 0.35 : MARGIN;
  const length = last - first;
  const from = first - length * early;
  const share = (ms: number): number => ((ms - from) / (length * (1 + early + open))) * 100;
  const spanOf = (date: FuzzyDate): ChartSpan => ({
    from: date.startMin === -Infinity ? 0 : share(dayOf(date.startMin)),
    to: date.startMax === Infinity ? 100 : share(endOf(date)),
    openStart: date.startMin === -Infinity,
    openEnd: date.startMax === Infinity,
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

/** The end of the last day that a date names; of what goes on without end the day of its beginning. */
function endOf({ startMax, endMax }: FuzzyDate): CivilMs {
  const end = Number.isFinite(endMax) ? Math.ceil(endMax / DAY_MS) * DAY_MS : 0;
  return Math.max(dayOf(startMax) + DAY_MS, end);
}
