import { expect, test } from "vitest";
import { hostOf, parser, written } from "../../../tests/parquetFiles.ts";
import { parseDataset } from "../../model/parseDataset.ts";
import { openEventSource } from "./openEventSource.ts";
import { ANYTHING } from "./crowd.ts";
import { isExact, mostOf, planGroups } from "./plan.ts";
import type { WindowQuery } from "./plan.ts";

const NAMES = { parquet: "events.parquet", sidecar: "events.density.json" };
const GROUP = 400;

/** Two row groups: actors of which one is in half of the events, and 400 others in one or two each; only the first group has "early". */
const read = parseDataset({
  schemaVersion: 1,
  id: "d",
  title: "D",
  actors: [
    { id: "common" },
    { id: "early" },
    ...Array.from({ length: 400 }, (_, at) => ({ id: `p${at}` })),
  ].map(({ id }) => ({ id, name: id })),
  events: Array.from({ length: 2 * GROUP }, (_, at) => ({
    id: `n${at}`,
    title: `Event ${at}`,
    when: new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
    actors: [
      `p${(at * 7) % 400}`,
      ...(at % 2 === 0 ? ["common"] : []),
      ...(at < GROUP && at % 4 === 0 ? ["early"] : []),
      ...(at % 10 === 1 ? [`p${(at * 3) % 400}`] : []),
    ],
  })),
});
if (!read.ok) throw new Error(read.problem.message);
const { dataset } = read;
const files = await written(dataset, GROUP);
const query = (...actors: string[]): WindowQuery => ({
  ...ANYTHING,
  actors: actors.map((id) => new Set([id])),
});

test("of a row group the hundred most frequent actors are named, and of the others how many at most", async () => {
  const { groups } = JSON.parse(files.sidecar) as { groups: { actors: Record<string, number> }[] };
  for (const { actors } of groups) {
    expect(Object.keys(actors)).toHaveLength(101);
    expect(actors).toMatchObject({ common: GROUP / 2, "~other": 1 });
  }
});

test("whoever is not named may be in any such row group: it is read, and no number is called exact", async () => {
  const source = await openEventSource("https://example.org/d.json", { ...dataset, events: [] }, NAMES, {
    fetch: hostOf(files),
    parser,
  });
  const { sidecar } = source;
  const rare =
    [...dataset.actors.keys()].find((id) => sidecar.groups.every(({ counts }) => !counts.actor.has(id))) ??
    "";
  expect(sidecar.groups.map((group) => mostOf(group, query(rare)))).toEqual([1, 1]);
  expect(planGroups(sidecar, query(rare)).groups).toEqual([0, 1]);
  expect(isExact(sidecar, query(rare))).toBe(false);
  expect(isExact(sidecar, query("common"))).toBe(true);
  expect(isExact(sidecar, query())).toBe(true);
  const window = { from: -Infinity, to: Infinity };
  const look = source.look({ ...query(rare), window, more: false, event: null, asOf: null });
  const { info } = (await look.next) ?? look.now;
  const there = dataset.events.filter(({ actors }) => actors.some(({ actor }) => actor === rare)).length;
  // Once all that can match has been read, it is known.
  expect(info).toMatchObject({ there, exact: true, whole: true });
});
