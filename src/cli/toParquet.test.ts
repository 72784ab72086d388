import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EventRow } from "../formats/eventRow.ts";
import { eventOfRow, rowSpan } from "../model/eventColumns.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { readSidecar } from "../model/sidecar.ts";
import { lookThrough } from "./bigTable.ts";
import { IdSet } from "./idSet.ts";
import { UsageError } from "./io.ts";
import type { ExitCode, Io, Scratch } from "./io.ts";
import { SortedRuns } from "./sortedRuns.ts";
import { diskStreams } from "./streams.ts";
import { toParquet } from "./toParquet.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "asof-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** In portions so small that a short table has many. */
async function written(name: string, text: string): Promise<{ code: ExitCode; err: string }> {
  writeFileSync(join(folder, name), text);
  let err = "";
  const io: Partial<Io> = {
    read: async (path) => readFileSync(path),
    write: async (path, content) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    },
    streams: diskStreams((path, act, error) => new UsageError(`${path} can't be ${act}: ${String(error)}`)),
    isFolder: () => true,
    out: () => undefined,
    err: (more) => void (err += more),
    now: () => 0,
  };
  const request = { out: `${folder}/out/`, from: undefined, quiet: false, options: { name: "events" } };
  const code = await toParquet([join(folder, name)], request, io as Io, { chars: 2000, rows: 500 });
  return { code, err };
}

function bufferOf(name: string): ArrayBuffer {
  const bytes = readFileSync(join(folder, "out", name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

type Row = Record<string, unknown>;

async function rows(): Promise<Row[]> {
  return (await parquetReadObjects({ file: bufferOf("events.parquet") })) as Row[];
}

function json(name: string): Row {
  return JSON.parse(readFileSync(join(folder, "out", name), "utf8")) as Row;
}

const DAY = 86_400_000;

describe("a table as Parquet", () => {
  test("is sorted by start, in row groups, and the sidecar counts what is in it", async () => {
    const lines = ["id,title,when,status,actors,topics"];
    for (let at = 0; at < 6000; at++) {
      const day = new Date(Date.UTC(2000, 0, 1) + ((at * 7919) % 9000) * DAY).toISOString().slice(0, 10);
      const status = at % 5 === 0 ? "planned" : "";
      lines.push(`n${at},Event ${at},${at === 77 ? "" : day},${status},a${at % 7};a${at % 3},t${at % 2}`);
    }
    expect(await written("events.csv", lines.join("\n"))).toEqual({ code: 0, err: "" });
    const all = await rows();
    expect(all).toHaveLength(6000);
    const starts = all.map((row) => rowSpan(row)?.start ?? Infinity);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(all.at(-1)).toMatchObject({ id: "n77", start: null });
    const sidecar = readSidecar(json("events.density.json"));
    const metadata = parquetMetadata(bufferOf("events.parquet"));
    const sizes = metadata.row_groups.map((group) => Number(group.num_rows));
    expect(sizes).toEqual([5000, 1000]);
    expect(sidecar.groups.map((group) => group.rows)).toEqual(sizes);
    expect([sidecar.rows, sidecar.undated]).toEqual([6000, 1]);
    for (const group of sidecar.groups) {
      const inside = all.slice(group.first, group.first + group.rows);
      const spans = inside.flatMap((row) => rowSpan(row) ?? []);
      expect(group.start).toEqual([spans[0]?.start, spans.at(-1)?.start]);
      expect(group.end).toBe(Math.max(...spans.map(({ end }) => end)));
      const having = inside.filter((row) => (row["actors"] as string[]).includes("a1")).length;
      expect(group.counts.actor.get("a1")).toBe(having);
      expect(group.counts.status.get("planned")).toBe(
        inside.filter((row) => row["status"] === "planned").length,
      );
    }
    for (const level of sidecar.levels) {
      const count = [...level.all.values()].reduce((sum, [held, planned]) => sum + held + planned, 0);
      expect(count).toBe(5999);
    }
    const march = all.filter(
      ({ start }) => start instanceof Date && start.toISOString().startsWith("2003-03"),
    );
    const month = sidecar.levels.find(({ unit }) => unit === "month");
    expect(month?.all.get("2003-03")).toEqual([
      march.filter(({ status }) => status === "occurred").length,
      march.filter(({ status }) => status === "planned").length,
    ]);
    const dataset = json("dataset.json");
    expect(dataset).toMatchObject({
      events: [],
      eventsFile: { parquet: "events.parquet", sidecar: "events.density.json" },
    });
    expect(new Set((dataset["actors"] as Row[]).map(({ id }) => id))).toEqual(
      new Set([..."0123456"].map((n) => `a${n}`)),
    );
  });

  test("names what is wrong with its line, also far down, and keeps the first of an id", async () => {
    const lines = ["id,title,when"];
    for (let at = 0; at < 300; at++) lines.push(`n${at},"A title, long\r\nenough to fill ${at}",2001-02-03`);
    lines[251] = "n0,Once more,2001-02-03";
    lines[291] = "n290,No such day,2001-02-30";
    const { code, err } = await written("events.csv", lines.join("\r\n"));
    expect(code).toBe(1);
    expect(err).toContain('The id "n0" stands a second time');
    // Each row but one above it has two lines.
    expect(err).toContain("events.csv:581:");
    expect(await rows()).toHaveLength(299);
  });

  test("tells apart what two parts of it name alike, and knows one name in both", async () => {
    const filler = "x".repeat(300);
    const lines = ["title,when,actors,summary", `First,2001-01-01,A B,${filler}`];
    for (let at = 0; at < 20; at++) lines.push(`Between ${at},2001-01-02,,${filler}`);
    lines.push("Second,2001-01-03,A/B,", "Third,2001-01-04,A B,");
    expect((await written("events.csv", lines.join("\n"))).code).toBe(0);
    const actorsOf = new Map((await rows()).map((row) => [row["title"], row["actors"]]));
    const actors = json("dataset.json")["actors"] as Row[];
    const idOf = (name: string): unknown => actors.find((actor) => actor["name"] === name)?.["id"];
    expect(actors).toHaveLength(2);
    expect(actorsOf.get("First")).toEqual([idOf("A B")]);
    expect(actorsOf.get("Second")).toEqual([idOf("A/B")]);
    expect(actorsOf.get("Third")).toEqual([idOf("A B")]);
    expect(new Set((await rows()).map(({ id }) => id)).size).toBe(23);
  });

  test.each(["day", "month"])(
    "reads figures %s first as the rest of the table shows, however far down",
    async (first) => {
      const lines = ["title,date", "Unclear,3/4/2001"];
      for (let at = 0; at < 100; at++) lines.push(`Clear by itself and rather long ${at},2001-02-03`);
      lines.push(first === "day" ? "Telling,13/4/2001" : "Telling,4/13/2001");
      expect((await written("events.csv", lines.join("\n"))).code).toBe(0);
      const row = (await rows()).find(({ title }) => title === "Unclear");
      expect(rowSpan(row ?? {})?.start).toBe(first === "day" ? Date.UTC(2001, 3, 3) : Date.UTC(2001, 2, 4));
    },
  );

  test("is read as it is written: Shift_JIS, first seen in its last part", async () => {
    const plain = Buffer.from("Plain,2001-01-01\n".repeat(100));
    const japanese = Buffer.concat([
      plain,
      Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x2c]),
      Buffer.from("2001-01-02\n"),
    ]);
    const parts = async function* (): AsyncGenerator<Uint8Array> {
      yield plain;
      yield japanese;
    };
    expect((await lookThrough(parts)).encoding).toBe("shift_jis");
  });
});

test("ids are told apart and found again", () => {
  const ids = new IdSet();
  for (let at = 0; at < 50_000; at++) expect(ids.add(`n${at}`)).toBe(true);
  for (let at = 0; at < 50_000; at += 100) expect(ids.add(`n${at}`)).toBe(false);
});

test("a dataset with accounts, claims and languages comes back as it was", async () => {
  const text = readFileSync(join(import.meta.dirname, "../../public/data/japan-us-2025.json"), "utf8");
  const first = parseDataset(JSON.parse(text));
  if (!first.ok) throw new Error(first.problem.message);
  expect((await written("story.json", text)).code).toBe(0);
  const { eventsFile: _, ...file } = json("dataset.json");
  const again = parseDataset({ ...file, events: (await rows()).map(eventOfRow) });
  if (!again.ok) throw new Error(again.problem.message);
  const plain = (events: typeof first.dataset.events): unknown[] =>
    events.map((event) => ({ ...event, index: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(plain(again.dataset.events)).toEqual(plain(first.dataset.events));
  expect(again.problems).toEqual(first.problems);
});

test("what is Parquet already is neither made so again nor lost in silence", async () => {
  const file = {
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: [{ id: "a", title: "A", when: "2001-01-01" }],
    eventsFile: { parquet: "events.parquet", sidecar: "events.density.json" },
  };
  await expect(written("d.json", JSON.stringify(file))).rejects.toThrow("in a Parquet file already");
});

describe("rows that are sorted on the disk", () => {
  const DAYS = 400;
  const rowAt = (at: number): EventRow =>
    ({ id: `n${at}`, start: (at * 7919) % DAYS }) as unknown as EventRow;

  /** Sorts in runs of ten rows, three of a size at one time; tells how many files were open at once, and how many there are. */
  async function sorted(count: number): Promise<{ ids: string[]; open: number; files: number }> {
    const { scratch } = diskStreams((path, act) => new UsageError(`${path} can't be ${act}`));
    let [open, most] = [0, 0];
    const names = new Set<string>();
    const watched = async (): Promise<Scratch> => {
      const inner = await scratch();
      return {
        ...inner,
        create: (name) => inner.create(names.add(name) && name),
        drop: (name) => (names.delete(name), inner.drop(name)),
        async *lines(name) {
          most = Math.max(most, ++open);
          yield* inner.lines(name);
          open -= 1;
        },
      };
    };
    const runs = new SortedRuns(watched, 10, 3);
    for (let at = 0; at < count; at++) await runs.add(rowAt(at));
    const ids: string[] = [];
    for await (const { id } of runs.rows()) ids.push(id);
    const files = names.size;
    await runs.remove();
    return { ids, open: most, files };
  }

  test("come in order, those of one time as they came, however often their runs were merged", async () => {
    const unsorted = Array.from({ length: 1015 }, (_, at) => rowAt(at));
    const expected = unsorted.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)).map(({ id }) => id);
    expect((await sorted(1015)).ids).toEqual(expected);
  });

  test("are in few files at one time: of ten times as many rows not ten times as many", async () => {
    const [some, many] = [await sorted(90), await sorted(900)];
    expect(some.open).toBeLessThanOrEqual(6);
    expect(many.open).toBeLessThanOrEqual(10);
    expect(many.files).toBeLessThanOrEqual(10);
  });
});
