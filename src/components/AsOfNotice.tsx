import { Suspense } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { AsOf } from "../model/asOf.ts";
import type { Dataset } from "../model/types.ts";
import type { SetView } from "../view/useViewState.ts";
import { DayTime } from "./DayTime.tsx";
import { Filled } from "./Filled.tsx";
import { LazyAsOfPicker } from "./lazyAsOfPicker.ts";
import type { EventHref } from "./links.ts";
import { useLocale } from "./locale.tsx";
import "./notices.css";

export interface AsOfNoticeProps {
  /** The whole dataset, not as it stood on a day. */
  readonly dataset: Dataset;
  /** ISO day; null: now, and the reader is about to choose one. */
  readonly day: string | null;
  /** ISO day that the state is compared with; null: with none. */
  readonly compare: string | null;
  readonly omitted: AsOf["omitted"];
  readonly hrefFor: EventHref;
  readonly onView: SetView;
  /** Back to now, and no choosing. */
  readonly onClose: () => void;
}

/**
 * Says that the page shows the past state of knowledge, what that leaves out for want of a date, and the way back;
 * with the control that goes from day to day.
 */
export function AsOfNotice({ dataset, day, compare, omitted, hrefFor, onView, onClose }: AsOfNoticeProps) {
  const { words } = useLocale();
  const { asOf } = words.filters;
  return (
    <section
      aria-label={asOf.ask}
      className="notice notice--accent notice--as-of"
      data-day={day ?? undefined}
      data-part="as-of"
    >
      <div className="notice__body">
        <h2 className="notice__title">
          {day === null ? asOf.ask : <Filled text={asOf.title} values={{ day: <DayTime day={day} /> }} />}
        </h2>
        <p className="notice__text" role="status">
          <span className="notice__hint">{day === null ? asOf.choose : asOf.hint}</span>
          {omitted.sources > 0 && <span className="notice__fact">{asOf.sources(omitted.sources)}</span>}
          {omitted.accounts > 0 && <span className="notice__fact">{asOf.accounts(omitted.accounts)}</span>}
        </p>
      </div>
      <button className="asof-button" onClick={onClose} type="button">
        {day === null ? asOf.close : asOf.now}
      </button>
      <div className="notice__whole notice__whole--as-of">
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <LazyAsOfPicker compare={compare} dataset={dataset} day={day} hrefFor={hrefFor} onView={onView} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
