import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEventSource } from "../src/data/columnar/openEventSource.ts";
import { parseHere } from "../src/data/parseClient.ts";
import type { OpenParser } from "../src/data/parser.ts";
import { parseDataset } from "../src/model/parseDataset.ts";

const FOLDER = join(import.meta.dirname, "duckdb");
const NAMES = { parquet: "events.parquet", sidecar: "events.density.json" };

/** A host of the files that DuckDB wrote. */
const host: typeof fetch = async (address, init) => {
  const bytes = readFileSync(join(FOLDER, new URL(address as string).pathname));
  const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get("Range") ?? "");
  if (init?.method === "HEAD")
    return new Response(null, { headers: { "Content-Length": String(bytes.length) } });
  return range === null
    ? new Response(bytes)
    : new Response(bytes.subarray(Number(range[1]), Number(range[2]) + 1), { status: 206 });
};

const parser: OpenParser = () => {
  const pieces: Uint8Array[] = [];
  return { push: (piece) => void pieces.push(piece), end: () => parseHere(pieces), stop: () => undefined };
};

const DAY = 86_400_000;

/** The rows of `make.py`. */
function expected(): { id: string; day: number; status: string; actors: string[]; topics: string[] }[] {
  return Array.from({ length: 9000 }, (_, at) => ({
    id: `n${at}`,
    day: at === 77 ? Infinity : Date.UTC(2000, 0, 1) + ((at * 7919) % 3001) * DAY,
    status: at % 5 === 0 ? "planned" : "occurred",
    actors: [`a${at % 7}`, `a${at % 3}`],
    topics: [`t${at % 2}`, `u${at % 130}`],
  })).sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}

test("what DuckDB writes by the SQL of the docs is read, and its sidecar tells the truth", async () => {
  const ids = (name: string, count: number): object[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${name}${at}`, name: `${name}${at}` }));
  const file = {
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: ids("a", 7),
    topics: [...ids("t", 2), ...ids("u", 130)],
    events: [],
    eventsFile: NAMES,
  };
  const base = parseDataset(file);
  if (!base.ok) throw new Error(base.problem.message);
  const source = await openEventSource("https://example.org/dataset.json", base.dataset, NAMES, {
    fetch: host,
    parser,
  });
  const { sidecar } = source;
  expect([sidecar.rows, sidecar.undated, sidecar.groups.map(({ rows }) => rows)]).toEqual([
    9000,
    1,
    [8192, 808],
  ]);
  const rows = expected();
  for (const [at, group] of sidecar.groups.entries()) {
    const { events, problems } = await source.group(at);
    expect(problems).toEqual([]);
    const own = rows.slice(group.first, group.first + group.rows);
    expect(events.map(({ id, current }) => [id, current.when?.startMin ?? Infinity, current.status])).toEqual(
      own.map(({ id, day, status }) => [id, day, status]),
    );
    expect(group.counts.actor.get("a1")).toBe(own.filter(({ actors }) => actors.includes("a1")).length);
    expect(group.counts.status.get("planned")).toBe(own.filter(({ status }) => status === "planned").length);
    const named = await source.events(group.top);
    expect(named.problems).toEqual([]);
    expect(named.events.length).toBeGreaterThanOrEqual(10);
    for (const event of named.events)
      expect(events).toContainEqual({ ...event, index: expect.any(Number) as number });
  }
  expect(sidecar.groups.flatMap(({ top }) => top.map(({ id }) => id))).toContain("n500");
  const [year, month] = sidecar.levels;
  const march = rows.filter(({ day }) => new Date(Math.min(day, 8e15)).toISOString().startsWith("2003-03"));
  const cell = (of: typeof march): [number, number] => [
    of.filter(({ status }) => status === "occurred").length,
    of.filter(({ status }) => status === "planned").length,
  ];
  expect(month?.all.get("2003-03")).toEqual(cell(march));
  // In lanes, each once: by the first of its actors.
  const first = march.filter(({ actors }) => actors[0] === "a3");
  expect(month?.lanes.get("actor")?.get("a3")?.get("2003-03")).toEqual(cell(first));
  for (const { lanes, rows: own, undated } of sidecar.groups)
    for (const kind of ["actor", "topic", "status"] as const)
      expect([...(lanes.get(kind)?.values() ?? [])].reduce((sum, count) => sum + count, 0)).toBe(
        own - undated,
      );
  expect([...(year?.all.values() ?? [])].reduce((sum, [held, planned]) => sum + held + planned, 0)).toBe(
    8999,
  );
  // More topics than are named.
  for (const { counts, first: from, others, rows: size } of sidecar.groups) {
    const own = rows.slice(from, from + size);
    const having = (topic: string): number => own.filter(({ topics }) => topics.includes(topic)).length;
    expect(counts.topic.size).toBe(100);
    for (const [topic, count] of counts.topic) expect(count).toBe(having(topic));
    const left = Array.from({ length: 130 }, (_, at) => `u${at}`).filter((topic) => !counts.topic.has(topic));
    expect(others).toEqual({ actor: 0, topic: Math.max(...left.map(having)), status: 0 });
  }
});

test("the SQL of the docs is the one that was run", () => {
  const page = readFileSync(join(FOLDER, "../../docs/large.md"), "utf8");
  const sql = /## From a warehouse: DuckDB.*?```sql\n(.*?)```/s.exec(page)?.[1];
  expect(sql).toBe(readFileSync(join(FOLDER, "ran.sql"), "utf8"));
});
