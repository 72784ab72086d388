import type { ReactNode } from "react";
import { FilterPopup } from "./FilterPopup.tsx";
import { useLocale } from "./locale.tsx";

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

export interface ChoiceFilterProps<Id extends string> {
  readonly name: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: readonly Id[];
  /** Events that each choice would show beside the other filters; called while the panel is open. */
  readonly counts: () => ReadonlyMap<Id, number>;
  readonly onChange: (chosen: readonly Id[]) => void;
  /** Most events first, and only then in the order given. */
  readonly fullestFirst?: boolean;
}

/** More are not rendered; a dataset's topics and statuses are few. */
const MAX_SHOWN = 200;

/** A short list of values, any of which may be chosen. */
export function ChoiceFilter<Id extends string>({
  name,
  choices,
  chosen,
  counts,
  onChange,
  fullestFirst = false,
}: ChoiceFilterProps<Id>) {
  const { words } = useLocale();
  return (
    <FilterPopup chosen={chosen.length} label={words.filters.chosen(name, chosen.length)} name={name}>
      {(close) => (
        <ChoiceList
          choices={choices}
          chosen={chosen}
          counts={counts}
          fullestFirst={fullestFirst}
          name={name}
          onChange={onChange}
          onDone={close}
        />
      )}
    </FilterPopup>
  );
}

interface ChoiceListProps<Id extends string> extends ChoiceFilterProps<Id> {
  readonly onDone: () => void;
}

function ChoiceList<Id extends string>({
  choices,
  chosen,
  counts,
  onChange,
  fullestFirst = false,
  onDone,
}: ChoiceListProps<Id>) {
  const { words } = useLocale();
  const byId = counts();
  // The counts leave these choices themselves out of account, so that choosing does not move the rows.
  const ordered = fullestFirst
    ? [...choices].sort((a, b) => (byId.get(b.id) ?? 0) - (byId.get(a.id) ?? 0))
    : choices;
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const hidden = choices.length - MAX_SHOWN;
  return (
    <>
      <ul className="choice-list">
        {ordered.slice(0, MAX_SHOWN).map(({ id, label }) => (
          <li key={id}>
            <label className="choice-list__row">
              <input checked={chosen.includes(id)} onChange={() => toggle(id)} type="checkbox" />
              <span className="choice-list__name">{label}</span>{" "}
              <span className="choice-list__count">
                {byId.get(id) ?? 0}{" "}
                <span className="asof-hidden">{words.filters.eventCount(byId.get(id) ?? 0)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="filter-popup__note">{words.filters.more(hidden)}</p>}
      {chosen.length > 0 && (
        <div className="filter-popup__foot">
          <button
            className="filter-link"
            onClick={() => {
              onChange([]);
              onDone();
            }}
            type="button"
          >
            {words.filters.clearChoice}
          </button>
        </div>
      )}
    </>
  );
}
