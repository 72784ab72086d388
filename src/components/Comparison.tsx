import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
import type { KnowledgeWords } from "../i18n/knowledge.ts";
import type { Dataset } from "../model/types.ts";
import { changesBetween } from "../select/changesBetween.ts";
import type { EventChange } from "../select/compareDatasets.ts";
import type { SetView } from "../view/useViewState.ts";
import { DayField } from "./DayField.tsx";
import { DayTime } from "./DayTime.tsx";
import { changeKinds } from "./changeKinds.ts";
import { ChangeList } from "./ChangeList.tsx";
import { storyYear } from "./dateInput.ts";
import { Filled } from "./Filled.tsx";
import { LensLegend } from "./LensLegend.tsx";
import type { EventHref } from "./links.ts";
import { useLocale } from "./locale.tsx";

export interface ComparisonProps {
  /** The whole dataset, not as it stood on a day. */
  readonly dataset: Dataset;
  /** ISO day that is shown; null: now. */
  readonly day: string | null;
  /** ISO day that it is compared with; null: not comparing. */
  readonly compare: string | null;
  /** The day to begin with when none is chosen yet: of the change before the last that is shown; null: there is none. */
  readonly suggested: string | null;
  readonly hrefFor: EventHref;
  readonly onView: SetView;
}

/** So many changes are listed at once. */
const FIRST_CHANGES = 12;

/** What changed between two days: the choice of the other day, the sums, and the list. */
export function Comparison(props: ComparisonProps): ReactNode {
  const { dataset, compare, suggested, onView } = props;
  const { lang } = useLocale();
  const words = KNOWLEDGE_WORDS[lang];
  // Each button goes away with its press: the focus goes to the one that stands in its place.
  const own = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const isComparing = compare !== null;
  useEffect(() => {
    if (pressed.current) own.current?.focus();
    pressed.current = false;
  }, [isComparing]);
  const turn = (to: string | null): void => {
    pressed.current = true;
    onView({ compare: to }, "push");
  };
  if (compare === null)
    return (
      <p>
        <button
          className="asof-button"
          disabled={suggested === null}
          onClick={() => turn(suggested)}
          ref={own}
          type="button"
        >
          {words.compare}
        </button>
      </p>
    );
  return (
    <div className="as-of-picker__comparison">
      <div className="as-of-picker__row">
        <DayField
          action={words.show}
          day={compare}
          label={words.with}
          onDay={(next) => onView({ compare: next }, "push")}
          year={storyYear(dataset)}
        />
        <button className="asof-button" onClick={() => turn(null)} ref={own} type="button">
          {words.stop}
        </button>
      </div>
      <Changes {...props} compare={compare} />
    </div>
  );
}

function Changes({
  dataset,
  day,
  compare,
  hrefFor,
  onView,
}: ComparisonProps & { readonly compare: string }): ReactNode {
  const { lang } = useLocale();
  const words = KNOWLEDGE_WORDS[lang];
  const [all, setAll] = useState(false);
  const changes = useMemo(() => changesBetween(dataset, compare, day), [dataset, day, compare]);
  const days = {
    from: <DayTime day={compare} />,
    to: day === null ? words.now : <DayTime day={day} />,
  };
  if (changes.length === 0)
    return (
      <p className="as-of-picker__note" role="status">
        <Filled text={words.same} values={days} />
      </p>
    );
  return (
    <>
      <h3 className="as-of-picker__heading">
        <Filled text={words.between} values={days} />
      </h3>
      <p className="as-of-picker__sums" role="status">
        {sums(changes, words).join(lang === "ja" ? "・" : " · ")}
      </p>
      <LensLegend kinds={changeKinds(changes)} />
      <ChangeList
        changes={changes}
        hrefFor={hrefFor}
        most={all ? Infinity : FIRST_CHANGES}
        onSelect={(id) => onView({ event: id }, "push")}
      />
      {!all && changes.length > FIRST_CHANGES + 1 && (
        <p>
          <button className="asof-button" onClick={() => setAll(true)} type="button">
            {words.all(changes.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** How many events changed in each way; one may have changed in two. */
function sums(changes: readonly EventChange[], words: KnowledgeWords): readonly string[] {
  const count = (test: (change: EventChange) => boolean): number => changes.filter(test).length;
  const both = ({ before, after }: EventChange): boolean => before !== null && after !== null;
  const counted = {
    appeared: count(({ before }) => before === null),
    gone: count(({ after }) => after === null),
    moved: count(({ moved, dated }) => moved !== null || dated !== null),
    status: count(({ status }) => status !== null),
    told: count((change) => both(change) && change.claims.added > 0),
  };
  const kinds = ["appeared", "gone", "moved", "status", "told"] as const;
  return kinds.filter((kind) => counted[kind] > 0).map((kind) => words.sums[kind](counted[kind]));
}
