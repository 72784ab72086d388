import { expect, test } from "vitest";
import { hostOf, written } from "../../../tests/parquetFiles.ts";
import type { Written } from "../../../tests/parquetFiles.ts";
import { parseDataset } from "../../model/parseDataset.ts";
import { DatasetLoadError } from "../loadError.ts";
import type { LoadError } from "../loadError.ts";
import { day, openFiles } from "../../../tests/parquetLook.ts";

const read = parseDataset({
  schemaVersion: 1,
  id: "d",
  title: "D",
  actors: [{ id: "a", name: "A" }],
  events: Array.from({ length: 40 }, (_, at) => ({
    id: `n${String(at).padStart(2, "0")}`,
    title: `Event ${at}`,
    when: day(at),
    ...(at % 2 === 0 && { actors: ["a"] }),
  })),
});
if (!read.ok) throw new Error(read.problem.message);
const { dataset } = read;
const files = await written(dataset, 10);

/** Parts as the host gives them, changed. */
function hostThat(change: (part: Response) => Response | Promise<Response>, of = files): typeof fetch {
  const host = hostOf(of);
  return async (address, init) => {
    const response = await host(address, init);
    return response.status === 206 ? change(response) : response;
  };
}

const withHeaders = async (part: Response, headers: Record<string, string>): Promise<Response> =>
  new Response(await part.arrayBuffer(), { status: 206, headers });

async function faultOf(act: () => Promise<unknown>): Promise<LoadError & { key: string | undefined }> {
  const error = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DatasetLoadError)) throw new Error(`No load error: ${String(error)}`);
  return { ...error.info, key: error.info.problems[0]?.saying.key };
}

test("a host that has no such part (416) is not one without the file: what happened, where, what to do", async () => {
  const source = await openFiles(dataset, files, {
    fetch: hostThat((part) => (refused ? new Response(null, { status: 416 }) : part)),
  });
  refused = true;
  const fault = await faultOf(() => source.group(1));
  expect([fault.kind, fault.key]).toEqual(["events-changed", "parquet-no-part"]);
  expect(fault.detail).toBe(
    "example.org answers that events.parquet has no such part (HTTP status 416): it is shorter now than it was, or was put up in pieces. Load the page again; if that doesn't help, put the file up again, whole.",
  );
});
let refused = false;

test("a file of another length than when it was opened is not read on", async () => {
  let length = files.parquet.length;
  const source = await openFiles(dataset, files, {
    fetch: hostThat((part) => withHeaders(part, { "Content-Range": `bytes 0-1/${length}` })),
  });
  expect((await source.group(0)).events).toHaveLength(10);
  length += 1;
  const fault = await faultOf(() => source.group(1));
  expect([fault.kind, fault.key]).toEqual(["events-changed", "parquet-changed"]);
  expect(fault.detail).toContain("events.parquet was replaced while it was being read");
});

test.each(["ETag", "Last-Modified"])(
  "another version by its %s: said where it does not fit, and read where it does",
  async (name) => {
    let version = "one";
    let noise = false;
    const source = await openFiles(dataset, files, {
      fetch: hostThat(async (part) => {
        const bytes = new Uint8Array(await part.arrayBuffer());
        return new Response(noise ? bytes.fill(255) : bytes, { status: 206, headers: { [name]: version } });
      }),
    });
    noise = true;
    // Of one version it is damaged.
    expect((await faultOf(() => source.group(0))).key).toBe("parquet-damaged");
    [version, noise] = ["two", false];
    expect((await source.group(1)).events).toHaveLength(10);
    noise = true;
    expect((await faultOf(() => source.group(2))).key).toBe("parquet-changed");
  },
);

test("a replaced file whose rows are others is told as that", async () => {
  const later = await written({ ...dataset, events: dataset.events.toReversed() }, 10);
  let now: Written = files;
  let version = "one";
  const source = await openFiles(dataset, files, {
    fetch: async (address, init) => {
      const response = await hostOf(now)(address, init);
      return response.status === 206 ? withHeaders(response, { ETag: version }) : response;
    },
  });
  [now, version] = [later, "two"];
  expect((await faultOf(() => source.group(2))).key).toBe("parquet-changed");
});

type Group = { end: number; most: number; actors: Record<string, number> };

/** The sidecar of the same file, with something in its first group changed. */
function lying(change: (group: Group) => void): Written {
  const sidecar = JSON.parse(files.sidecar) as { groups: [Group] };
  change(sidecar.groups[0]);
  return { ...files, sidecar: JSON.stringify(sidecar) };
}

test.each<[string, (group: Group) => unknown]>([
  ["an end too early", (group) => (group.end -= 86_400_000)],
  ["an actor less", (group) => (group.actors = {})],
  ["an actor too seldom", (group) => (group.actors = { a: 4 })],
])(
  "%s in the sidecar: its row group would be passed over, and it is said when it is read",
  async (_, change) => {
    const source = await openFiles(dataset, lying(change));
    expect((await faultOf(() => source.group(0))).key).toBe("sidecar-stale");
    expect((await source.group(1)).events).toHaveLength(10);
  },
);

test("wrong bounds of ids in the footer are said, and hide no event", async () => {
  const parquet = files.parquet.slice();
  const bytes = Buffer.from(parquet.buffer);
  // The greatest id of the first group, where only the footer has it: after all rows.
  const footer = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
  const at = bytes.indexOf("n09", footer);
  bytes.write("n05", at);
  const source = await openFiles(dataset, { ...files, parquet });
  const { events, problems } = await source.group(0);
  expect(events).toHaveLength(10);
  expect(problems.map(({ message, severity }) => [severity, message])).toEqual([
    ["note", expect.stringContaining("wrong bounds of the ids in row group 1")],
  ]);
  expect((await source.group(1)).problems).toEqual([]);
});
