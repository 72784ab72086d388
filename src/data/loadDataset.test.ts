import { describe, expect, it } from "vitest";
import { DatasetLoadError } from "./loadError.ts";
import type { LoadError } from "./loadError.ts";
import { loadDataset } from "./loadDataset.ts";
import type { LoadOptions } from "./loadDataset.ts";

const ADDRESS = "https://data.example/story.json";
const SMALLEST = JSON.stringify({
  schemaVersion: 1,
  id: "demo",
  title: "Demo",
  events: [{ id: "e1", title: "Summit", when: "2025-02-07" }],
});

function answer(body: BodyInit | null, init?: ResponseInit): LoadOptions {
  return { fetch: () => Promise.resolve(new Response(body, init)) };
}

async function errorOf(options: LoadOptions): Promise<LoadError> {
  try {
    await loadDataset(ADDRESS, options);
  } catch (error) {
    if (error instanceof DatasetLoadError) return error.info;
    throw error;
  }
  throw new Error("The load succeeded.");
}

describe("loadDataset", () => {
  it("gives the dataset with its counts", async () => {
    const loaded = await loadDataset(ADDRESS, answer(SMALLEST));
    expect(loaded.dataset.events.map((event) => event.id)).toEqual(["e1"]);
    expect(loaded).toMatchObject({ total: 1, dropped: 0, problems: [] });
  });

  it("tells how many bytes have come", async () => {
    const told: number[] = [];
    await loadDataset(ADDRESS, { ...answer(SMALLEST), onProgress: ({ bytes }) => told.push(bytes) });
    expect(told.at(-1)).toBe(SMALLEST.length);
  });

  it("stops reading when the reader cancels while it is parsed", async () => {
    const reader = new AbortController();
    let stopped = false;
    const parser: LoadOptions["parser"] = () => ({
      push: () => {},
      end: () => new Promise(() => reader.abort()),
      stop: () => (stopped = true),
    });
    expect((await errorOf({ ...answer(SMALLEST), parser, signal: reader.signal })).kind).toBe("cancelled");
    expect(stopped).toBe(true);
  });

  it("accepts a byte order mark", async () => {
    expect((await loadDataset(ADDRESS, answer(`\uFEFF${SMALLEST}`))).total).toBe(1);
  });

  it("reads characters that are cut between two pieces of the body", async () => {
    const bytes = new TextEncoder().encode(SMALLEST.replace("Summit", "日米首脳会談"));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const loaded = await loadDataset(ADDRESS, answer(body));
    expect(loaded.dataset.events[0]?.title).toBe("日米首脳会談");
  });

  it.each([
    [404, "not-found"],
    [410, "not-found"],
    [401, "forbidden"],
    [403, "forbidden"],
    [429, "rate-limited"],
    [500, "server"],
    [503, "server"],
  ] as const)("names HTTP %i", async (status, kind) => {
    const error = await errorOf(answer("no", { status, headers: { "Retry-After": "7" } }));
    expect(error).toMatchObject({ kind, status, host: "data.example", address: ADDRESS, retryAfter: 7000 });
  });

  it.each([
    ["<!doctype html><title>Not found</title>", "html"],
    ["", "empty-file"],
    [SMALLEST.slice(0, 70), "truncated-json"],
    ['{"a": nope}', "bad-json"],
    ["null", "not-a-dataset"],
    ["[]", "not-a-dataset"],
    [SMALLEST.replace('"schemaVersion":1', '"schemaVersion":99'), "newer-schema"],
    [SMALLEST.replace('"id":"e1"', '"id":""'), "all-dropped"],
  ] as const)("names what is wrong with %j", async (body, kind) => {
    expect((await errorOf(answer(body))).kind).toBe(kind);
  });

  it("refuses what is too large", async () => {
    const error = await errorOf({ ...answer(SMALLEST), sizeLimit: 50 });
    expect(error).toMatchObject({ kind: "too-large", limit: 50, detail: "" });
  });

  it("tells a network fault from the reader's cancelling and from a stalled answer", async () => {
    expect((await errorOf({ fetch: () => Promise.reject(new TypeError("failed")) })).kind).toBe("network");

    const untilAborted: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
    expect((await errorOf({ fetch: untilAborted, stallMs: 5 })).kind).toBe("timeout");

    const reader = new AbortController();
    const cancelled = errorOf({ fetch: untilAborted, signal: reader.signal });
    reader.abort();
    expect((await cancelled).kind).toBe("cancelled");
  });
});

it.each([
  ["100", null, 100],
  ["100", "gzip", 600],
  [null, "gzip", 0],
] as const)(
  "a parser is told of %s bytes, %s, before they come, so that it may start",
  async (length, encoding, told) => {
    const order: unknown[] = [];
    const headers = new Headers();
    if (length !== null) headers.set("Content-Length", length);
    if (encoding !== null) headers.set("Content-Encoding", encoding);
    await loadDataset("https://example.org/a.json", {
      fetch: () => Promise.resolve(new Response("null", { headers })),
      parser: () => ({
        expect: (bytes) => order.push(bytes),
        push: () => order.push("piece"),
        end: () => Promise.reject(new Error("enough")),
        stop: () => undefined,
      }),
    }).catch(() => undefined);
    expect(order).toEqual([told, "piece"]);
  },
);
