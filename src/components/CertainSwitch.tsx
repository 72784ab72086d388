import { useId } from "react";
import type { ReactNode } from "react";
import type { ViewState } from "../view/viewState.ts";
import { useLocale } from "./locale.tsx";

export interface CertainSwitchProps {
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** "Only certainly in this period", once a range is set; last in the row, so that nothing moves when it comes. */
export function CertainSwitch({ view, onView }: CertainSwitchProps): ReactNode {
  const { words } = useLocale();
  const hint = useId();
  if (view.from === null && view.to === null) return null;
  return (
    <div className="certain-switch">
      <label className="certain-switch__label">
        <input
          aria-describedby={hint}
          checked={view.certain}
          onChange={(event) => onView({ certain: event.target.checked }, "push")}
          type="checkbox"
        />
        {words.filters.date.certain}
      </label>
      <p className="certain-switch__hint" id={hint}>
        {words.filters.date.certainHint}
      </p>
    </div>
  );
}
