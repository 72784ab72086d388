import { DAY_MS } from "../model/calendar.ts";
import { unitReading } from "../model/dateReading.ts";
import type { FuzzyDate } from "../model/types.ts";

/** Dates on their way from the worker to the page. Most of a long file are days, which need no objects. */
export interface PackedDates {
  /** null: a whole day. */
  readonly dates: readonly (FuzzyDate | null)[];
  /** How the days are written, one a line, and when they begin. */
  readonly dayTexts: string;
  readonly dayStarts: Float64Array<ArrayBuffer>;
}

export function packDates(dates: readonly FuzzyDate[]): PackedDates {
  const days = dates.filter(isPlainDay);
  return {
    dates: dates.map((date) => (isPlainDay(date) ? null : date)),
    dayTexts: days.map(({ text }) => text).join("\n"),
    dayStarts: Float64Array.from(days, ({ startMin }) => startMin),
  };
}

/** Everything else follows from how it is written and when it begins. */
function isPlainDay(date: FuzzyDate): boolean {
  const { text, form, precision, startMin, startMax, endMin, endMax, start, end, utc, offset } = date;
  return (
    form === "date" &&
    precision === "day" &&
    startMin === startMax &&
    endMin === startMin + DAY_MS &&
    endMax === endMin &&
    start === "known" &&
    end === "known" &&
    utc === null &&
    offset === null &&
    !date.approximate &&
    !date.uncertain &&
    date.members.length === 0 &&
    !text.includes("\n")
  );
}

export function unpackDates({ dates, dayTexts, dayStarts }: PackedDates): (FuzzyDate | null)[] {
  const days = dayTexts.split("\n");
  let day = 0;
  return dates.map((date) => {
    if (date !== null) return date;
    const start = dayStarts[day] ?? 0;
    return unitReading(days[day++] ?? "", "date", start, start, DAY_MS, "day").date;
  });
}
