import { Fragment } from "react";
import type { ReactNode } from "react";
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

/** "Prime Minister · Japan › Government of Japan": the office that was asked for, and each place once. */
function ActorPlaces({ places, role }: Pick<FoundActor, "places" | "role">): ReactNode {
  const paths = new Map(
    places.map((above) => [
      ends(above)
        .map(({ id }) => id)
        .join(" "),
      ends(above),
    ]),
  );
  paths.delete("");
  if (paths.size === 0 && role === null) return null;
  return (
    <span className="actor-row__path">
      {role !== null && (
        <span className="actor-row__role">
          <Foreign text={role} />
        </span>
      )}
      {[...paths].map(([key, path], place) => (
        <Fragment key={key}>
          {(place > 0 || role !== null) && " · "}
          {path.map((actor, index) => (
            <Fragment key={actor.id}>
              {index > 0 && " › "}
              <Foreign text={actor.name} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  );
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
        {found.slice(0, MAX_SHOWN).map(({ node, places, role }) => (
          <li key={node.actor.id}>
            <ActorCheckbox
              actor={node.actor}
              checked={chosen.has(node.actor.id)}
              count={node.count}
              included={places.some((above) => above.some((actor) => chosen.has(actor.id)))}
              nodeKey={node.actor.id}
              onToggle={onToggle}
            >
              <ActorPlaces places={places} role={role} />
            </ActorCheckbox>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="filter-popup__note">{words.filters.actor.refine(hidden)}</p>}
    </>
  );
}
