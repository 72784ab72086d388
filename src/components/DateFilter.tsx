import { useMemo } from "react";
import type { Catalogue } from "../i18n/en.ts";
import type { Dataset } from "../model/types.ts";
import type { ViewState } from "../view/viewState.ts";
import { DateField } from "./DateField.tsx";
import { firstDay, lastDay, storyYear } from "./dateInput.ts";
import { PeriodFilter } from "./PeriodFilter.tsx";
import { useDateDrafts } from "./useDateDrafts.ts";
import type { DateDraft, DateProblem, Side } from "./useDateDrafts.ts";
import { useLocale } from "./locale.tsx";
import "./DateFilter.css";

export interface DateFilterProps {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

const SIDES: readonly Side[] = ["from", "to"];

/** From, to, and ready-made periods. */
export function DateFilter({ dataset, view, onView }: DateFilterProps) {
  const { words } = useLocale();
  const date = words.filters.date;
  const onRange = (range: Partial<Pick<ViewState, "from" | "to">>) => {
    const open = { ...view, ...range };
    if (open.from === view.from && open.to === view.to) return;
    // Without a range "only certain" has no meaning and must not wait in the address for the next one.
    onView(open.from === null && open.to === null ? { ...range, certain: false } : range, "push");
  };
  const year = useMemo(() => storyYear(dataset), [dataset]);
  const { drafts, write, commit, reset } = useDateDrafts(view, year, onRange);

  return (
    <div aria-label={date.group} className="date-filter" role="group">
      {SIDES.map((side) => (
        <DateField
          dirty={drafts[side].dirty}
          error={problemWords(side, drafts[side].problem, view[side], words, words.dates)}
          key={side}
          label={date[side]}
          onCommit={() => commit(side)}
          onReset={() => reset(side)}
          onText={(text) => write(side, text)}
          side={side}
          text={drafts[side].text}
          understood={understood(side, drafts[side], view[side], words, words.dates)}
        />
      ))}
      <PeriodFilter
        dataset={dataset}
        onRange={(range) => {
          reset();
          onRange(range);
        }}
        view={view}
      />
    </div>
  );
}

/** The limit in force in words: "from 1 March 2025"; "" when there is none. */
function understood(
  side: Side,
  draft: DateDraft,
  value: string | null,
  { filters: { date } }: Catalogue,
  lang: string,
): string {
  if (value === null) return "";
  const day = side === "from" ? firstDay(value, lang) : lastDay(value, lang);
  if (day === null) return side === "from" ? date.noStart : date.noEnd;
  const limit = side === "from" ? date.fromRead(day) : date.toRead(day);
  return draft.yearAdded && !draft.dirty ? date.yearAdded(limit) : limit;
}

/** Why a text is not taken, what holds meanwhile, and what to write instead; "" when it can be read. */
function problemWords(
  side: Side,
  problem: DateProblem | null,
  value: string | null,
  { filters: { date } }: Catalogue,
  lang: string,
): string {
  if (problem === null) return "";
  const day = value === null ? null : ((side === "from" ? firstDay : lastDay)(value, lang) ?? value);
  const limit = day === null ? date.noLimit : side === "from" ? date.fromStays(day) : date.toStays(day);
  switch (problem.why) {
    case "reversed":
      return date.sentences([date.reversed, limit]);
    case "twoDays": {
      const [dayFirst, monthFirst] = problem.days;
      const both = date.twoDays(
        firstDay(dayFirst, lang) ?? dayFirst,
        firstDay(monthFirst, lang) ?? monthFirst,
      );
      return date.sentences([both, limit, date.writeMonth]);
    }
    default:
      return date.sentences([date[problem.why], limit, date.writeLike]);
  }
}
