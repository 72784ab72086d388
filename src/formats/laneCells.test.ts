import { expect, test } from "vitest";
import { LaneCells } from "./laneCells.ts";
import { LaneTally } from "./laneTally.ts";

const row = (actor: string, organization = "~none") => ({
  start: 0,
  lanes: { actor, organization, state: "~none", topic: "a", status: "occurred" },
});

/** So many lanes, each with events in so many months. */
function counted(lanes: number, months: number): ReturnType<LaneCells["json"]> {
  const ranked = Array.from({ length: lanes }, (_, at) => `p${at}`);
  const cells = new LaneCells("actor", ranked, 2);
  const rows = ranked.map((actor) => row(actor));
  cells.group([...rows, { ...row("p0"), start: null }]);
  for (const each of rows)
    for (let month = 0; month < months; month++)
      cells.count(each.lanes, [`${2000 + Math.floor(month / 12)}`, `m${month}`], 0);
  return cells.json();
}

test("of very many lanes sixteen are named, the others are one; a row without a date is in none", () => {
  const json = counted(5000, 12);
  expect(Object.keys(json?.series ?? {})).toHaveLength(17);
  expect(json?.level).toBe(1);
  expect(json?.groups).toEqual([expect.objectContaining({ p0: 1, "~other": 4984 })]);
  expect(json?.series).toMatchObject({ "~other": { m3: 4984 } });
});

test("where months are many, fewer are named; where they are too many, years are counted", () => {
  expect(Object.keys(counted(40, 300)?.series ?? {})).toHaveLength(6);
  expect(counted(40, 300)?.groups).toEqual([expect.objectContaining({ "~other": 35 })]);
  expect(counted(40, 900)?.level).toBe(0);
  expect(Object.keys(counted(40, 900)?.series ?? {})).toHaveLength(17);
});

test("lanes that are one, or those of the actors once more, are not told of", () => {
  const tally = new LaneTally();
  for (const id of ["a", "a", "b"]) tally.add(row(id, id).lanes);
  expect([...tally.ranked().keys()]).toEqual(["actor"]);
  tally.add(row("a", "b").lanes);
  expect([...tally.ranked().keys()]).toEqual(["organization", "actor"]);
});
