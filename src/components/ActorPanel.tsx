import { useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { actorTree } from "../select/actorFacets.ts";
import type { ActorFilterProps } from "./ActorFilter.tsx";
import { ActorMatch } from "./ActorMatch.tsx";
import { ActorResults } from "./ActorResults.tsx";
import { ActorTree } from "./ActorTree.tsx";
import { findActors, nodeKey, nodesAbove } from "./actorNodes.ts";
import { moveInTree } from "./actorKeys.ts";
import { useLocale } from "./locale.tsx";
import "./ActorFilter.css";

/** Up to this many places the first two levels are unfolded from the start. */
const UNFOLDED = 24;

/** The actors as a tree, with a field that searches them. */
export function ActorPanel({ dataset, found: hits = null, view, onView }: ActorFilterProps) {
  const { words } = useLocale();
  const tree = useMemo(() => actorTree(dataset, view, hits), [dataset, view, hits]);
  const chosen = useMemo(() => new Set(view.actor), [view.actor]);
  const above = useMemo(() => nodesAbove(tree, chosen), [tree, chosen]);
  const [query, setQuery] = useState("");
  const found = useMemo(() => findActors(tree, query), [tree, query]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => {
    const places = tree.reduce((sum, node) => sum + 1 + node.children.length, 0);
    return new Set([...above, ...(places <= UNFOLDED ? tree.map(nodeKey) : [])]);
  });
  const search = useRef<HTMLInputElement>(null);
  const hint = useId();
  const choose = (actor: readonly string[]) =>
    onView(actor.length < 2 ? { actor, match: "any" } : { actor }, "push");
  const onToggle = (id: string) =>
    choose(chosen.has(id) ? view.actor.filter((each) => each !== id) : [...view.actor, id]);
  const onExpand = (key: string, open: boolean) => {
    const next = new Set(expanded);
    if (open) next.add(key);
    else next.delete(key);
    setExpanded(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) =>
    moveInTree(event, search.current, expanded, onExpand);
  const searching = query.trim() !== "";

  return (
    <div className="actor-panel" onKeyDown={onKeyDown}>
      <input
        aria-describedby={hint}
        aria-label={words.filters.actor.search}
        autoComplete="off"
        className="actor-panel__search"
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          // Enter also ends the choice of a Japanese word; that one is not meant for us.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          const [only] = found;
          if (only === undefined || found.length > 1) return;
          if (!chosen.has(only.node.actor.id)) onToggle(only.node.actor.id);
          event.currentTarget.select();
        }}
        placeholder={words.filters.actor.search}
        ref={search}
        spellCheck={false}
        type="search"
        value={query}
      />
      <p className="filter-popup__note" id={hint}>
        {tree.length === 0 ? words.filters.actor.none : words.filters.actor.hint}
      </p>
      <div className="actor-panel__list">
        {searching ? (
          <ActorResults chosen={chosen} found={found} onToggle={onToggle} />
        ) : (
          <ActorTree
            above={above}
            chosen={chosen}
            expanded={expanded}
            included={false}
            nodes={tree}
            onExpand={onExpand}
            onToggle={onToggle}
          />
        )}
      </div>
      {chosen.size > 0 && (
        <div className="filter-popup__foot">
          {chosen.size > 1 && (
            <ActorMatch match={view.match} onMatch={(match) => onView({ match }, "push")} />
          )}
          <button
            className="filter-link"
            onClick={() => {
              choose([]);
              search.current?.focus();
            }}
            type="button"
          >
            {words.filters.clearChoice}
          </button>
        </div>
      )}
    </div>
  );
}
