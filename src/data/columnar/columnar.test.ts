import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseDataset } from "../../model/parseDataset.ts";
import type { Dataset } from "../../model/types.ts";
import { DatasetLoadError } from "../loadError.ts";
import { openEventSource } from "./openEventSource.ts";
import type { EventSource } from "./eventSource.ts";
import { crowdLeft, crowdOf } from "./crowd.ts";
import { isExact, mostOf, planGroups } from "./plan.ts";
import type { WindowQuery } from "./plan.ts";
import { parser, written } from "../../../tests/parquetFiles.ts";

const DAY = 86_400_000;
const T0 = Date.UTC(2000, 0, 1);
const NAMES = { parquet: "events.parquet", sidecar: "events.density.json" };

function datasetOf(count: number): Dataset {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    title: `Event ${at}`,
    when: at % 97 === 5 ? `${day(at)}/${day(at + 400)}` : day(at),
    ...(at > count * 0.9 && { status: "planned" }),
    actors: [`a${at < count / 2 ? at % 3 : 3 + (at % 3)}`],
    topics: [`t${at % 2}`],
  }));
  const ids = (name: string, length: number): object[] =>
    Array.from({ length }, (_, at) => ({ id: `${name}${at}`, name: `${name}${at}` }));
  const read = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: ids("a", 6),
    topics: ids("t", 2),
    events,
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.dataset;
}

function day(at: number): string {
  return new Date(T0 + at * DAY).toISOString().slice(0, 10);
}

const COUNT = 2000;
const dataset = datasetOf(COUNT);
let parquet: Uint8Array;
let sidecar: string;
/** What the server has: changed by the tests of faults. */
let served: Map<string, Uint8Array>;
let ranges = true;
let head = true;
let asked: { path: string; method: string; range: string }[] = [];
let sent = 0;
let server: Server;
let base = "";

beforeAll(async () => {
  ({ parquet, sidecar } = await written(dataset, 200));
  server = createServer((request, response) => {
    const path = request.url?.slice(1) ?? "";
    const range = request.headers.range ?? "";
    asked.push({ path, method: request.method ?? "", range });
    const bytes = served.get(path);
    if (bytes === undefined) return response.writeHead(404).end();
    if (request.method === "HEAD")
      return response.writeHead(head ? 200 : 405, head ? { "Content-Length": bytes.length } : {}).end();
    const found = /^bytes=(\d+)-(\d+)$/.exec(range);
    if (found === null || !ranges) {
      // A body without end, as that of a file of many gigabytes.
      if (path.endsWith(".parquet")) {
        response.writeHead(200);
        const timer = setInterval(() => {
          sent += 1000;
          response.write(bytes.subarray(0, 1000));
        }, 1);
        response.on("close", () => clearInterval(timer));
        return response;
      }
      return response.end(bytes);
    }
    const part = bytes.subarray(Number(found[1]), Number(found[2]) + 1);
    sent += part.length;
    return response
      .writeHead(206, { "Content-Range": `bytes ${found[1]}-${found[2]}/${bytes.length}` })
      .end(part);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  served = new Map([
    ["events.parquet", parquet],
    ["events.density.json", new TextEncoder().encode(sidecar)],
  ]);
  [ranges, head, asked, sent] = [true, true, [], 0];
});

const open = (): Promise<EventSource> =>
  openEventSource(`${base}dataset.json`, { ...dataset, events: [] }, NAMES, { parser });

async function fault(act: () => Promise<unknown>): Promise<{ kind: string; key: string; detail: string }> {
  const error = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DatasetLoadError)) throw new Error(`No load error: ${String(error)}`);
  const { kind, detail, problems } = error.info;
  return { kind, key: problems[0]?.saying.key ?? "", detail };
}

const query = (more: Partial<WindowQuery> = {}): WindowQuery => ({
  from: -Infinity,
  to: Infinity,
  actors: [],
  needed: 1,
  topics: new Set(),
  statuses: new Set(),
  period: null,
  ...more,
});

describe("a file of events", () => {
  test("is opened by its footer alone, and a row group is one request", async () => {
    const source = await open();
    expect(asked.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      "GET events.density.json",
      "GET events.parquet",
      "HEAD events.parquet",
    ]);
    asked = [];
    const { events, problems } = await source.group(3);
    expect(problems).toEqual([]);
    expect(events.map(({ id }) => id)).toEqual(dataset.events.slice(600, 800).map(({ id }) => id));
    expect(events[5]).toEqual({ ...dataset.events[605], index: 5 });
    await source.group(3);
    expect(asked).toHaveLength(1);
  });

  test("is opened where HEAD is refused", async () => {
    head = false;
    expect((await open()).sidecar.rows).toBe(COUNT);
  });

  test("a host without ranges: said, and the file is not fetched", async () => {
    ranges = false;
    expect((await fault(open)).kind).toBe("no-ranges");
    const before = sent;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(sent - before).toBeLessThan(5000);
  });

  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const changed = (
    change: (json: { rows: number; groups: Record<string, unknown>[] }) => void,
  ): Uint8Array => {
    const json = JSON.parse(sidecar) as { rows: number; groups: Record<string, unknown>[] };
    change(json);
    return bytes(JSON.stringify(json));
  };
  const columns = (
    data: Record<string, unknown[]>,
    codec: "SNAPPY" | "UNCOMPRESSED" = "SNAPPY",
  ): Uint8Array =>
    new Uint8Array(
      parquetWriteBuffer({
        codec,
        columnData: Object.entries(data).map(([name, values]) => ({ name, data: values })),
      }),
    );

  test.each<[string, () => [string, Uint8Array | null], string, string]>([
    ["no file", () => ["events.parquet", null], "events-file", "parquet-missing"],
    ["no sidecar", () => ["events.density.json", null], "events-file", "parquet-missing"],
    [
      "a text in its place",
      () => ["events.parquet", bytes("id,title\n".repeat(20))],
      "events-file",
      "parquet-footer",
    ],
    [
      "a file that breaks off",
      () => ["events.parquet", parquet.subarray(0, parquet.length - 40)],
      "events-file",
      "parquet-footer",
    ],
    [
      "a footer of noise",
      () => [
        "events.parquet",
        Buffer.concat([
          parquet.subarray(0, 50),
          Buffer.from([255, 255, 255, 255, 20, 0, 0, 0]),
          Buffer.from("PAR1"),
        ]),
      ],
      "events-file",
      "parquet-footer",
    ],
    [
      "a column less",
      () => ["events.parquet", columns({ id: ["a"], title: ["A"], start: [new Date(T0)] })],
      "events-file",
      "parquet-column",
    ],
    ["rows that aren't there", () => ["events.parquet", lying()], "events-file", "parquet-rows"],
    [
      "a sidecar of another file",
      () => ["events.density.json", changed((json) => (json.rows = 1999))],
      "events-file",
      "sidecar-other",
    ],
    [
      "other row groups",
      () => ["events.density.json", changed((json) => Object.assign(json.groups[0] ?? {}, { rows: 199 }))],
      "events-file",
      "sidecar-stale",
    ],
    [
      "a sidecar that is none",
      () => ["events.density.json", bytes('{"asofSidecar": 1, "groups": [{"rows": "many"}]}')],
      "events-file",
      "sidecar-unreadable",
    ],
    [
      "a sidecar cut off",
      () => ["events.density.json", bytes(sidecar.slice(0, 500))],
      "events-file",
      "sidecar-unreadable",
    ],
    [
      "groups out of order",
      () => ["events.density.json", changed((json) => json.groups.reverse())],
      "events-file",
      "parquet-unsorted",
    ],
  ])("%s: a sentence of its own", async (_, change, kind, key) => {
    const [name, content] = change();
    if (content === null) served.delete(name);
    else served.set(name, content);
    const found = await fault(open);
    expect([found.kind, found.key]).toEqual([kind, key]);
    if (key !== "")
      expect(found.detail).toContain(
        name === "events.parquet" || key === "parquet-missing" || key.startsWith("sidecar")
          ? name
          : "events.parquet",
      );
  });

  test("rows out of order, of another file, or damaged: said when they are read", async () => {
    const rows = (starts: number[]): Uint8Array =>
      columns({
        id: starts.map((_, at) => `x${at}`),
        title: starts.map(() => "X"),
        start: starts.map((at) => new Date(T0 + at * DAY)),
        end: starts.map((at) => new Date(T0 + (at + 1) * DAY)),
      });
    const told = (from: number, to: number): Uint8Array =>
      changed((json) => {
        json.rows = 4;
        json.groups = [{ rows: 4, start: [T0 + from * DAY, T0 + to * DAY], end: T0 + 90 * DAY }];
      });
    const read = async (): Promise<unknown> => (await open()).group(0);
    served.set("events.parquet", rows([1, 5, 3, 7]));
    served.set("events.density.json", told(1, 7));
    expect((await fault(read)).key).toBe("parquet-unsorted");
    served.set("events.parquet", rows([1, 3, 5, 8]));
    expect((await fault(read)).key).toBe("sidecar-stale");
    const good = rows([1, 3, 5, 7]);
    served.set("events.parquet", good.with(30, 0xff).with(40, 0xff).with(6, 0xff));
    expect((await fault(read)).key).toBe("parquet-damaged");
    served.set("events.parquet", good);
    expect(await read()).toMatchObject({ events: [{ id: "x0" }, { id: "x1" }, { id: "x2" }, { id: "x3" }] });
  });

  /** The number of rows in the footer is another than that of its row groups. */
  function lying(): Uint8Array {
    const at = parquet.length - 8;
    const length = new DataView(parquet.buffer, parquet.byteOffset).getUint32(at, true);
    const copy = parquet.slice();
    // num_rows, a zigzag varint: 2000 → 4000 → a0 1f, after the schema.
    const where = Buffer.from(copy.buffer, at - length, length).indexOf(Buffer.from([0xa0, 0x1f]));
    copy[at - length + where] = 0xa2;
    return copy;
  }
});

describe("what is read of it", () => {
  test("only the row groups that a window and a filter can match", async () => {
    const { sidecar: beside } = await open();
    const year = (from: number, to: number): Partial<WindowQuery> => ({
      from: T0 + from * DAY,
      to: T0 + to * DAY,
    });
    expect(planGroups(beside, query()).groups).toHaveLength(10);
    // Of the two groups before, a few long events reach into it.
    expect(planGroups(beside, query(year(450, 550)))).toMatchObject({ groups: [2], whole: true, passed: 2 });
    expect(planGroups(beside, query(year(550, 650))).groups).toEqual([2, 3]);
    // Actors 0 to 2 are in the first half only.
    expect(planGroups(beside, query({ actors: [new Set(["a1"])] })).groups).toEqual([0, 1, 2, 3, 4]);
    expect(planGroups(beside, query({ ...year(900, 1300), actors: [new Set(["a1"])] })).groups).toEqual([4]);
    expect(planGroups(beside, query({ actors: [new Set(["nobody"])] })).groups).toEqual([]);
    expect(
      planGroups(beside, query({ actors: [new Set(["a1"]), new Set(["a4"])], needed: 2 })).groups,
    ).toEqual([]);
    expect(planGroups(beside, query({ statuses: new Set(["planned"]) })).groups).toEqual([9]);
  });

  test("nothing where it would be too much; the rest is known by number", async () => {
    const { sidecar: beside } = await open();
    const large = { ...beside, groups: beside.groups.map((group) => ({ ...group, rows: group.rows * 100 })) };
    expect(planGroups(large, query())).toMatchObject({ groups: [], rows: 200_000, whole: false });
  });

  test("heaps and events that are held are all of the file, month by month", async () => {
    const source = await open();
    const { events } = await source.group(4);
    const held = events.flatMap(({ current }) =>
      current.when === null
        ? []
        : [{ start: current.when.startMin, planned: false, group: 4, matches: true }],
    );
    const heaps = crowdOf(source.sidecar, held, new Set([4]));
    expect(heaps.reduce((sum, heap) => sum + heap.count, 0) + held.length).toBe(COUNT);
    for (const { from, to, planned, count } of heaps) {
      const there = dataset.events.filter(({ current, id }) => {
        const start = current.when?.startMin ?? Infinity;
        const isPlanned = current.status === "planned";
        return start >= from && start < to && isPlanned === planned && !events.some((each) => each.id === id);
      });
      expect(count).toBe(there.length);
    }
  });

  test("with a filter the heaps are as many as can match, and exactly so many for one actor", async () => {
    const { sidecar: beside } = await open();
    const one = query({ actors: [new Set(["a4"])] });
    expect(isExact(beside, one)).toBe(true);
    const matching = dataset.events.filter((event) =>
      event.actors.some(({ actor }) => actor === "a4"),
    ).length;
    expect(beside.groups.reduce((sum, group) => sum + mostOf(group, one), 0)).toBe(matching);
    expect(crowdLeft(beside, one, [], new Set()).reduce((sum, { count }) => sum + count, 0)).toBe(matching);
    expect(isExact(beside, query({ actors: [new Set(["a4", "a5"])] }))).toBe(false);
    expect(isExact(beside, query({ actors: [new Set(["a4"])], topics: new Set(["t1"]) }))).toBe(false);
  });
});
