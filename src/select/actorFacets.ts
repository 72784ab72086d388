import { pickText } from "../model/text.ts";
import type { Actor, Dataset } from "../model/types.ts";
import { eventIndex } from "./eventIndex.ts";
import { matchColumn } from "./filterEvents.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import type { EventFilter, Found } from "./eventFilter.ts";

/** An actor at one place of the tree; an actor with several memberships stands under each. */
export interface ActorNode {
  readonly actor: Actor;
  /** Events that filtering by this actor alone would give, with every other filter applied. */
  readonly count: number;
  /** Most events first, then by name. */
  readonly children: readonly ActorNode[];
  /** Ids from the root to this actor; unique in the tree. */
  readonly path: readonly string[];
}

/** Foreign data may nest without end, and many parents at many levels multiply: beyond these a node stands without children. */
const DEEPEST = 32;
const MOST_PLACES = 8;

/**
 * The actors as a tree: states and whatever is a member of nothing on top, members under what they are part of.
 * Actors without a single event in the dataset are left out. Every other actor stands somewhere, also in a circle.
 */
export function actorTree(dataset: Dataset, filter: EventFilter, found: Found = null): readonly ActorNode[] {
  // Whom the reader chooses among them changes nothing of it.
  const asked = JSON.stringify(FILTERS.map((name) => filter[name]));
  const last = trees.get(dataset);
  if (last?.asked === asked && last.found === found) return last.tree;
  const tree = buildTree(dataset, filter, found);
  trees.set(dataset, { asked, found, tree });
  return tree;
}

interface Asked {
  readonly asked: string;
  readonly found: Found;
  readonly tree: readonly ActorNode[];
}

const FILTERS = (Object.keys(NO_FILTERS) as (keyof EventFilter)[]).filter(
  (name) => name !== "actor" && name !== "match",
);
const trees = new WeakMap<Dataset, Asked>();

function buildTree(dataset: Dataset, filter: EventFilter, found: Found): readonly ActorNode[] {
  const counts = countActors(dataset, filter, found);
  const shown = [...dataset.actors.values()].filter((actor) => counts.has(actor.id));
  const members = membersOf(shown, counts);
  const places = new Map<string, number>();

  const build = (actor: Actor, above: readonly string[]): ActorNode => {
    const path = [...above, actor.id];
    const place = (places.get(actor.id) ?? 0) + 1;
    places.set(actor.id, place);
    const closed = place > MOST_PLACES || path.length >= DEEPEST;
    const below = closed ? [] : (members.get(actor.id) ?? []).filter((member) => !path.includes(member.id));
    return {
      actor,
      count: counts.get(actor.id) ?? 0,
      children: sorted(below.map((member) => build(member, path))),
      path,
    };
  };

  const roots = shown.filter((actor) => isRoot(actor, counts)).map((actor) => build(actor, []));
  // Whatever the roots do not reach is in a circle, or under something without events.
  for (const actor of shown) if (!places.has(actor.id)) roots.push(build(actor, []));
  return sorted(roots);
}

/** Matching events by actor, for the actors that have any event in the dataset. */
function countActors(dataset: Dataset, filter: EventFilter, found: Found): Map<string, number> {
  const index = eventIndex(dataset);
  const isMatch = matchColumn(dataset, { ...filter, actor: [] }, found);
  const counts = new Map<string, number>();
  for (const [id, positions] of index.actorPositions()) {
    let count = 0;
    for (const position of positions) count += isMatch[position] ?? 0;
    counts.set(id, count);
  }
  // Who is in none of those that were read may be in others.
  if (dataset.crowd !== undefined)
    for (const id of dataset.actors.keys()) if (!counts.has(id)) counts.set(id, 0);
  return counts;
}

function isRoot(actor: Actor, shown: ReadonlyMap<string, unknown>): boolean {
  return actor.kind === "state" || !actor.memberOf.some((membership) => shown.has(membership.actor));
}

function membersOf(actors: readonly Actor[], shown: ReadonlyMap<string, unknown>): Map<string, Actor[]> {
  const members = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const whole of new Set(actor.memberOf.map((membership) => membership.actor))) {
      if (!shown.has(whole)) continue;
      const list = members.get(whole);
      if (list === undefined) members.set(whole, [actor]);
      else list.push(actor);
    }
  }
  return members;
}

function sorted(nodes: ActorNode[]): ActorNode[] {
  const named = nodes.map((node) => ({ node, name: pickText(node.actor.name, "en").value }));
  named.sort((a, b) => b.node.count - a.node.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return named.map(({ node }) => node);
}
