import type { History } from "./history.ts";
import { weight } from "./history.ts";

/** Why the work could not be kept in the browser. */
export type StoreFault = "full" | "blocked";

export interface WorkStore {
  /** What was kept; null: nothing, or it can't be read. */
  load(): Promise<History | null>;
  /** null: it is kept. */
  save(history: History): Promise<StoreFault | null>;
  /** Takes away everything that was kept. */
  clear(): Promise<void>;
}

const NAME = "asof-workbench";
const TABLE = "work";
const KEY = "current";
/** Steps to undo that weigh more are not kept with the work. */
const MOST_LETTERS = 4_000_000;
const VERSION = 1;

interface Kept {
  readonly version: number;
  readonly history: History;
}

/** The work in the browser's own database, under the address of this site. */
export function createWorkStore(): WorkStore {
  return {
    load: async () => {
      try {
        const kept = (await run("readonly", (table) => table.get(KEY))) as Kept | undefined;
        return kept?.version === VERSION ? kept.history : null;
      } catch {
        return null;
      }
    },
    save: async (history) => {
      const light = weight(history) <= MOST_LETTERS ? history : { ...history, past: [], future: [] };
      const kept: Kept = { version: VERSION, history: light };
      try {
        await run("readwrite", (table) => table.put(kept, KEY));
        return null;
      } catch (error) {
        return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
      }
    },
    clear: async () => {
      try {
        await run("readwrite", (table) => table.delete(KEY));
      } catch {
        // Where nothing can be kept there is nothing to take away.
      }
    },
  };
}

/** One act on the table; the database is closed again, so that nothing stands in another tab's way. */
async function run(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(TABLE, mode);
      const request = act(transaction.objectStore(TABLE));
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () =>
        reject(transaction.error ?? new Error("The store gave up.")),
      );
    });
  } finally {
    database.close();
  }
}

async function open(): Promise<IDBDatabase> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(TABLE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The store can't be opened.")));
    request.addEventListener("blocked", () => reject(new Error("The store is blocked.")));
  });
}
