import { beforeEach, expect, test } from "vitest";
import { hostOf, written } from "../../../tests/parquetFiles.ts";
import { parseDataset } from "../../model/parseDataset.ts";
import type { EventPart, LookQuery } from "./eventPart.ts";
import type { EventSource } from "./eventSource.ts";
import { DAY, day, look, openFiles, T0 } from "../../../tests/parquetLook.ts";

const GROUP = 100;

/** Ten row groups of a hundred days; topic "late" is in the last two, and planned there. */
const read = parseDataset({
  schemaVersion: 1,
  id: "d",
  title: "D",
  topics: ["early", "late"].map((id) => ({ id, name: id })),
  actors: ["a", "nobody"].map((id) => ({ id, name: id })),
  events: Array.from({ length: 10 * GROUP }, (_, at) => ({
    id: `n${String(at).padStart(4, "0")}`,
    title: `Event ${at}`,
    when: day(at),
    topics: [at < 8 * GROUP ? "early" : "late"],
    ...(at >= 9 * GROUP && { status: "planned" }),
    ...(at % 5 === 0 && { actors: ["a"] }),
  })),
});
if (!read.ok) throw new Error(read.problem.message);
const { dataset } = read;
const files = await written(dataset, GROUP);

/** Bytes of each part that was asked for. */
let asked: number[] = [];
let source: EventSource;
beforeEach(async () => {
  source = await openFiles(dataset, files, { fetch: hostOf(files, (bytes) => asked.push(bytes)) });
  asked = [];
});

async function seen(more: Partial<LookQuery>): Promise<EventPart> {
  const { next, now } = source.look(look(more));
  return (await next) ?? now;
}

const days = (from: number, to: number): Pick<LookQuery, "from" | "to" | "window"> => {
  const window = { from: T0 + from * DAY, to: T0 + to * DAY };
  return { ...window, window };
};

/** All row groups together are nearly the file. */
const tenth = files.parquet.length / 10;

test("a topic on a day of knowledge: only the row groups that have the topic", async () => {
  const { dataset: part, info } = await seen({ topics: new Set(["late"]), asOf: T0 + 850 * DAY });
  expect(asked).toHaveLength(2);
  expect(Math.max(...asked)).toBeLessThan(tenth);
  expect(part.events.filter(({ topics }) => topics.includes("late"))).toHaveLength(2 * GROUP);
  expect(info.whole).toBe(true);
  // What was not read has nothing of it.
  expect(part.crowd?.left).toEqual([]);
});

test("a filter that nothing matches reads nothing, and knows that it is nothing", async () => {
  const { info } = await seen({ actors: [new Set(["nobody"])] });
  expect(asked).toEqual([]);
  expect(info).toMatchObject({ there: 0, exact: true, whole: true });
  await seen({ ...days(0, 799), topics: new Set(["late"]) });
  await seen({ ...days(2000, 3000) });
  expect(asked).toEqual([]);
});

test("an actor within a year: the row groups of the year, once", async () => {
  const year = { ...days(300, 399), actors: [new Set(["a"])] };
  const { info } = await seen({ ...year, period: { from: year.from, to: year.to } });
  expect(asked).toHaveLength(1);
  expect(info).toMatchObject({ there: 20, exact: true, whole: true });
});

test("an event opened outside of the window costs its ids and its row group; going back costs nothing", async () => {
  const near = days(120, 180);
  // One that is not named.
  const named = new Set(source.sidecar.groups[7]?.top.map(({ id }) => id));
  const far = dataset.events.slice(7 * GROUP).find(({ id }) => !named.has(id))?.id ?? "";
  await seen(near);
  expect(asked).toHaveLength(1);
  asked = [];
  expect(await source.find(far, near.window, new AbortController().signal)).toBe("found");
  const ids = asked.splice(0);
  const opened = await seen({ ...near, event: far });
  expect(opened.dataset.events.find(({ id }) => id === far)?.topics).toEqual(["early"]);
  expect(ids).toHaveLength(1);
  expect(ids[0]).toBeLessThan(tenth / 2);
  expect(asked).toHaveLength(1);
  asked = [];
  const back = await seen(near);
  await seen({ ...near, event: far });
  expect(asked).toEqual([]);
  expect(back.info).toMatchObject({ there: 60, exact: true, whole: true });
});

test("the event that times are counted from costs as little, and tells where to look at first", async () => {
  const named = new Set(source.sidecar.groups[7]?.top.map(({ id }) => id));
  const at = dataset.events.findIndex(({ id }, place) => place >= 7 * GROUP && !named.has(id));
  const around = dataset.events[at]?.id ?? "";
  expect(await source.find(around, days(0, 50).window, new AbortController().signal)).toBe("found");
  asked = [];
  const part = await seen({ ...days(2000, 3000), around });
  expect(asked).toHaveLength(1);
  const anchor = part.dataset.events.find(({ id }) => id === around);
  const t = T0 + at * DAY;
  expect(source.homeOf(anchor, "P2W")).toEqual({
    span: "P2W",
    window: { from: t - 14 * DAY, to: t + 14 * DAY },
  });
  // Two months before and after would be more than the hundred days of its row group.
  expect(source.homeOf(anchor, null)?.span).toBe("P2W");
  expect(source.homeOf(undefined, "P2W")).toBeNull();
});
