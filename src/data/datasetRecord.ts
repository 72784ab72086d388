import { canonicalJson } from "../lib/canonicalJson.ts";
import type { Loaded } from "./loadDataset.ts";
import { readText } from "./readText.ts";
import { stallWatch } from "./stallWatch.ts";

/**
 * The file behind a loaded dataset, read once more: the page keeps no copy of it.
 * `read`: `digest` has the first 12 hexadecimal digits of the SHA-256 of its canonical JSON, null where the browser
 * computes none (a page over http) · `changed`: it is not the file any more that the page shows · `unread`: not to be had.
 */
export type DatasetRecord =
  | { readonly kind: "read"; readonly digest: string | null; readonly raw: unknown }
  | { readonly kind: "changed" }
  | { readonly kind: "unread" };

const STALL_MS = 30_000;
const SIZE_LIMIT_BYTES = 256 * 1024 * 1024;
const DIGITS = 12;

export interface RecordOptions {
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
  /** undefined: the browser gives none to pages over http. */
  readonly subtle?: Pick<SubtleCrypto, "digest"> | undefined;
}

/**
 * Reads and fingerprints the file of `loaded`. Never rejects.
 * @param address absolute URL, already checked by `resolveDataAddress`
 */
export async function readRecord(
  address: string,
  loaded: Loaded,
  options: RecordOptions = {},
): Promise<DatasetRecord> {
  const watch = stallWatch(options.signal, STALL_MS);
  try {
    const send = options.fetch ?? fetch;
    // From the browser's own store where it has the file: that is the one that was shown.
    const response = await send(address, {
      cache: "force-cache",
      credentials: "omit",
      signal: watch.signal,
    });
    const text = response.ok ? await readText(response, SIZE_LIMIT_BYTES, watch.alive) : null;
    if (text === null) return { kind: "unread" };
    const raw: unknown = JSON.parse(text);
    if (!isOf(loaded, raw)) return { kind: "changed" };
    const subtle = "subtle" in options ? options.subtle : globalThis.crypto?.subtle;
    return { kind: "read", digest: await digestOf(raw, subtle), raw };
  } catch {
    return { kind: "unread" };
  } finally {
    watch.stop();
  }
}

/** Whether a file can be the one that was loaded: same number of events, same date of change. */
function isOf({ dataset, total }: Loaded, raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null || !("events" in raw) || !Array.isArray(raw.events))
    return false;
  const updated = "updated" in raw ? raw.updated : undefined;
  if (raw.events.length !== total) return false;
  return dataset.updated === null || updated === dataset.updated.text;
}

async function digestOf(raw: unknown, subtle: RecordOptions["subtle"]): Promise<string | null> {
  if (subtle === undefined) return null;
  const bytes = new TextEncoder().encode(canonicalJson(raw));
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, DIGITS);
}
