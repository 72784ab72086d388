import { expect, test } from "vitest";
import type { Dataset } from "../model/types.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { actorTree } from "./actorFacets.ts";
import type { ActorNode } from "./actorFacets.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import type { EventFilter } from "./eventFilter.ts";

function dataset(parts: object): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "test", title: "Test", ...parts });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** "japan 3 (mod 2 (minister 1)) us 1" */
const drawn = (nodes: readonly ActorNode[]): string =>
  nodes
    .map(
      ({ actor, count, children }) =>
        `${actor.id} ${count}${children.length > 0 ? ` (${drawn(children)})` : ""}`,
    )
    .join(" ");

const actors = [
  { id: "mod", name: "Ministry of Defense", kind: "organization", memberOf: [{ actor: "japan" }] },
  { id: "mofa", name: "Ministry of Foreign Affairs", kind: "organization", memberOf: [{ actor: "japan" }] },
  { id: "japan", name: "Japan", kind: "state", memberOf: [{ actor: "quad" }] },
  { id: "us", name: "United States", kind: "state", memberOf: [{ actor: "nowhere" }] },
  { id: "minister", name: "Minister", memberOf: [{ actor: "mod", to: "2025-10" }, { actor: "mofa" }] },
  { id: "kyodo", name: "Kyodo", kind: "speaker" },
  { id: "quad", name: "Quad", kind: "group" },
  { id: "idle", name: "Idle", kind: "organization", memberOf: [{ actor: "us" }] },
];
const events = [
  { id: "a", title: "A", when: "2025-03-30", actors: ["minister", "us"], topics: ["talks"] },
  { id: "b", title: "B", when: "2025-11-01", actors: ["minister"] },
  { id: "c", title: "C", when: "2025-11-02", actors: ["us", "mod"] },
];
const DATA = dataset({ actors, events, topics: [{ id: "talks", name: "Talks" }] });

test("members stand under each of their wholes, states also on top, whoever takes no part nowhere", () => {
  const japan = "japan 3 (mod 2 (minister 2) mofa 2 (minister 2))";
  expect(drawn(actorTree(DATA, NO_FILTERS))).toBe(`${japan} quad 3 (${japan}) us 2`);
});

test("counts follow every filter but that of actors, and zero still stands", () => {
  const japan = "japan 1 (mod 1 (minister 1) mofa 1 (minister 1))";
  const drawnWith = (filter: Partial<EventFilter>): string =>
    drawn(actorTree(DATA, { ...NO_FILTERS, ...filter }));
  expect(drawnWith({ topic: ["talks"], actor: ["mofa"], match: "all" })).toBe(
    `${japan} quad 1 (${japan}) us 1`,
  );
  expect(drawnWith({ from: "2026" })).toContain("us 0");
  expect(drawnWith({ actor: ["mofa"] })).toBe(drawnWith({}));
});

test("paths are unique and run from the root", () => {
  const all = (nodes: readonly ActorNode[]): readonly (readonly string[])[] =>
    nodes.flatMap(({ path, children }) => [path, ...all(children)]);
  const paths = all(actorTree(DATA, NO_FILTERS));
  expect(paths).toContainEqual(["quad", "japan", "mod", "minister"]);
  expect(new Set(paths.map((path) => path.join("/"))).size).toBe(paths.length);
});

/** A dataset whose memberships go round, as no parser lets through. */
function withMemberships(links: readonly (readonly [string, string])[]): Dataset {
  const ids = [...new Set(links.flat())];
  const data = dataset({
    actors: ids.map((id) => ({ id, name: id, kind: "organization" })),
    events: ids.map((id) => ({ id, title: id, when: "2025", actors: [id] })),
  });
  const membership = (actor: string) => ({ actor, role: null, from: null, to: null, basis: "seen" as const });
  const linked = [...data.actors.values()].map((actor) => ({
    ...actor,
    memberOf: links.filter(([member]) => member === actor.id).map(([, whole]) => membership(whole)),
  }));
  return { ...data, actors: new Map(linked.map((actor) => [actor.id, actor])) };
}

test("a circle is shown once and ends", () => {
  const tree = actorTree(
    withMemberships([
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ]),
    NO_FILTERS,
  );
  expect(tree).toHaveLength(1);
  expect(drawn(tree)).toMatch(/^a \d \(c \d \(b \d\)\)$/);
});

test("many parents at many levels do not multiply, and everyone still stands somewhere", () => {
  const links = Array.from({ length: 40 }, (_, level) => level).flatMap((level) =>
    ["l", "r"].flatMap((side) =>
      ["l", "r"].map((above) => [`${side}${level + 1}`, `${above}${level}`] as const),
    ),
  );
  const nodes = (list: readonly ActorNode[]): ActorNode[] =>
    list.flatMap((node) => [node, ...nodes(node.children)]);
  const all = nodes(actorTree(withMemberships(links), NO_FILTERS));
  expect(all.length).toBeLessThan(3000);
  expect(new Set(all.map((node) => node.actor.id)).size).toBe(82);
});

test("whom the reader chooses among them leaves the tree as it is, what else is filtered does not", () => {
  const tree = actorTree(DATA, NO_FILTERS);
  expect(actorTree(DATA, { ...NO_FILTERS, actor: ["japan", "us"], match: "all" })).toBe(tree);
  expect(actorTree(DATA, { ...NO_FILTERS, from: "2025-11-02" })).not.toBe(tree);
  expect(actorTree(DATA, NO_FILTERS, () => false)).not.toBe(tree);
});
