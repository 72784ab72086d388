import type { Dataset } from "../model/types.ts";
import type { ViewState } from "../view/viewState.ts";
import { DateField } from "./DateField.tsx";
import { firstDay, lastDay } from "./dateInput.ts";
import { PeriodFilter } from "./PeriodFilter.tsx";
import { useDateDrafts } from "./useDateDrafts.ts";
import type { DateError } from "./useDateDrafts.ts";
import { useLocale } from "./locale.tsx";
import "./DateFilter.css";

export interface DateFilterProps {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** From, to, and ready-made periods. */
export function DateFilter({ dataset, view, onView }: DateFilterProps) {
  const { lang, words } = useLocale();
  const date = words.filters.date;
  const onRange = (range: Partial<Pick<ViewState, "from" | "to">>) => {
    const open = { ...view, ...range };
    if (open.from === view.from && open.to === view.to) return;
    // Without a range "only certain" has no meaning and must not wait in the address for the next one.
    onView(open.from === null && open.to === null ? { ...range, certain: false } : range, "push");
  };
  const { drafts, write, commit, reset } = useDateDrafts(view, onRange);
  const errorText = (error: DateError) =>
    error === null ? "" : error === "reversed" ? date.reversed : date.unreadable;
  const { from, to } = view;
  const first = from === null ? null : firstDay(from, lang);
  const last = to === null ? null : lastDay(to, lang);

  return (
    <div aria-label={date.group} className="date-filter" role="group">
      <DateField
        error={errorText(drafts.from.error)}
        side="from"
        label={date.from}
        onCommit={() => commit("from")}
        onReset={() => reset("from")}
        onText={(text) => write("from", text)}
        dirty={drafts.from.dirty}
        text={drafts.from.text}
        understood={from === null ? "" : first === null ? date.noStart : date.fromRead(first)}
      />
      <DateField
        error={errorText(drafts.to.error)}
        side="to"
        label={date.to}
        onCommit={() => commit("to")}
        onReset={() => reset("to")}
        onText={(text) => write("to", text)}
        dirty={drafts.to.dirty}
        text={drafts.to.text}
        understood={to === null ? "" : last === null ? date.noEnd : date.toRead(last)}
      />
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
