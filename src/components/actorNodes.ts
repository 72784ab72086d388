import { foldText } from "../lib/foldText.ts";
import type { Actor } from "../model/types.ts";
import type { ActorNode } from "../select/actorFacets.ts";

/** The place of a node in the tree as one key; ids contain no space. */
export function nodeKey(node: ActorNode): string {
  return node.path.join(" ");
}

/** An actor found by name, with the names of what it stands under. */
export interface FoundActor {
  readonly node: ActorNode;
  /** From the root down, without the actor itself. */
  readonly above: readonly Actor[];
}

/**
 * The actors whose name in any language, or reading, contains every word of the query: first those whose name
 * begins with it, then those with a word that does, then in the tree's order. An actor in several places comes
 * once, at its first place.
 */
export function findActors(tree: readonly ActorNode[], query: string): FoundActor[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const ranks: [FoundActor[], FoundActor[], FoundActor[]] = [[], [], []];
  const seen = new Set<string>();
  const visit = (nodes: readonly ActorNode[], above: readonly Actor[]) => {
    for (const node of nodes) {
      if (!seen.has(node.actor.id)) {
        seen.add(node.actor.id);
        const rank = rankOf(namesOf(node.actor).map(foldText), words);
        if (rank !== null) ranks[rank].push({ node, above });
      }
      visit(node.children, [...above, node.actor]);
    }
  };
  visit(tree, []);
  return ranks.flat();
}

function rankOf(names: readonly string[], words: readonly string[]): 0 | 1 | 2 | null {
  const query = words.join(" ");
  if (names.some((name) => name.startsWith(query))) return 0;
  if (names.some((name) => name.split(/[\s・]+/).some((word) => word.startsWith(query)))) return 1;
  return words.every((word) => names.some((name) => name.includes(word))) ? 2 : null;
}

/** Keys of the nodes that stand above a chosen actor, so that it can be seen at once. */
export function nodesAbove(tree: readonly ActorNode[], chosen: ReadonlySet<string>): Set<string> {
  const keys = new Set<string>();
  const visit = (nodes: readonly ActorNode[], above: readonly string[]) => {
    for (const node of nodes) {
      if (chosen.has(node.actor.id)) for (const key of above) keys.add(key);
      visit(node.children, [...above, nodeKey(node)]);
    }
  };
  visit(tree, []);
  return keys;
}

function namesOf({ name, reading }: Actor): string[] {
  const names = typeof name === "string" ? [name] : [...name.values()];
  return reading === null ? names : [...names, reading];
}
