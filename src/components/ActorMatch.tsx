import { useId } from "react";
import type { ViewState } from "../view/viewState.ts";
import { useLocale } from "./locale.tsx";

export interface ActorMatchProps {
  readonly match: ViewState["match"];
  readonly onMatch: (match: ViewState["match"]) => void;
}

/** Whether an event needs one of the chosen actors or all of them. */
export function ActorMatch({ match, onMatch }: ActorMatchProps) {
  const { words } = useLocale();
  const name = useId();
  const options = [
    { value: "any", label: words.filters.actor.matchAny },
    { value: "all", label: words.filters.actor.matchAll },
  ] as const;
  return (
    <fieldset className="actor-match">
      <legend>{words.filters.actor.matchLegend}</legend>
      {options.map(({ value, label }) => (
        <label className="actor-match__option" key={value}>
          <input checked={match === value} name={name} onChange={() => onMatch(value)} type="radio" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
