import { beforeAll, describe, expect, test } from "vitest";
import { toFile } from "../../formats/toFile.ts";
import { parseDataset } from "../../model/parseDataset.ts";
import type { Dataset } from "../../model/types.ts";
import type { EventSource } from "./eventSource.ts";
import { openEventSource } from "./openEventSource.ts";
import type { Written } from "../../../tests/parquetFiles.ts";
import { hostOf, parser, written } from "../../../tests/parquetFiles.ts";
import { DAY, EVERYTHING, NAMES, T0, day, look, openFiles } from "../../../tests/parquetLook.ts";

const COUNT = 40_000;

/** Ten a day from 2000 on; the last tenth is planned. */
function datasetOf(count: number): Dataset {
  const read = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: [
      { id: "whole", name: "Whole" },
      { id: "part", name: "Part", memberOf: [{ actor: "whole" }] },
      { id: "other", name: "Other" },
    ],
    events: Array.from({ length: count }, (_, at) => ({
      id: `n${at}`,
      title: `Event ${at}`,
      when: day(Math.floor(at / 10)),
      summary: "What was said.",
      ...(at >= count * 0.9 && { status: "planned" }),
      actors: [at % 4 === 0 ? "part" : "other"],
      ...(at === 5 && { relations: [{ type: "follows", event: "n20001" }] }),
    })),
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.dataset;
}

let source: EventSource;
let whole: Dataset;
let files: Written;
let reads = 0;
const own = { id: "own", title: "Of the dataset itself", when: "2001-05-05", summary: "Beside the file." };

beforeAll(async () => {
  whole = datasetOf(COUNT);
  files = await written(whole);
  source = await openFiles(whole, files, { fetch: hostOf(files, () => (reads += 1)), own: [own] });
}, 60_000);

const days = (from: number, to: number): { from: number; to: number } => ({
  from: T0 + from * DAY,
  to: T0 + to * DAY,
});
const stood = (events: readonly { readonly stands?: number }[] = []): number =>
  events.reduce((sum, { stands = 0 }) => sum + stands, 0);

describe("a part of a file of events", () => {
  test("of all of it: names and numbers, which together are all events, and nothing is read", () => {
    reads = 0;
    const { now, next } = source.look(look());
    expect([next, reads]).toEqual([null, 0]);
    const { dataset, info } = now;
    expect(stood(dataset.crowd?.all) + dataset.events.length - 1).toBe(COUNT);
    expect(dataset.crowd?.left).toBe(dataset.crowd?.all);
    expect(dataset.crowd?.statuses).toEqual(new Set(["occurred", "planned"]));
    expect(info).toMatchObject({ all: COUNT + 1, there: COUNT, exact: true, whole: false });
    expect(dataset.events[0]).toMatchObject({ id: "own", index: 0 });
    expect(dataset.events.map(({ index }) => index)).toEqual([...dataset.events.keys()]);
  });

  test("of a month: its row group, once; the others stay numbers", async () => {
    reads = 0;
    const query = look({ ...days(600, 630), window: days(600, 630) });
    const { now, next } = source.look(query);
    expect(now.info.whole).toBe(false);
    const part = await next;
    expect(reads).toBe(1);
    expect(part?.info).toMatchObject({ whole: true, exact: true, there: 300, passed: false });
    const { dataset } = part ?? now;
    expect(stood(dataset.crowd?.all) + dataset.events.length - 1).toBe(COUNT);
    const ids = new Set(dataset.events.map(({ id }) => id));
    for (let at = 6000; at < 6300; at++) expect(ids.has(`n${at}`)).toBe(true);
    // A second look finds it there.
    expect(source.look(query).next).toBeNull();
    expect(reads).toBe(1);
  });

  test("filtered by an actor with its members: as many as there are at most, and said so", () => {
    const members = source.members("whole");
    expect([...members].sort((a, b) => (a < b ? -1 : 1))).toEqual(["part", "whole"]);
    const { now } = source.look(look({ actors: [members] }));
    expect(now.info).toMatchObject({ there: COUNT / 4, exact: false });
    const one = source.look(look({ actors: [new Set(["part"])] })).now;
    expect(one.info).toMatchObject({ there: COUNT / 4, exact: true });
    expect(stood(one.dataset.crowd?.left)).toBeLessThan(stood(one.dataset.crowd?.all) / 3);
  });

  test("within dates: what lies outside is not counted; a cut day is an estimate", () => {
    const march = { from: Date.UTC(2003, 2, 1), to: Date.UTC(2009, 2, 1) };
    const inside = source.look(look({ ...march, period: march })).now;
    expect(inside.info).toMatchObject({ there: 10 * ((march.to - march.from) / DAY), exact: true });
    const cut = { ...march, to: march.to + 10.5 * DAY };
    expect(source.look(look({ ...cut, period: cut })).now.info.exact).toBe(false);
  });

  test("dates alone are a filter too: more is read for them", async () => {
    const wide = { from: Date.UTC(2003, 0, 1), to: Date.UTC(2010, 0, 1) };
    expect(source.look(look({ ...wide, window: wide })).next).toBeNull();
    const part = await source.look(look({ ...wide, window: wide, period: wide })).next;
    expect(part?.info).toMatchObject({ whole: true, exact: true });
  });

  test("for what the sidecar can't tell, nobody claims a number", () => {
    const { now } = source.look(look({ more: true }));
    expect(now.info.there).toBeNull();
    expect(now.dataset.crowd?.left).toEqual([]);
  });

  test("as of a day: plans that were not read, and what came later, are not there", () => {
    const { now } = source.look(look({ asOf: Date.UTC(2005, 0, 1) }));
    const late = now.dataset.crowd?.all.filter(
      ({ current }) => current.status === "planned" || (current.when?.endMax ?? 0) > Date.UTC(2005, 0, 1),
    );
    expect(late).toEqual([]);
    expect(now.info.exact).toBe(false);
  });

  test("an opened event that is only named is read in full", async () => {
    const named = source.look(look()).now.dataset.events.find(({ id }) => id !== "own");
    expect(named?.summary).toBeNull();
    const { next, now } = source.look(look({ event: named?.id ?? "" }));
    const part = (await next) ?? now;
    expect(part.dataset.events.find(({ id }) => id === named?.id)?.summary).toBe("What was said.");
  });

  test("a relation to an event that is not there leads nowhere, without a complaint", async () => {
    const { next, now } = source.look(look({ ...days(0, 10), window: days(0, 10) }));
    const part = (await next) ?? now;
    expect(part.problems).toEqual([]);
    expect(part.dataset.events.find(({ id }) => id === "n5")?.relations).toEqual([]);
  });
});

describe("an event of which only the id is known", () => {
  const stop = (): AbortSignal => new AbortController().signal;
  const open = async (): Promise<EventSource> => {
    const base = parseDataset({ ...toFile(whole), events: [] });
    if (!base.ok) throw new Error(base.problem.message);
    const host = hostOf(files, (bytes) => read.push(bytes));
    return openEventSource("https://example.org/d.json", base.dataset, NAMES, { fetch: host, parser });
  };
  let read: number[] = [];

  test("is found by the ids of row groups that can have it, those of the window first", async () => {
    const file = await open();
    read = [];
    // Named neither, nor read: in the middle of a group.
    const { dataset } = file.look(look({ event: "n23456" })).now;
    expect(dataset.events.some(({ id }) => id === "n23456")).toBe(false);
    expect(await file.find("n23456", days(2300, 2400), stop())).toBe("found");
    // Ids alone, and of few groups.
    expect(read.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(files.parquet.length / 4);
    read = [];
    const { next } = file.look(look({ event: "n23456" }));
    const part = await next;
    expect(read).toHaveLength(1);
    expect(part?.dataset.events.find(({ id }) => id === "n23456")?.summary).toBe("What was said.");
    // Once it is there, nothing is read for it again.
    expect(await file.find("n23456", EVERYTHING, stop())).toBe("found");
    expect(await file.find("n23457", EVERYTHING, stop())).toBe("found");
    expect(read).toHaveLength(1);
  });

  test("what no group can have is not in the file, and nothing is read for it", async () => {
    const file = await open();
    read = [];
    expect(await file.find("zzz", EVERYTHING, stop())).toBe("absent");
    expect(read).toEqual([]);
    // Within the bounds, and in none of them.
    expect(await file.find("n23456x", EVERYTHING, stop())).toBe("absent");
  });

  test("is given up when the reader goes elsewhere", async () => {
    const file = await open();
    const over = new AbortController();
    over.abort();
    await expect(file.find("n23456", EVERYTHING, over.signal)).rejects.toThrow();
  });
});
