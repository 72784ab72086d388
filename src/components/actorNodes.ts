import { foldSpelling } from "../lib/foldSpelling.ts";
import type { Actor, Text } from "../model/types.ts";
import type { ActorNode } from "../select/actorFacets.ts";

/** The place of a node in the tree as one key; ids contain no space. */
export function nodeKey(node: ActorNode): string {
  return node.path.join(" ");
}

/** An actor found, with what it stands under. */
export interface FoundActor {
  readonly node: ActorNode;
  /** For each of its places what is above it, from the root down. */
  readonly places: readonly (readonly Actor[])[];
  /** The office that it was found by; null: its name. */
  readonly role: Text | null;
}

/**
 * The actors whose name in any language, or reading, contains every word of the query: first those with the
 * whole of it as a word or name, then those that begin with it, then those with a word that does, then in the tree's order; last those found by an office
 * ("defence minister") or by initials ("PM"). British and American spelling are one. An actor in several places
 * comes once.
 */
export function findActors(tree: readonly ActorNode[], query: string): FoundActor[] {
  const words = foldSpelling(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const ranks: FoundActor[][] = [[], [], [], [], []];
  const seen = new Map<string, (readonly Actor[])[]>();
  const visit = (nodes: readonly ActorNode[], above: readonly Actor[]) => {
    for (const node of nodes) {
      const known = seen.get(node.actor.id);
      if (known === undefined) {
        const places = [above];
        seen.set(node.actor.id, places);
        const rank = rankOf(namesOf(node.actor).map(foldSpelling), words);
        if (rank !== null) ranks[rank]?.push({ node, places, role: null });
        else {
          const role = officeOf(node.actor, words);
          if (role !== undefined) ranks[4]?.push({ node, places, role });
        }
      } else known.push(above);
      visit(node.children, [...above, node.actor]);
    }
  };
  visit(tree, []);
  return ranks.flat();
}

/** The whole of the name, or a whole word of it ("korea" in "North Korea"), before what only begins so ("Korean …"). */
function rankOf(names: readonly string[], words: readonly string[]): 0 | 1 | 2 | 3 | null {
  const query = words.join(" ");
  const parts = names.flatMap((name) => [name, ...name.split(/[\s・]+/)]);
  if (parts.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (parts.some((word) => word.startsWith(query))) return 2;
  return words.every((word) => names.some((name) => name.includes(word))) ? 3 : null;
}

/** The office whose words, beside those of the name, hold the query; null: the initials of the name do; undefined: none. */
function officeOf(actor: Actor, words: readonly string[]): Text | null | undefined {
  const names = namesOf(actor).map(foldSpelling);
  if (hasInitials(names, words)) return null;
  for (const { role } of actor.memberOf) {
    if (role === null) continue;
    const office = textsOf(role).map(foldSpelling);
    const all = [...names, ...office];
    if (words.every((word) => all.some((text) => text.includes(word))) || hasInitials(office, words))
      return role;
  }
  return undefined;
}

/** "PM" for "Prime Minister", "MoD" for "Ministry of Defense", "DoD" for "US Department of Defense". */
function hasInitials(texts: readonly string[], words: readonly string[]): boolean {
  const [query = "", ...more] = words;
  if (query.length < 2 || more.length > 0) return false;
  return texts.some((text) => (text.match(/(?<![a-z\d'])[a-z\d]/g) ?? []).join("").includes(query));
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
  return reading === null ? textsOf(name) : [...textsOf(name), reading];
}

function textsOf(text: Text): string[] {
  return typeof text === "string" ? [text] : [...text.values()];
}
