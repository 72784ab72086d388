import { Fragment } from "react";
import { ActorCheckbox } from "./ActorCheckbox.tsx";
import type { FoundActor } from "./actorNodes.ts";
import { Foreign, useLocale } from "./locale.tsx";

export interface ActorResultsProps {
  readonly found: readonly FoundActor[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

const MAX_SHOWN = 50;

/** The root and what the actor is directly a member of; what is between helps nobody. */
function ends<Item>(above: readonly Item[]): readonly Item[] {
  return above.length > 2 ? [...above.slice(0, 1), ...above.slice(-1)] : above;
}

/** What the search field found, each with where it stands in the tree. */
export function ActorResults({ found, chosen, onToggle }: ActorResultsProps) {
  const { words } = useLocale();
  const hidden = found.length - MAX_SHOWN;
  return (
    <>
      <p className="filter-popup__note" role="status">
        {words.filters.actor.found(found.length)}
      </p>
      <ul className="actor-tree">
        {found.slice(0, MAX_SHOWN).map(({ node, above }) => (
          <li key={node.actor.id}>
            <ActorCheckbox
              actor={node.actor}
              checked={chosen.has(node.actor.id)}
              count={node.count}
              included={above.some((actor) => chosen.has(actor.id))}
              nodeKey={node.actor.id}
              onToggle={onToggle}
            >
              {above.length > 0 && (
                <span className="actor-row__path">
                  {ends(above).map((actor, index) => (
                    <Fragment key={actor.id}>
                      {index > 0 && " › "}
                      <Foreign text={actor.name} />
                    </Fragment>
                  ))}
                </span>
              )}
            </ActorCheckbox>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="filter-popup__note">{words.filters.actor.refine(hidden)}</p>}
    </>
  );
}
