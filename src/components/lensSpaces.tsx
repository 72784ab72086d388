import type { ReactNode } from "react";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import type { TimeWords } from "../i18n/timeWords.ts";
import { DAY_MS } from "../model/calendar.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { Dataset, FuzzyDate } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import { eventIndex } from "../select/eventIndex.ts";
import { rangeOf } from "../select/filterEvents.ts";
import { covered, gapsAmong, gapsOf, longGap, shortestGap } from "../select/gaps.ts";
import type { Gap } from "../select/gaps.ts";
import { inZoneOf } from "../select/lag.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { CanvasLens, Stretch } from "../timeline/canvasLens.ts";
import { changeGhosts } from "../timeline/changeGhosts.ts";
import { emptyStretches } from "../timeline/emptyStretches.ts";
import { placedAt } from "../timeline/eventWords.ts";
import type { Language, ViewState } from "../view/viewState.ts";
import { gapLength } from "./lagWords.ts";
import type { LensMarks } from "./lensParts.tsx";

export interface SpacesRequest extends Pick<ViewState, "asOf" | "from" | "to"> {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly lang: Language;
  /** How dates are said (a catalogue's `dates`). */
  readonly dates: string;
  readonly marks: LensMarks;
}

export interface LensSpaces {
  readonly gap: (event: string) => ReactNode;
  readonly canvas: CanvasLens;
}

/** Of the window: a shorter gap is none there. */
const LEAST_SHARE = 0.12;

/** What is empty, and why: nothing recorded, nothing left by the filter, or beyond the dataset. */
export function lensSpaces({
  asOf,
  dataset,
  dates,
  from,
  lang,
  marks,
  matches,
  to,
}: SpacesRequest): LensSpaces {
  const time = TIME_WORDS[lang];
  const words = time.gap;
  const until = asOf === null ? null : (parseFuzzyDate(asOf)?.endMax ?? null);
  const { crowd } = dataset;
  // Of a file that is read in parts, and whose numbers are not known, nothing can be called empty.
  const isKnown = dataset.eventsFile === undefined || crowd !== undefined;
  const all = crowd === undefined ? dataset.events : [...dataset.events, ...crowd.all];
  const whole = isKnown ? covered(all, dataset.updated, until) : null;
  // What comes after a day of knowledge was expected then, not recorded.
  const told = whole === null || until === null ? whole : cut(whole, { from: -Infinity, to: until });
  const filtered = matches.length < dataset.events.length || crowd?.left.length !== crowd?.all.length;
  const within = told === null ? null : cut(told, rangeOf({ from, to }));
  const ofAll = once(() => {
    if (told === null) return null;
    return crowd === undefined ? gapsAmong(eventIndex(dataset).certain, told) : gapsOf(all, told);
  });
  const gaps = once(() => {
    if (within === null) return null;
    if (!filtered) return ofAll();
    if (crowd === undefined) return gapsAmong(matches, within);
    return gapsOf([...matches.map(({ event }) => event), ...crowd.left], within);
  });
  const say = (gap: Gap): Pick<Stretch, "kind" | "labels"> => {
    const length = gapLength(gap, time);
    const there = ofAll()?.at(gap.from) ?? null;
    const same = there !== null && there.to >= gap.to ? there : null;
    const [plain, open] = same === null ? [words.filter, words.filterNew] : [words.nothing, words.nothingNew];
    return {
      kind: same === null ? "filter" : "gap",
      labels: [(gap.goesOn || same?.goesOn === true ? open : plain)(length), length],
    };
  };
  const listed = once(() => {
    const [between, first] = [gaps(), within?.from ?? 0];
    if (whole === null || within === null || between === null) return new Map<string, string>();
    const long = between.in(within, longGap(whole)).filter((gap) => gap.from > first);
    return new Map([...between.endedBy(long)].map(([gap, event]) => [event, say(gap).labels[0]]));
  });
  const beyond = whole === null ? [] : outside(whole, dataset, dates, time).slice(0, until === null ? 2 : 1);
  const { anchor } = marks;
  return {
    gap: (event) => {
      const text = listed().get(event);
      return text === undefined ? null : <p className="event-list__gap">{text}</p>;
    },
    canvas: {
      ...marks.marks,
      empty: emptyStretches,
      ghosts: changeGhosts,
      // What is gone can't be filtered: it is shown where nothing is.
      gone: filtered ? [] : marks.marks.gone,
      matches: anchor === null ? null : matches.map((match) => inAnchorsZone(match, anchor)),
      stretches: (window) => {
        const share = (window.to - window.from) * LEAST_SHARE;
        const least = told === null ? share : Math.max(share, shortestGap(told));
        const isSeen = (stretch: TimeWindow): boolean => stretch.from < window.to && stretch.to > window.from;
        const long = gaps()?.in(window, least) ?? [];
        return [
          ...long.map((gap) => ({ from: gap.from, to: gap.to, ...say(gap) })),
          ...beyond.filter(isSeen),
        ];
      },
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function inAnchorsZone(match: Match, anchor: FuzzyDate): Match {
  const { when } = match.event.current;
  const there = when === null ? null : inZoneOf(anchor, when);
  return there === null ? match : placedAt(match, there);
}

function cut(whole: TimeWindow, period: TimeWindow | null): TimeWindow | null {
  if (period === null) return whole;
  const both = { from: Math.max(whole.from, period.from), to: Math.min(whole.to, period.to) };
  return both.from < both.to ? both : null;
}

function outside(whole: TimeWindow, dataset: Dataset, lang: string, { gap }: TimeWords): Stretch[] {
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
