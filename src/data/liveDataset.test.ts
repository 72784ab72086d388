import { expect, test } from "vitest";
import { createLiveLoad } from "./liveDataset.ts";
import { loadDataset } from "./loadDataset.ts";
import type { Loaded } from "./loadDataset.ts";

const ADDRESS = "https://example.org/a.json";
const file = (title: string, more = ""): string =>
  `{ "schemaVersion": 1, "id": "d", "title": "T", ${more} "events": [{ "id": "a", "title": "${title}" }] }`;

/** A host with one file; counts how much of it was read. */
function host(text: string, headers: Readonly<Record<string, string>> = {}) {
  const state = { text, headers, status: 200, bodies: 0, modes: [] as (string | undefined)[] };
  const send: typeof fetch = async (_, init) => {
    state.modes.push(init?.cache);
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          state.bodies++;
          controller.enqueue(new TextEncoder().encode(state.text));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: state.status, headers: state.headers });
  };
  return { state, send };
}

async function follow(text: string, headers: Readonly<Record<string, string>> = {}) {
  const { state, send } = host(text, headers);
  const shown = await loadDataset(ADDRESS, { fetch: host(text).send });
  const live = createLiveLoad(shown);
  const { signal } = new AbortController();
  return { shown, state, again: async (): Promise<Loaded> => await live(ADDRESS, { signal, fetch: send }) };
}

test("the browser is asked to ask: its ETag costs a host of another site no question before", async () => {
  const { again, state } = await follow(file("A"));
  await again();
  expect(state.modes).toEqual(["no-cache"]);
});

test("what says the same is the same object, however it is laid out", async () => {
  const { again, shown, state } = await follow(file("A"));
  state.text = file("A", "\n\n");
  expect(await again()).toBe(shown);
});

test("a file with the same ETag is not read again", async () => {
  const { again, shown, state } = await follow(file("A"), { ETag: '"1"' });
  await again();
  expect(await again()).toBe(shown);
  expect(state.bodies).toBe(1);
  state.headers = { ETag: '"2"' };
  state.text = file("B");
  const newer = await again();
  expect(newer.dataset.events[0]?.title).toBe("B");
  expect(await again()).toBe(newer);
  expect(state.bodies).toBe(2);
});

test("where no ETag can be read, date and size of the file stand for it", async () => {
  const headers = { "Last-Modified": "Mon, 01 Sep 2025 10:00:00 GMT", "Content-Length": "90" };
  const { again, state } = await follow(file("A"), headers);
  await again();
  await again();
  expect(state.bodies).toBe(1);
  state.headers = { ...headers, "Content-Length": "91" };
  await again();
  expect(state.bodies).toBe(2);
});

test("a failure is one, and what came before stays known", async () => {
  const { again, shown, state } = await follow(file("A"), { ETag: '"1"' });
  await again();
  state.status = 500;
  await expect(again()).rejects.toMatchObject({ info: { kind: "server" } });
  state.status = 200;
  expect(await again()).toBe(shown);
});
