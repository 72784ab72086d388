import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { CLAIM_PANEL_WORDS } from "../i18n/claimPanelWords.ts";
import { foldSpelling } from "../lib/foldSpelling.ts";
import { CheckRow } from "./CheckRow.tsx";
import { useLocale } from "./locale.tsx";

/** A value that may be picked. */
export interface Pick {
  readonly id: string;
  readonly label: ReactNode;
  /** Breaks ties in the order. */
  readonly sort: string;
  /** What the search field looks in. */
  readonly searched: readonly string[];
  readonly count: number;
}

export interface PickListProps {
  readonly legend: string;
  readonly searchLabel: string;
  /** In the order in which they are shown. */
  readonly picks: readonly Pick[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Without a word in the search field, and with one. */
const FIRST = 5;
const MOST_FOUND = 20;

/** The first of many values, the chosen ones always among them, and a field that finds the others. */
export function PickList({ legend, searchLabel, picks, chosen, onChange }: PickListProps): ReactNode {
  const { lang } = useLocale();
  const text = CLAIM_PANEL_WORDS[lang];
  const [query, setQuery] = useState("");
  const folded = useMemo(
    () => new Map(picks.map(({ id, searched }) => [id, searched.map(foldSpelling).join("\n")])),
    [picks],
  );
  if (picks.length === 0) return null;
  const words = foldSpelling(query).split(/\s+/).filter(Boolean);
  const searching = words.length > 0;
  const found = searching
    ? picks.filter(({ id }) => words.every((word) => folded.get(id)?.includes(word)))
    : picks.filter(({ count, id }, at) => chosen.includes(id) || (count > 0 && at < FIRST));
  const shown = found.slice(0, Math.max(MOST_FOUND, chosen.length));
  const hidden = (searching ? found.length : picks.length) - shown.length;
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className="claim-panel__group">
      <legend className="claim-panel__legend">{legend}</legend>
      {picks.length > FIRST && (
        <input
          aria-label={searchLabel}
          autoComplete="off"
          className="claim-panel__search"
          onChange={({ target }) => setQuery(target.value)}
          placeholder={searchLabel}
          spellCheck={false}
          type="search"
          value={query}
        />
      )}
      {searching && (
        <p className="filter-popup__note" role="status">
          {found.length === 0 ? text.none : text.found(found.length)}
        </p>
      )}
      {shown.map(({ id, label, count }) => (
        <CheckRow checked={chosen.includes(id)} count={count} key={id} onToggle={() => toggle(id)}>
          {label}
        </CheckRow>
      ))}
      {hidden > 0 && <p className="filter-popup__note">{text.more(hidden)}</p>}
    </fieldset>
  );
}
