import { useMemo } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { datePresets } from "./datePresets.ts";
import type { DatePreset } from "./datePresets.ts";
import { useLocale } from "./locale.tsx";
import type { PeriodFilterProps } from "./PeriodFilter.tsx";

/** The periods themselves. */
export function PeriodList({
  dataset,
  view,
  onRange,
  onDone,
}: PeriodFilterProps & { readonly onDone: () => void }) {
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
