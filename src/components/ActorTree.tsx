import { useState } from "react";
import type { ActorNode } from "../select/actorFacets.ts";
import { pickText } from "../model/text.ts";
import { ActorCheckbox } from "./ActorCheckbox.tsx";
import { nodeKey } from "./actorNodes.ts";
import { useLocale } from "./locale.tsx";

export interface ActorTreeProps {
  readonly nodes: readonly ActorNode[];
  readonly chosen: ReadonlySet<string>;
  /** Keys of the nodes above chosen ones: their box is shown as partly chosen. */
  readonly above: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
  /** Whether something above these nodes is chosen, so that they are part of it. */
  readonly included: boolean;
  readonly onToggle: (id: string) => void;
  readonly onExpand: (key: string, open: boolean) => void;
}

/** Rendered at once in one list; more on request. */
const STEP = 50;

/**
 * Nested lists of real checkboxes with disclosure buttons: plain HTML that every screen reader walks with its own
 * commands, where `role="tree"` is often read badly on touch. Members are rendered only under what is unfolded.
 */
export function ActorTree({ nodes, ...shared }: ActorTreeProps) {
  const { words } = useLocale();
  const [limit, setLimit] = useState(STEP);
  return (
    <ul className="actor-tree">
      {nodes.slice(0, limit).map((node) => (
        <ActorBranch key={nodeKey(node)} node={node} {...shared} />
      ))}
      {nodes.length > limit && (
        <li>
          <button className="filter-link" onClick={() => setLimit(limit + STEP)} type="button">
            {words.filters.actor.showMore(Math.min(STEP, nodes.length - limit))}
          </button>
        </li>
      )}
    </ul>
  );
}

function ActorBranch({ node, ...shared }: Omit<ActorTreeProps, "nodes"> & { readonly node: ActorNode }) {
  const { lang, words } = useLocale();
  const key = nodeKey(node);
  const open = shared.expanded.has(key);
  const checked = shared.chosen.has(node.actor.id);
  const folds = node.children.length > 0;
  return (
    <li>
      <div className="actor-tree__row">
        {folds ? (
          <button
            aria-expanded={open}
            aria-label={words.filters.actor.members(pickText(node.actor.name, lang).value)}
            className="actor-tree__fold"
            onClick={() => shared.onExpand(key, !open)}
            type="button"
          />
        ) : (
          <span className="actor-tree__fold" />
        )}
        <ActorCheckbox
          actor={node.actor}
          checked={checked}
          count={node.count}
          included={shared.included && !checked}
          nodeKey={key}
          onToggle={shared.onToggle}
          partly={!checked && shared.above.has(key)}
        />
      </div>
      {folds && open && <ActorTree {...shared} included={shared.included || checked} nodes={node.children} />}
    </li>
  );
}
