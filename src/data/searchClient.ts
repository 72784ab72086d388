import { piecesOf } from "../lib/piecesOf.ts";
import type { Dataset } from "../model/types.ts";
import { documentMaker } from "../select/searchDocuments.ts";
import type { Hits } from "../select/searchIndex.ts";
import { createDocumentPacker } from "./searchBatch.ts";
import { KEPT_INDEXES } from "./searchProtocol.ts";
import type { SearchAnswer, SearchRequest } from "./searchProtocol.ts";
import { startWorker } from "./startWorker.ts";

export interface Searcher {
  /** What a query finds in a dataset, of which the index is made first if need be. Rejects when there is no search to be had. */
  search(dataset: Dataset, query: string): Promise<Hits>;
  /** Makes the index of a dataset that is probably searched soon. */
  prepare(dataset: Dataset): void;
}

/** Where the index runs. */
export interface SearchPort {
  post(request: SearchRequest): void;
}

/** Starts an index; `onAnswer` is called for each search, `onFault` when it has stopped for good. */
export type OpenPort = (onAnswer: (answer: SearchAnswer) => void, onFault: () => void) => Promise<SearchPort>;

/** Events of which the texts are sent at a time. */
const BATCH = 250;
/** The page is busy with texts for about so long at a stretch: less than a frame. */
const SLICE_MS = 8;
export function createSearcher(open: OpenPort = openSearchPort): Searcher {
  const keys = new WeakMap<Dataset, number>();
  const waiting = new Map<number, { resolve: (hits: Hits) => void; reject: (fault: Error) => void }>();
  let indexed: readonly number[] = [];
  let port: Promise<SearchPort> | null = null;
  let lastKey = 0;
  let lastId = 0;
  /** What is being sent; the next begins when it is through, so that requests stay in order. */
  let sending: Promise<void> = Promise.resolve();

  const fail = (): void => {
    port = null;
    indexed = [];
    for (const { reject } of waiting.values()) reject(new Error("The search has stopped."));
    waiting.clear();
  };
  const settle = ({ id, hits }: SearchAnswer): void => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (hits === null) asked?.reject(new Error("The search has failed."));
    else asked?.resolve(hits);
  };
  const keyOf = (dataset: Dataset): number => {
    const key = keys.get(dataset) ?? ++lastKey;
    keys.set(dataset, key);
    return key;
  };
  const fill = async (there: SearchPort, dataset: Dataset, key: number): Promise<void> => {
    if (indexed.includes(key)) return;
    indexed = [...indexed, key].slice(-KEPT_INDEXES);
    there.post({ kind: "begin", key });
    const make = documentMaker(dataset);
    const pack = createDocumentPacker();
    let since = performance.now();
    for (const events of piecesOf(dataset.events, BATCH)) {
      if (performance.now() - since > SLICE_MS) {
        await nextTask();
        since = performance.now();
      }
      there.post({ kind: "add", key, batch: pack(events.map(make)) });
    }
  };

  /** The index of a dataset, with all that there is to know of it. */
  const indexOf = async (dataset: Dataset): Promise<{ there: SearchPort; key: number }> => {
    port ??= open(settle, fail);
    const there = await port;
    const key = keyOf(dataset);
    await fill(there, dataset, key);
    return { there, key };
  };

  return {
    prepare: (dataset) => {
      sending = sending.then(async () => {
        try {
          await indexOf(dataset);
        } catch {
          fail();
        }
      });
    },
    search: (dataset, query) => {
      const id = ++lastId;
      const answer = new Promise<Hits>((resolve, reject) => waiting.set(id, { resolve, reject }));
      sending = sending.then(async () => {
        // Something else has been asked since: nobody waits for this any more.
        if (id !== lastId) return settle({ id, hits: null });
        try {
          const { there, key } = await indexOf(dataset);
          there.post({ kind: "search", key, id, query });
        } catch {
          fail();
        }
      });
      return answer;
    },
  };
}

/** Once what waits has had its turn. A timer would wait four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}

/** A worker; the page itself where none can be had: an opaque origin, somebody else's page, a policy that forbids it. */
async function openSearchPort(...[onAnswer, onFault]: Parameters<OpenPort>): Promise<SearchPort> {
  try {
    return await openWorker(onAnswer, onFault);
  } catch {
    const { createSearchHost } = await import("./searchHost.ts");
    const host = createSearchHost();
    return {
      post: (request) => {
        const answer = host(request);
        if (answer !== null) onAnswer(answer);
      },
    };
  }
}

async function openWorker(...[onAnswer, onFault]: Parameters<OpenPort>): Promise<SearchPort> {
  const make = (): Worker => new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module" });
  const worker = await startWorker(make, ({ data }: MessageEvent<SearchAnswer>) => onAnswer(data), onFault);
  return { post: (request) => worker.postMessage(request, []) };
}
