import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
import { asOf } from "../model/asOf.ts";
import type { Dataset } from "../model/types.ts";
import { compareDatasets } from "../select/compareDatasets.ts";
import { knowledgeDays } from "../select/knowledgeDays.ts";
import type { KnowledgeDay } from "../select/knowledgeDays.ts";
import type { SetView } from "../view/useViewState.ts";
import { DayField } from "./DayField.tsx";
import { DayTime, dayWords } from "./DayTime.tsx";
import { AsOfMarks } from "./AsOfMarks.tsx";
import { dayBefore, placeAsOf } from "./asOfSteps.ts";
import { ChangeList } from "./ChangeList.tsx";
import { Comparison } from "./Comparison.tsx";
import { storyYear } from "./dateInput.ts";
import { Filled } from "./Filled.tsx";
import type { EventHref } from "./links.ts";
import { useLocale } from "./locale.tsx";
import "./AsOfPicker.css";

export interface AsOfPickerProps {
  /** The whole dataset, not as it stood on a day. */
  readonly dataset: Dataset;
  /** ISO day; null: now. */
  readonly day: string | null;
  /** ISO day that the state is compared with. */
  readonly compare: string | null;
  readonly hrefFor: EventHref;
  readonly onView: SetView;
}

/** How long a day of change stands while they are played. */
const STEP_MS = 1600;
/** More changes of one day are only counted. */
const MOST_CHANGES = 6;

/** Goes to a day of knowledge: by date, change by change, with a slider that has a mark at each, or played. */
export function AsOfPicker({ dataset, day, compare, hrefFor, onView }: AsOfPickerProps): ReactNode {
  const { lang, words: own } = useLocale();
  const words = KNOWLEDGE_WORDS[lang];
  const days = useMemo(() => knowledgeDays(dataset), [dataset]);
  const place = placeAsOf(days, day);
  const [playing, setPlaying] = useState(false);
  // On narrow pages only: there the steps alone stand above the story, until more is asked for.
  const [unfolded, setUnfolded] = useState(day === null || compare !== null);
  const go = (next: string | null, mode: "push" | "replace") => onView({ asOf: next }, mode);

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (place.next === null) setPlaying(false);
      onView({ asOf: place.next }, "replace");
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, place.next, onView]);

  if (days.length === 0) return <p className="as-of-picker__note">{words.never}</p>;
  const step = (next: string | null) => {
    setPlaying(false);
    go(next, "push");
  };
  return (
    <div className="as-of-picker" data-folded={!unfolded}>
      <div className="as-of-picker__row as-of-picker__steps">
        <button
          className="asof-button"
          disabled={place.previous === null}
          onClick={() => step(place.previous)}
          type="button"
        >
          <span aria-hidden="true">←</span> <span className="as-of-picker__word">{words.previous}</span>
        </button>
        <button
          className="asof-button"
          disabled={day === null}
          onClick={() => step(place.next)}
          type="button"
        >
          <span className="as-of-picker__word">{words.next}</span> <span aria-hidden="true">→</span>
        </button>
        <button
          aria-expanded={unfolded}
          className="asof-button as-of-picker__toggle"
          onClick={() => setUnfolded(!unfolded)}
          type="button"
        >
          {words.tools}
        </button>
      </div>
      <div className="as-of-picker__row as-of-picker__more as-of-picker__tools">
        <button
          className="asof-button"
          onClick={() => {
            // At the end there is nothing to play: it begins again.
            if (!playing && day === null) go(days[0]?.day ?? null, "push");
            setPlaying(!playing);
          }}
          type="button"
        >
          {playing ? words.pause : words.play}
        </button>
        <DayField
          action={words.show}
          asked={day === null && compare === null}
          day={day}
          label={words.field}
          onDay={step}
          year={storyYear(dataset)}
        />
      </div>
      <div className="as-of-picker__more as-of-picker__rest">
        <div className="as-of-picker__scale">
          <input
            aria-label={words.slider}
            aria-valuetext={day === null ? words.everything : dayWords(day, own.dates)}
            className="as-of-picker__slider"
            max={days.length}
            min={0}
            onChange={({ target }) => {
              setPlaying(false);
              go(days[Number(target.value)]?.day ?? null, "replace");
            }}
            step={1}
            type="range"
            value={Math.max(0, place.at)}
          />
          <AsOfMarks days={days} featured={featuredOf(dataset)} />
        </div>
        {compare === null && day !== null && (
          <DayChanges
            dataset={dataset}
            day={day}
            hrefFor={hrefFor}
            known={days[place.at] ?? null}
            onSelect={(id) => onView({ event: id }, "push")}
          />
        )}
        <Comparison
          compare={compare}
          dataset={dataset}
          day={day}
          hrefFor={hrefFor}
          onView={onView}
          suggested={days[(day === null ? days.length - 1 : place.at) - 1]?.day ?? null}
        />
      </div>
    </div>
  );
}

function featuredOf(dataset: Dataset): ReadonlySet<string> {
  return new Set(dataset.events.filter(({ featured }) => featured).map(({ id }) => id));
}

interface DayChangesProps {
  readonly dataset: Dataset;
  readonly day: string;
  /** The last change on or before the day; null: none yet. */
  readonly known: KnowledgeDay | null;
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
}

/** What became known on the day, or last before it. */
function DayChanges({ dataset, day, known, hrefFor, onSelect }: DayChangesProps): ReactNode {
  const { lang } = useLocale();
  const words = KNOWLEDGE_WORDS[lang];
  const changes = useMemo(
    () =>
      known === null
        ? []
        : compareDatasets(asOf(dataset, dayBefore(known)).dataset, asOf(dataset, known.day).dataset),
    [dataset, known],
  );
  if (known === null)
    return (
      <p className="as-of-picker__note">
        <Filled text={words.nothing} values={{ day: <DayTime day={day} /> }} />
      </p>
    );
  return (
    <div className="as-of-picker__changes">
      <h3 className="as-of-picker__heading">
        <Filled
          text={known.day === day ? words.on : words.before}
          values={{ day: <DayTime day={day} />, last: <DayTime day={known.day} /> }}
        />
      </h3>
      <ChangeList
        changes={changes}
        hrefFor={hrefFor}
        more={words.more}
        most={MOST_CHANGES}
        onSelect={onSelect}
      />
    </div>
  );
}
