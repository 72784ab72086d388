import type { ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import type { TimeWords } from "../i18n/timeWords.ts";
import { DAY_MS, HOUR_MS } from "../model/calendar.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { Dataset, FuzzyDate, TimelineEvent } from "../model/types.ts";
import { changesBetween } from "../select/changesBetween.ts";
import type { Match } from "../select/eventFilter.ts";
import { rangeOf } from "../select/filterEvents.ts";
import { covered, gapsOf, longGap } from "../select/gaps.ts";
import type { Gap } from "../select/gaps.ts";
import { lagTo } from "../select/lag.ts";
import { anchorOf, relativeTicks, spanAround } from "../select/relative.ts";
import type { RelativeTick } from "../select/relative.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasLens, Stretch } from "../timeline/canvasLens.ts";
import type { Language, ViewState } from "../view/viewState.ts";
import { ChangeFlag } from "./ChangeFlag.tsx";
import { changeMark } from "./changeMarks.ts";
import type { ChangeMark } from "./changeMarks.ts";
import { dayWords } from "./DayTime.tsx";
import { gapLength, lagWords } from "./lagWords.ts";
import type { RowLens } from "./lens.ts";
import { spanFor } from "./relativeSpans.ts";
import "./lens.css";

export { EmptyLegend } from "./LensLegend.tsx";
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
}

/** What is said of each event: its lag, and what changed. */
export function lensMarks(request: MarksRequest): LensMarks {
  const words = TIME_WORDS[request.lang];
  const lag = lagsFrom(request, words);
  const changes = changesOf(request, words);
  const { compare, lang } = request;
  const day = compare === null ? "" : dayWords(compare, lang);
  const row = (event: TimelineEvent): ReactNode => {
    const change = changes.get(event.id);
    const text = lag?.(event);
    return (
      <>
        {text === undefined ? null : <span className="event-row__lag"> {text}</span>}
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
    row: lag === null && changes.size === 0 ? null : row,
    marks: {
      note,
      change: (id) => changes.get(id) ?? null,
      some: words.change.some,
      gone: [...changes.values()].filter(({ kind }) => kind === "gone"),
      around: axisAround(request, words),
    },
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
    ticks: (window, width) =>
      relativeTicks(at, window, width, TICK_PX).map((tick) => ({
        at: tick.at,
        label: label(tick),
        zero: tick.count === 0,
      })),
  };
}

export interface SpacesRequest extends Pick<ViewState, "asOf" | "from" | "to"> {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly lang: Language;
  readonly marks: LensMarks;
}

export interface LensSpaces {
  readonly gap: (event: string) => ReactNode;
  readonly canvas: CanvasLens;
}

/** Of the window: a shorter gap is none there. */
const LEAST_SHARE = 0.12;

/** What is empty, and why: nothing recorded, nothing left by the filter, or beyond the dataset. */
export function lensSpaces({ asOf, dataset, from, lang, marks, matches, to }: SpacesRequest): LensSpaces {
  const words = TIME_WORDS[lang].gap;
  const time = TIME_WORDS[lang];
  const until = asOf === null ? null : (parseFuzzyDate(asOf)?.endMax ?? null);
  const whole = covered(dataset.events, dataset.updated, until);
  const period = rangeOf({ from, to });
  // What comes after a day of knowledge was expected then, not recorded.
  const told = whole === null || until === null ? whole : cut(whole, { from: -Infinity, to: until });
  const within = told === null ? null : cut(told, period);
  const filtered = matches.length < dataset.events.length;
  const gaps =
    within === null
      ? []
      : gapsOf(
          matches.map(({ event }) => event),
          within,
          HOUR_MS,
        );
  const ofAll = told === null || !filtered ? gaps : gapsOf(dataset.events, told, HOUR_MS);
  const say = (gap: Gap): Pick<Stretch, "kind" | "labels"> => {
    const length = gapLength(gap, time);
    const same = ofAll.find((each) => each.from <= gap.from && each.to >= gap.to);
    if (same === undefined) return { kind: "filter", labels: [words.filter(length), length] };
    return { kind: "gap", labels: [same.goesOn ? words.nothingNew(length) : words.nothing(length), length] };
  };
  const least = whole === null ? Infinity : longGap(whole);
  const listed = new Map(
    gaps
      .filter((gap) => gap.to - gap.from >= least && gap.before !== null && gap.from > (within?.from ?? 0))
      .map((gap) => [gap.before, gap]),
  );
  const beyond = whole === null ? [] : outside(whole, dataset, lang, time).slice(0, until === null ? 2 : 1);
  return {
    gap: (event) => {
      const gap = listed.get(event);
      return gap === undefined ? null : <p className="event-list__gap">{say(gap).labels[0]}</p>;
    },
    canvas: {
      ...marks.marks,
      // What is gone can't be filtered: it is shown where nothing is.
      gone: filtered ? [] : marks.marks.gone,
      stretches: (window) => {
        const long = (window.to - window.from) * LEAST_SHARE;
        return [
          ...gaps
            .filter((gap) => gap.to - gap.from >= long && gap.from < window.to && gap.to > window.from)
            .map((gap) => ({ from: gap.from, to: gap.to, ...say(gap) })),
          ...beyond.filter((stretch) => stretch.from < window.to && stretch.to > window.from),
        ];
      },
    },
  };
}

function cut(whole: TimeWindow, period: TimeWindow | null): TimeWindow | null {
  if (period === null) return whole;
  const both = { from: Math.max(whole.from, period.from), to: Math.min(whole.to, period.to) };
  return both.from < both.to ? both : null;
}

function outside(whole: TimeWindow, dataset: Dataset, lang: Language, { gap }: TimeWords): Stretch[] {
  const last = formatDay(whole.to - DAY_MS, lang);
  // As of a day, or no later than its last event.
  const isKept = dataset.updated !== null && whole.to <= dataset.updated.endMax;
  return [
    {
      from: -Infinity,
      to: whole.from,
      kind: "outside",
      labels: [gap.begins(formatDay(whole.from, lang)), gap.outside],
    },
    {
      from: whole.to,
      to: Infinity,
      kind: "outside",
      labels: [isKept ? gap.kept(last) : gap.ends(last), gap.outside],
    },
  ];
}
