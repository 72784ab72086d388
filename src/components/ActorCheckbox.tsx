import type { ReactNode } from "react";
import type { Actor } from "../model/types.ts";
import { Foreign, useLocale } from "./locale.tsx";

export interface ActorCheckboxProps {
  readonly actor: Actor;
  readonly count: number;
  readonly checked: boolean;
  /** A member of it is chosen. */
  readonly partly?: boolean;
  /** Something it is a member of is chosen. */
  readonly included?: boolean;
  /** Its place in the tree, for the arrow keys. */
  readonly nodeKey?: string;
  readonly onToggle: (id: string) => void;
  /** A second line, such as where it stands in the tree. */
  readonly children?: ReactNode;
}

/** One actor with the number of events that choosing it alone gives. */
export function ActorCheckbox(props: ActorCheckboxProps) {
  const { actor, count, checked, partly = false, included = false, nodeKey, onToggle, children } = props;
  const { words } = useLocale();
  return (
    <label className="actor-row" data-empty={count === 0}>
      <input
        checked={checked}
        data-node={nodeKey}
        onChange={() => onToggle(actor.id)}
        ref={(input) => {
          if (input !== null) input.indeterminate = partly;
        }}
        type="checkbox"
      />
      <span className="actor-row__name">
        <Foreign text={actor.name} />
        {included && " "}
        {included && <span className="actor-row__included">{words.filters.actor.included}</span>}
        {children}
      </span>{" "}
      <span className="actor-row__count">
        {count} <span className="asof-hidden">{words.filters.eventCount(count)}</span>
      </span>
    </label>
  );
}
