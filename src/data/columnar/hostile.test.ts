import { expect, test } from "vitest";
import { hostOf, written } from "../../../tests/parquetFiles.ts";
import { parseDataset } from "../../model/parseDataset.ts";
import type { Dataset } from "../../model/types.ts";
import { DatasetLoadError } from "../loadError.ts";
import { day, look, openFiles } from "../../../tests/parquetLook.ts";

function datasetOf(count: number): Dataset {
  const read = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: Array.from({ length: count }, (_, at) => ({
      id: `n${String(at).padStart(3, "0")}`,
      title: `Event ${at}`,
      // The last five have no date.
      ...(at < count - 5 && { when: day(at) }),
    })),
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.dataset;
}

const whole = datasetOf(100);

async function kindOf(act: () => Promise<unknown>): Promise<string> {
  const error = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DatasetLoadError)) throw new Error(`No load error: ${String(error)}`);
  return error.info.problems[0]?.saying.key ?? error.info.kind;
}

test("events without a date, in row groups that are read", async () => {
  const source = await openFiles(whole, await written(whole, 10));
  const { next, now } = source.look(look());
  const { dataset, info } = (await next) ?? now;
  expect(dataset.events).toHaveLength(100);
  expect(dataset.crowd?.all).toEqual([]);
  expect(info).toMatchObject({ there: 95, exact: true, undated: 5 });
});

test("an id that two row groups have: the first is kept, and it is said", async () => {
  const events = whole.events.map((event, at) => (at === 55 ? { ...event, id: "n005" } : event));
  const source = await openFiles(whole, await written({ ...whole, events }, 10));
  const { next, now } = source.look(look());
  const { dropped, problems } = (await next) ?? now;
  expect(dropped).toBe(1);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('"n005"')]);
});

test("a file that ends in the middle, with the footer of the whole", async () => {
  const files = await written(whole, 10);
  const { parquet } = files;
  const footer = new DataView(parquet.buffer).getUint32(parquet.length - 8, true) + 8;
  const cut = new Uint8Array([...parquet.subarray(0, 800), ...parquet.subarray(parquet.length - footer)]);
  const source = await openFiles(whole, { ...files, parquet: cut });
  expect(await kindOf(() => source.group(9))).toBe("parquet-damaged");
});

test("parts that are too short, the whole in the place of a part, and none at all", async () => {
  const files = await written(whole, 10);
  const host = hostOf(files);
  let answer: (part: Response, signal?: AbortSignal) => Response | Promise<Response> = (part) => part;
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const response = await host(address, init);
    return response.status === 206 ? answer(response, init?.signal ?? undefined) : response;
  };
  const source = await openFiles(whole, files, { fetch, stallMs: 30 });
  answer = async (part) => new Response((await part.arrayBuffer()).slice(0, -1), { status: 206 });
  expect(await kindOf(() => source.group(0))).toBe("network");
  answer = () => new Response(files.parquet.slice());
  expect(await kindOf(() => source.group(0))).toBe("no-ranges");
  // A body that never comes, until it is given up.
  answer = (_, signal) =>
    new Response(
      new ReadableStream({
        start: (body) => signal?.addEventListener("abort", () => body.error(new Error("Given up."))),
      }),
      { status: 206 },
    );
  expect(await kindOf(() => source.group(0))).toBe("timeout");
  // And afterwards it is asked for again.
  answer = (part) => part;
  expect((await source.group(0)).events).toHaveLength(10);
});
