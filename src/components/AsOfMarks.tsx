import type { ReactNode } from "react";
import { civilDay } from "../model/calendar.ts";
import type { KnowledgeDay } from "../select/knowledgeDays.ts";
import { useLocale } from "./locale.tsx";

export interface AsOfMarksProps {
  readonly days: readonly KnowledgeDay[];
  /** Ids of main events: what is heard of them has a taller mark. */
  readonly featured: ReadonlySet<string>;
}

/** More than these would be one grey band. */
const MOST_MARKS = 400;
/** So much of the width a year's label needs, in hundredths: on a wide page and on a narrow one. */
const LABEL = 7;
const NARROW_LABEL = 22;

/** A mark under the slider at each day of change, one step apart, and the years where there is room for them. */
export function AsOfMarks({ days, featured }: AsOfMarksProps): ReactNode {
  const { words } = useLocale();
  const share = (position: number): string => `${(position / days.length) * 100}%`;
  return (
    <svg aria-hidden="true" className="as-of-marks">
      {days.length <= MOST_MARKS &&
        days.map((day, position) => {
          const main = isMain(day, featured);
          return (
            <line
              className={main ? "as-of-marks__tick as-of-marks__tick--main" : "as-of-marks__tick"}
              key={day.day}
              x1={share(position)}
              x2={share(position)}
              y1="0"
              y2={main ? "10" : "5"}
            />
          );
        })}
      {yearLabels(days).map(({ position, year, always }) => (
        <text
          className="as-of-marks__year"
          data-wide-only={!always}
          key={position}
          x={share(position)}
          y="1.5rem"
        >
          {words.list.year(year)}
        </text>
      ))}
    </svg>
  );
}

function isMain({ appeared, changed }: KnowledgeDay, featured: ReadonlySet<string>): boolean {
  return [...appeared, ...changed].some((id) => featured.has(id));
}

interface YearLabel {
  readonly position: number;
  readonly year: number;
  /** There is room for it on a narrow page too. */
  readonly always: boolean;
}

/** The first change of a year, where its label is clear of the one before; the end of the scale is kept for now. */
function yearLabels(days: readonly KnowledgeDay[]): readonly YearLabel[] {
  const labels: YearLabel[] = [];
  let clear = -Infinity;
  let narrowClear = -Infinity;
  let last = Number.NaN;
  for (const [position, { at }] of days.entries()) {
    const { year } = civilDay(at);
    const share = (position / days.length) * 100;
    if (year !== last && share >= clear && share <= 100 - LABEL) {
      const always = share >= narrowClear && share <= 100 - NARROW_LABEL;
      labels.push({ position, year, always });
      clear = share + LABEL;
      if (always) narrowClear = share + NARROW_LABEL;
    }
    last = year;
  }
  return labels;
}
