import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { isoDay } from "../model/calendar.ts";
import type { FuzzyDate } from "../model/types.ts";
import { FilterLink } from "./FilterLink.tsx";
import type { FilterLinkProps } from "./FilterLink.tsx";
import { useLocale } from "./locale.tsx";

export interface PeriodLinksProps extends Pick<FilterLinkProps, "view" | "onView"> {
  readonly date: FuzzyDate;
}

/** Makes the event the beginning or the end of the period shown, without a date to be typed. */
export function PeriodLinks({ date, view, onView }: PeriodLinksProps): ReactNode {
  const { words } = useLocale();
  const first = fourDigits(isoDay(date.startMin));
  const last = fourDigits(isoDay(date.endMax - 1));
  if (first === null && last === null) return null;
  return (
    <p className="event-facts__period asof-inline-list">
      {first !== null && (
        <FilterLink
          view={view}
          patch={{ from: first, to: view.to !== null && isBefore(view.to, first) ? null : view.to }}
          onView={onView}
        >
          {detailOf(words).since}
        </FilterLink>
      )}
      {last !== null && (
        <FilterLink
          view={view}
          patch={{ from: view.from !== null && isBefore(last, view.from) ? null : view.from, to: last }}
          onView={onView}
        >
          {detailOf(words).until}
        </FilterLink>
      )}
    </p>
  );
}

/** Days of other years, and those of open ends, are no limits that could be typed. */
function fourDigits(day: string): string | null {
  return /^\d{4}-/.test(day) ? day : null;
}

/** Of days, months and years as they are written: a month is not before its own days. */
function isBefore(limit: string, day: string): boolean {
  return limit < day && !day.startsWith(limit);
}
