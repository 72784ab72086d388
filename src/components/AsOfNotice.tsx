import type { AsOf } from "../model/asOf.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { ViewState } from "../view/viewState.ts";
import { Filled } from "./Filled.tsx";
import { useLocale } from "./locale.tsx";
import "./notices.css";

export interface AsOfNoticeProps {
  /** ISO day. */
  readonly day: string;
  readonly omitted: AsOf["omitted"];
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** Says that the page shows the past state of knowledge, what that leaves out for want of a date, and the way back. */
export function AsOfNotice({ day, omitted, onView }: AsOfNoticeProps) {
  const { lang, words } = useLocale();
  const { asOf } = words.filters;
  const date = parseFuzzyDate(day);
  const inWords = date === null ? day : formatFuzzyDate(date, lang);
  return (
    <section className="notice notice--accent" data-part="as-of">
      <div className="notice__body">
        <p className="notice__title">
          <Filled text={asOf.title} values={{ day: <time dateTime={day}>{inWords}</time> }} />
        </p>
        <p className="notice__text">
          <span>{asOf.hint}</span>
          {omitted.sources > 0 && <span className="notice__fact">{asOf.sources(omitted.sources)}</span>}
          {omitted.accounts > 0 && <span className="notice__fact">{asOf.accounts(omitted.accounts)}</span>}
        </p>
      </div>
      <button className="asof-button" onClick={() => onView({ asOf: null }, "push")} type="button">
        {asOf.now}
      </button>
    </section>
  );
}
