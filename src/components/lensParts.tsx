import type { ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import type { TimeWords } from "../i18n/timeWords.ts";
import type { Dataset, FuzzyDate, TimelineEvent } from "../model/types.ts";
import { formatDuration } from "../model/formatFuzzyDate.ts";
import { changesBetween } from "../select/changesBetween.ts";
import { lagTo } from "../select/lag.ts";
import { anchorOf, relativeTicks, spanAround } from "../select/relative.ts";
import type { RelativeTick } from "../select/relative.ts";
import type { CanvasLens } from "../timeline/canvasLens.ts";
import { TickLayer } from "../timeline/TickLayer.ts";
import type { Language, ViewState } from "../view/viewState.ts";
import { ChangeFlag } from "./ChangeFlag.tsx";
import { changeMark } from "./changeMarks.ts";
import type { ChangeMark } from "./changeMarks.ts";
import { dayWords } from "./DayTime.tsx";
import { ExactBefore } from "./ExactBefore.tsx";
import { lagWords } from "./lagWords.ts";
import type { RowLens } from "./lens.ts";
import { isWithinSpan, spanFor } from "./relativeSpans.ts";
import "./lens.css";

export { EmptyLegend } from "./LensLegend.tsx";
export { lensSpaces } from "./lensSpaces.tsx";
export { RelativeNotice } from "./RelativeNotice.tsx";

export interface MarksRequest extends Pick<ViewState, "around" | "span" | "asOf" | "compare"> {
  /** As it is known now. */
  readonly whole: Dataset;
  /** As it stood on the day that is shown. */
  readonly dataset: Dataset;
  readonly lang: Language;
  readonly words: Catalogue;
}

export interface LensMarks {
  readonly row: RowLens;
  readonly marks: Pick<CanvasLens, "note" | "change" | "some" | "gone" | "around">;
  /** What times are counted from; null: from nothing. */
  readonly anchor: FuzzyDate | null;
}

/** What is said of each event: its lag, and what changed. */
export function lensMarks(request: MarksRequest): LensMarks {
  const words = TIME_WORDS[request.lang];
  const lag = lagsFrom(request, words);
  const withNearness = nearnessTo(request, words);
  const changes = changesOf(request, words);
  const { compare } = request;
  const day = compare === null ? "" : dayWords(compare, request.words.dates);
  const row = (event: TimelineEvent): ReactNode => {
    const change = changes.get(event.id);
    const text = lag?.(event);
    return (
      <>
        {request.asOf !== null && (
          <ExactBefore
            className="event-row__exact"
            dataset={request.dataset}
            event={event}
            text={words.exactBefore}
          />
        )}
        {text === undefined ? null : <span className="event-row__lag"> {withNearness(event, text)}</span>}
        {change === undefined ? null : <ChangeFlag kind={change.kind} words={change.words} />}
      </>
    );
  };
  const note = (event: TimelineEvent): string => {
    const change = changes.get(event.id);
    const text = lag?.(event);
    return [
      ...(text === undefined ? [] : [words.lag.of(text)]),
      ...(change === undefined ? [] : [words.change.since(change.words, day)]),
    ].join(". ");
  };
  return {
    row: lag === null && changes.size === 0 && request.asOf === null ? null : row,
    marks: {
      note,
      change: (id) => changes.get(id) ?? null,
      some: words.change.some,
      gone: [...changes.values()].filter(({ kind }) => kind === "gone"),
      around: axisAround(request, words),
    },
    anchor: anchorIn(request)?.when ?? null,
  };
}

/** The event that times are counted from, and its date; null without one that can be. */
function anchorIn({ around, dataset }: Pick<MarksRequest, "around" | "dataset">): {
  readonly event: TimelineEvent;
  readonly when: FuzzyDate;
} | null {
  const event = around === null ? undefined : dataset.events.find(({ id }) => id === around);
  const when = event?.current.when ?? null;
  return event === undefined || when === null ? null : { event, when };
}

function lagsFrom(request: MarksRequest, words: TimeWords): ((event: TimelineEvent) => string) | null {
  const anchor = anchorIn(request);
  if (anchor === null) return null;
  return (event) => {
    const { when } = event.current;
    if (event === anchor.event) return words.lag.anchor;
    return when === null ? words.lag.undated : lagWords(lagTo(anchor.when, when), words);
  };
}

/** Adds to a lag in the list that its event is in the span that the timeline looks at. */
function nearnessTo(request: MarksRequest, words: TimeWords): (event: TimelineEvent, lag: string) => string {
  const anchor = anchorIn(request);
  if (anchor === null) return (_, lag) => lag;
  const span = request.span ?? spanFor(request.dataset, anchor.when);
  const length = formatDuration({ text: span, ms: 0 }, request.lang);
  return (event, lag) => {
    const { when } = event.current;
    const isNear = event !== anchor.event && when !== null && isWithinSpan(when, anchor.when, span);
    return isNear ? words.lag.within(lag, length) : lag;
  };
}

function changesOf(
  { asOf, compare, lang, whole, words }: MarksRequest,
  time: TimeWords,
): ReadonlyMap<string, ChangeMark> {
  const marks = new Map<string, ChangeMark>();
  if (compare === null) return marks;
  for (const change of changesBetween(whole, compare, asOf)) {
    const mark = changeMark(change, lang, time, words);
    if (mark !== null) marks.set(change.id, mark);
  }
  return marks;
}

/** What a tick's words need on the axis, in pixels. */
const TICK_PX = 76;

function axisAround(request: MarksRequest, words: TimeWords): CanvasLens["around"] {
  const anchor = anchorIn(request);
  if (anchor === null) return null;
  const at = anchorOf(anchor.when);
  const home = spanAround(at, request.span ?? spanFor(request.dataset, anchor.when));
  const label = ({ count, unit }: RelativeTick): string => {
    if (count === 0) return "T";
    const size = Math.abs(count);
    return `T${count < 0 ? "−" : "+"}${size}${(size === 1 ? words.tickOne : words.ticks)[unit]}`;
  };
  return {
    home,
    layer: (host) => new TickLayer(host),
    ticks: (window, width) =>
      relativeTicks(at, window, width, TICK_PX).map((tick) => ({
        at: tick.at,
        label: label(tick),
        zero: tick.count === 0,
      })),
  };
}
