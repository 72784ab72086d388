import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorIndex, matchesActor } from "./actors.ts";
import { found, parsed } from "./dataset.fixture.ts";
import type { Actor, Dataset, TimelineEvent } from "./types.ts";

const government = [
  { id: "japan", name: "Japan" },
  { id: "mod", name: "Ministry", memberOf: [{ actor: "japan", from: "2007" }] },
  { id: "nakatani", name: "N", memberOf: [{ actor: "mod", from: "2024-10-01", to: "2025-10-21" }] },
];

function matched(dataset: Dataset, actor: string): string[] {
  return dataset.events.filter(matchesActor(dataset, actor)).map(({ id }) => id);
}

describe("an actor and its members", () => {
  const { dataset } = parsed({
    actors: government,
    events: [
      { id: "in", title: "E", when: "2025-03-30", actors: ["nakatani"] },
      { id: "before", title: "E", when: "2024-09-30", actors: ["nakatani"] },
      { id: "perhaps", title: "E", when: "2024", actors: ["nakatani"] },
      { id: "undated", title: "E", actors: ["nakatani"] },
      { id: "either", title: "E", when: "[2024-01-01, 2026-01-01]", actors: ["nakatani"] },
      { id: "own", title: "E", when: "1990", actors: ["japan"] },
      { id: "none", title: "E", when: "2025" },
      { id: "stranger", title: "E", actors: ["unknown"] },
    ],
  });

  test("match while the whole chain holds; undated events always", () => {
    expect(matched(dataset, "japan")).toEqual(["in", "perhaps", "undated", "own"]);
    expect(matched(dataset, "mod")).toEqual(["in", "perhaps", "undated"]);
    expect(matched(dataset, "nakatani")).toHaveLength(5);
    expect(matched(dataset, "unknown")).toEqual(["stranger"]);
  });

  test("members are told directly", () => {
    expect(actorIndex(dataset).members("japan")).toEqual(["mod"]);
    expect(actorIndex(dataset).members("nakatani")).toEqual([]);
  });
});

test("circles are reported and cut", () => {
  const { dataset, problems } = parsed({
    actors: [
      { id: "a", name: "A", memberOf: [{ actor: "b" }] },
      { id: "b", name: "B", memberOf: [{ actor: "gone" }, { actor: "c" }] },
      { id: "c", name: "C", memberOf: [{ actor: "a" }] },
      { id: "self", name: "S", memberOf: [{ actor: "self" }] },
    ],
  });
  expect(found(problems)).toEqual([
    "dangling-reference /actors/1/memberOf/0/actor",
    "membership-cycle /actors/2/memberOf/0/actor",
    "membership-cycle /actors/3/memberOf/0/actor",
  ]);
  expect(dataset.actors.get("b")?.memberOf).toHaveLength(1);
  expect(dataset.actors.get("c")?.memberOf).toHaveLength(0);
});

test("a chain as long as the file", () => {
  const actors = Array.from({ length: 20_000 }, (_, index) => ({
    id: `a${index}`,
    name: "A",
    memberOf: [{ actor: `a${index + 1}` }],
  }));
  const { dataset } = parsed({ actors, events: [{ id: "e", title: "E", actors: ["a0"] }] });
  expect(matched(dataset, "a19999")).toEqual(["e"]);
});

const year = fc.option(fc.integer({ min: 2000, max: 2010 }), { nil: undefined });
const someFile = fc.record({
  actors: fc
    .array(fc.array(fc.record({ to: fc.nat(5), from: year, until: year }), { maxLength: 3 }), {
      minLength: 6,
      maxLength: 6,
    })
    .map((all) =>
      all.map((ties, index) => ({
        id: `a${index}`,
        name: "A",
        memberOf: ties.map((tie) => ({
          actor: `a${tie.to}`,
          ...(tie.from === undefined ? {} : { from: String(tie.from) }),
          ...(tie.until === undefined ? {} : { to: String(tie.until) }),
        })),
      })),
    ),
  events: fc.array(fc.record({ actor: fc.nat(5), when: year }), { minLength: 1, maxLength: 5 }).map((all) =>
    all.map(({ actor, when }, index) => ({
      id: `e${index}`,
      title: "E",
      actors: [`a${actor}`],
      ...(when === undefined ? {} : { when: String(when) }),
    })),
  ),
});

/** Every chain of memberships, one by one, year by year. */
function reaches(dataset: Dataset, event: TimelineEvent, goal: string): boolean {
  const years = (when: { startMin: number; endMax: number } | null): [number, number] =>
    when === null ? [-Infinity, Infinity] : [when.startMin, when.endMax];
  const walk = (actor: Actor | undefined, from: number, to: number): boolean => {
    if (actor === undefined || from >= to) return false;
    if (actor.id === goal) return true;
    return actor.memberOf.some((tie) => {
      const start = tie.from?.startMin ?? -Infinity;
      const end = tie.to?.endMax ?? Infinity;
      return walk(dataset.actors.get(tie.actor), Math.max(from, start), Math.min(to, end));
    });
  };
  return event.actors.some(({ actor }) => walk(dataset.actors.get(actor), ...years(event.current.when)));
}

test("in any tangle of memberships, both directions agree with following every chain", () => {
  fc.assert(
    fc.property(someFile, (fields) => {
      const { dataset } = parsed(fields);
      for (const event of dataset.events) {
        const all = actorIndex(dataset).matching(event);
        for (const id of dataset.actors.keys()) {
          const expected = reaches(dataset, event, id);
          expect(matchesActor(dataset, id)(event)).toBe(expected);
          expect(all.has(id)).toBe(expected);
        }
      }
    }),
    { numRuns: 500 },
  );
});
