import { useMemo } from "react";
import type { Catalogue } from "../i18n/en.ts";
import type { Dataset } from "../model/types.ts";
import type { ViewState } from "../view/viewState.ts";
import { datePresets } from "./datePresets.ts";
import type { DatePreset } from "./datePresets.ts";
import { FilterPopup } from "./FilterPopup.tsx";
import { useLocale } from "./locale.tsx";

export interface PeriodFilterProps {
  readonly dataset: Dataset;
  readonly view: Pick<ViewState, "from" | "to">;
  readonly onRange: (range: Pick<ViewState, "from" | "to">) => void;
}

/** Ready-made periods, taken from the dataset. */
export function PeriodFilter(props: PeriodFilterProps) {
  const { words } = useLocale();
  return (
    <FilterPopup chosen={0} label={words.filters.period} name={words.filters.period}>
      {(close) => <PeriodList {...props} onDone={close} />}
    </FilterPopup>
  );
}

function PeriodList({ dataset, view, onRange, onDone }: PeriodFilterProps & { readonly onDone: () => void }) {
  const { words } = useLocale();
  const presets = useMemo(() => datePresets(dataset), [dataset]);
  return (
    <ul className="period-list">
      {presets.map((preset) => (
        <li key={`${preset.kind} ${preset.year}`}>
          <button
            aria-pressed={preset.from === view.from && preset.to === view.to}
            className="period-list__preset"
            onClick={() => {
              onRange({ from: preset.from, to: preset.to });
              onDone();
            }}
            type="button"
          >
            {presetName(preset, words)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function presetName({ kind, year }: DatePreset, { filters: { date } }: Catalogue): string {
  if (kind === "any") return date.anyTime;
  if (kind === "opening" || year === null) return date.opening;
  return kind === "year" ? date.year(year) : date[kind](year);
}
