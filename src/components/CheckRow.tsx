import { useId } from "react";
import type { ReactNode } from "react";
import { useLocale } from "./locale.tsx";

export interface CheckRowProps {
  readonly checked: boolean;
  /** Events that choosing it shows. */
  readonly count: number;
  readonly note?: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One value of a filter: box, name, and how many events it shows. */
export function CheckRow({ checked, count, note, onToggle, children }: CheckRowProps): ReactNode {
  const { words } = useLocale();
  const id = useId();
  return (
    <>
      <label className="choice-list__row">
        <input
          aria-describedby={note === undefined ? undefined : id}
          checked={checked}
          onChange={onToggle}
          type="checkbox"
        />
        <span className="choice-list__name">{children}</span>{" "}
        <span className="choice-list__count">
          {count} <span className="asof-hidden">{words.filters.eventCount(count)}</span>
        </span>
      </label>
      {note !== undefined && (
        <p className="filter-popup__note claim-panel__note" id={id}>
          {note}
        </p>
      )}
    </>
  );
}
