import { expect, test } from "vitest";
import { askNow } from "./askNow.ts";
import { loadEarly } from "./earlyLoad.ts";
import { loadDataset } from "./loadDataset.ts";
import type { Loaded, LoadOptions } from "./loadDataset.ts";

const FILE = "https://example.org/a.json";
const OTHER = "https://example.org/b.json";

/** Loads that end when the test says so. */
function loads() {
  const asked: { address: string; options: LoadOptions; end: (loaded: Loaded) => void }[] = [];
  const load = (address: string, options: LoadOptions = {}): Promise<Loaded> =>
    new Promise((resolve, reject) => {
      asked.push({ address, options, end: resolve });
      options.signal?.addEventListener("abort", () => reject(new Error("stopped")));
    });
  return { asked, load };
}

const loaded = (id: string) => ({ dataset: { id } }) as unknown as Loaded;

test("what has come before the page is drawn is there at once, and once only", async () => {
  const { asked, load } = loads();
  const early = loadEarly(FILE, undefined, load);
  expect(early.loaded(FILE)).toBeUndefined();
  asked[0]?.end(loaded("a"));
  await early.over;
  expect(early.loaded(OTHER)).toBeUndefined();
  expect(early.loaded(FILE)).toEqual(loaded("a"));
  void early.load(FILE, {});
  expect(asked.map(({ address }) => address)).toEqual([FILE, FILE]);
});

test("what is under way is taken over by the first who asks for it; a later one loads anew", async () => {
  const { asked, load } = loads();
  const early = loadEarly(FILE, undefined, load);
  void early.load(OTHER, {});
  const taken = early.load(FILE, {});
  expect(asked.map(({ address }) => address)).toEqual([FILE, OTHER]);
  asked[0]?.end(loaded("a"));
  expect(await taken).toEqual(loaded("a"));
  expect(early.loaded(FILE)).toBeUndefined();
  void early.load(FILE, {});
  expect(asked.map(({ address }) => address)).toEqual([FILE, OTHER, FILE]);
});

test("who takes it over hears how far it is, and can stop it", async () => {
  const { asked, load } = loads();
  const early = loadEarly(FILE, undefined, load);
  const heard: number[] = [];
  const reader = new AbortController();
  const taken = early.load(FILE, { signal: reader.signal, onProgress: ({ bytes }) => heard.push(bytes) });
  asked[0]?.options.onProgress?.({ bytes: 7, events: 0 });
  expect(heard).toEqual([7]);
  reader.abort();
  await expect(taken).rejects.toThrow("stopped");
  await early.over;
});

test("an answer that was asked for before is read by the one who loads that file", async () => {
  const stop = new AbortController();
  const answer = Promise.resolve(new Response("{}", { status: 404 }));
  let fetched = 0;
  const real = globalThis.fetch;
  globalThis.fetch = () => (fetched++, answer);
  const { document } = globalThis;
  try {
    globalThis.document = { baseURI: "https://example.org/page/" } as Document;
    globalThis.asked = { file: "../a.json", answer, stop };
    await expect(loadDataset(FILE, { fetch: askNow(FILE) })).rejects.toMatchObject({ info: { status: 404 } });
    expect(fetched).toBe(0);
    globalThis.asked = { file: "../a.json", answer, stop };
    await expect(loadDataset(OTHER, { fetch: askNow(OTHER) })).rejects.toMatchObject({
      info: { status: 404 },
    });
    expect(fetched).toBe(1);
  } finally {
    globalThis.fetch = real;
    globalThis.document = document;
  }
});

test("what the same reader asks for besides is asked for: the first answer is of one file alone", async () => {
  const { document, fetch: real } = globalThis;
  const fetched: [string, RequestInit | undefined][] = [];
  try {
    globalThis.document = { baseURI: "https://example.org/" } as Document;
    globalThis.asked = {
      file: "a.json",
      answer: Promise.resolve(new Response("a")),
      stop: new AbortController(),
    };
    globalThis.fetch = async (input, init) => {
      fetched.push([input instanceof Request ? input.url : String(input), init]);
      return new Response("b");
    };
    const send = askNow(FILE);
    expect(await (await send(FILE)).text()).toBe("a");
    expect(fetched).toEqual([]);
    const part = { headers: { Range: "bytes=-16384" } };
    expect(await (await send("https://example.org/a.parquet", part)).text()).toBe("b");
    expect(fetched).toEqual([["https://example.org/a.parquet", part]]);
  } finally {
    globalThis.fetch = real;
    globalThis.document = document;
  }
});

test("a reader who stops stops the answer too, also before it has come", () => {
  const stop = new AbortController();
  const { document } = globalThis;
  try {
    globalThis.document = { baseURI: "https://example.org/" } as Document;
    globalThis.asked = { file: "a.json", answer: new Promise(() => undefined), stop };
    const reader = new AbortController();
    void askNow(FILE)(FILE, { signal: reader.signal });
    expect(stop.signal.aborted).toBe(false);
    reader.abort();
    expect(stop.signal.aborted).toBe(true);
  } finally {
    globalThis.document = document;
  }
});
