import type { ReactNode } from "react";
import { VIEW_WORDS } from "../i18n/viewWords.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { hasMoved } from "../model/slip.ts";
import type { Slip, SlipStep } from "../model/slip.ts";
import type { Dataset, FuzzyDate, TimelineEvent } from "../model/types.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { byDay, Givers, givingDate } from "./Givers.tsx";
import { useLocale } from "./locale.tsx";
import { slipScale } from "./slipScale.ts";
import type { SlipScale } from "./slipScale.ts";
import { isSettled, slipAgainst } from "./slipWords.ts";
import "./SlipChart.css";

export interface SlipChartProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly moved: Slip;
  /** Without how far off a date was, where that stands beside it already. */
  readonly bare?: boolean;
}

/**
 * The dates that were given for an event, one in a row, against the final one: who gave it and when, how far off it
 * was. The bars only draw what the words say.
 */
export function SlipChart({ dataset, event, moved, bare = false }: SlipChartProps): ReactNode {
  const { words, lang } = useLocale();
  const text = VIEW_WORDS[lang].moved;
  const scale = slipScale(moved);
  return (
    <ol className="slip-chart" aria-label={text.chart}>
      {moved.steps.map((step) => (
        <li className="slip-chart__row" key={step.account}>
          <p className="slip-chart__date">
            <FuzzyTime date={step.when} />
          </p>
          <Bar date={step.when} final={moved.final} scale={scale} settled={isSettled(event.current.status)} />
          <p className="slip-chart__words">
            {!bare && hasMoved(step, moved.final) && (
              <strong className="slip-chart__lag">
                {slipAgainst(step, moved.final, isSettled(event.current.status), words)}
              </strong>
            )}
            <Given dataset={dataset} event={event} step={step} />
          </p>
        </li>
      ))}
      <li className="slip-chart__row slip-chart__row--final">
        <p className="slip-chart__date">
          <FuzzyTime date={moved.final} />
        </p>
        <Bar
          date={moved.final}
          final={moved.final}
          scale={scale}
          settled={isSettled(event.current.status)}
          isFinal
        />
        <Axis scale={scale} />
        <p className="slip-chart__words">
          {isSettled(event.current.status) ? text.final : text.now}: {words.status[event.current.status]}
        </p>
      </li>
    </ol>
  );
}

/** What the chart's marks mean: once for all charts that stand together. */
export function SlipLegend(): ReactNode {
  const { lang } = useLocale();
  return <p className="slip-chart__legend">{VIEW_WORDS[lang].moved.legend}</p>;
}

/** The first and the last day of the chart: each event's has a scale of its own. */
function Axis({ scale: { ends } }: Pick<BarProps, "scale">): ReactNode {
  const { words } = useLocale();
  const [from, to] = ends;
  return (
    <svg aria-hidden="true" className="slip-chart__axis">
      <text x={`${from.at}%`} y="11">
        {formatDay(from.day, words.dates)}
      </text>
      {to.day > from.day && (
        <text textAnchor="end" x={`${to.at}%`} y="11">
          {formatDay(to.day, words.dates)}
        </text>
      )}
    </svg>
  );
}

/** Who gave the date and when, as often as it was given; houses that published on other days each with their own. */
function Given({
  dataset,
  event,
  step,
}: Omit<SlipChartProps, "moved"> & { readonly step: SlipStep }): ReactNode {
  const { lang } = useLocale();
  const text = VIEW_WORDS[lang].moved;
  const given = givingDate(event, step.when).flatMap((account) => byDay(dataset, account));
  return given.map(({ account, day }, index) => (
    <span className="slip-chart__given" key={index}>
      <Givers accounts={[account]} dataset={dataset} event={event} publishersOnly />
      {", "}
      {day === null ? text.undated : <FuzzyTime date={day} short />}
    </span>
  ));
}

interface BarProps {
  readonly date: FuzzyDate;
  readonly final: FuzzyDate;
  readonly scale: SlipScale;
  /** Whether the final date is how it went. */
  readonly settled: boolean;
  readonly isFinal?: boolean;
}

function Bar({ date, final, scale, settled, isFinal = false }: BarProps): ReactNode {
  const span = scale.spanOf(date);
  const held = settled ? "slip-chart__held slip-chart__held--done" : "slip-chart__held";
  return (
    <svg aria-hidden="true" className="slip-chart__bar" preserveAspectRatio="none" viewBox="0 0 100 16">
      <path className="slip-chart__track" d="M0 8H100" />
      <path className={held} d={`M${scale.lineOf(final)} 0V16`} />
      <rect
        className={isFinal && settled ? "slip-chart__span slip-chart__span--done" : "slip-chart__span"}
        height="10"
        width={Math.max(1.2, span.to - span.from)}
        x={span.from}
        y="3"
      />
      {span.openStart && <path className="slip-chart__open" d="M3 3 0 8l3 5" />}
      {span.openEnd && <path className="slip-chart__open" d="m97 3 3 5-3 5" />}
    </svg>
  );
}
