import type { PartInfo } from "./columnar/eventPart.ts";
import type { EventSource } from "./columnar/eventSource.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import type { Problem } from "../model/problems.ts";
import { DatasetLoadError } from "./loadError.ts";
import type { LoadError, LoadErrorKind } from "./loadError.ts";
import { openParser } from "./parser.ts";
import type { DatasetParser, OpenParser } from "./parser.ts";
import { readBytes } from "./readText.ts";
import { stallWatch } from "./stallWatch.ts";

/** Without a byte for this long the answer counts as stalled. */
const STALL_MS = 30_000;
/** Larger answers are refused by name instead of filling the reader's memory. */
const SIZE_LIMIT_BYTES = 256 * 1024 * 1024;

/** An opened event is being looked for in a file that is read in parts, is not in what could be read for it, or not in the file. */
export type Sought = "looking" | "spent" | "absent";

/** A dataset on the page, with what had to be said about it. */
export interface Loaded {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** Events in the file. */
  readonly total: number;
  /** Events that could not be kept. */
  readonly dropped: number;
  /** More events, of which parts are read. */
  readonly source?: EventSource;
  /** Which of them are here. */
  readonly part?: PartInfo & {
    readonly reading: boolean;
    readonly sought: Sought | null;
    readonly soughtAround: Sought | null;
  };
}

/** How far a load has come. */
export interface LoadProgress {
  /** Bytes of the file, as it is when unzipped. */
  readonly bytes: number;
  readonly events: number;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly parser?: OpenParser;
  readonly fetch?: typeof fetch;
  readonly stallMs?: number;
  readonly sizeLimit?: number;
}

/**
 * Fetches and parses one dataset. Everything that can go wrong is a `DatasetLoadError` with its kind;
 * problems inside a usable dataset are part of the result.
 * @param address absolute URL, already checked by `resolveDataAddress`
 */
export async function loadDataset(address: string, options: LoadOptions = {}): Promise<Loaded> {
  const { onProgress, stallMs = STALL_MS, sizeLimit = SIZE_LIMIT_BYTES } = options;
  const watch = stallWatch(options.signal, stallMs);
  let status: number | null = null;
  let bytes = 0;
  // Events are read while the rest still comes.
  let events = 0;
  const parser = (options.parser ?? openParser)((count) => {
    events = count;
    onProgress?.({ bytes, events });
  });
  try {
    const send = options.fetch ?? fetch;
    // No credentials: a dataset is public text; cookies of a foreign host have no business here.
    const response = await send(address, { signal: watch.signal, credentials: "omit" });
    status = response.status;
    if (!response.ok) throw statusError(address, response);
    parser.expect?.(bytesIn(response));
    const whole = await readBytes(response, sizeLimit, (piece) => {
      watch.alive();
      bytes += piece.byteLength;
      parser.push(piece);
      onProgress?.({ bytes, events });
    });
    if (!whole) throw loadError("too-large", address, { status, limit: sizeLimit });
  } catch (error) {
    parser.stop();
    if (error instanceof DatasetLoadError) throw error;
    throw loadError(networkKind(watch.cause()), address, { status });
  } finally {
    watch.stop();
  }
  const loaded = loadedFrom(await parsed(parser, options.signal, address), address, status);
  const names = loaded.dataset.eventsFile;
  if (names === undefined) return loaded;
  const { openEventSource } = await import("./columnar/openEventSource.ts");
  const { signal, fetch: send } = options;
  const source = await openEventSource(address, loaded.dataset, names, { signal, fetch: send, stallMs });
  return { ...loaded, source };
}

/** A dataset's JSON is about six times what it is zipped, and often more. */
const UNZIPPED = 6;

/** About how many bytes the body has; 0 where the answer does not say. */
function bytesIn({ headers }: Response): number {
  // Of another host's answer only the length can be read: taken as it is, it is rather too small.
  const zipped = headers.get("Content-Encoding") !== null;
  return Number(headers.get("Content-Length") ?? 0) * (zipped ? UNZIPPED : 1);
}

/** What the parser comes to, unless the reader stops it. */
function parsed(
  parser: DatasetParser,
  signal: AbortSignal | undefined,
  address: string,
): Promise<ParseResult> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      parser.stop();
      reject(loadError("cancelled", address));
    };
    if (signal?.aborted === true) return cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    parser
      .end()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener("abort", cancel));
  });
}

/**
 * What was parsed, to be shown.
 * @throws DatasetLoadError where there is nothing to show
 */
export function loadedFrom(result: ParseResult, address: string, status: number | null = null): Loaded {
  if (!result.ok) {
    const { problem, problems } = result;
    throw loadError(parseKind(problem.code), address, { status, detail: problem.message, problems });
  }
  return { dataset: result.dataset, problems: result.problems, total: result.total, dropped: result.dropped };
}

/** @param address absolute URL */
export function loadError(
  kind: LoadErrorKind,
  address: string,
  more: Partial<LoadError> = {},
): DatasetLoadError {
  const host = new URL(address).host;
  return new DatasetLoadError({
    kind,
    address,
    host,
    status: null,
    detail: "",
    problems: [],
    retryAfter: null,
    limit: null,
    ...more,
  });
}

export function statusError(address: string, response: Response): DatasetLoadError {
  const { status } = response;
  const more = { status, retryAfter: retryAfterMs(response.headers.get("Retry-After")) };
  if (status === 429) return loadError("rate-limited", address, more);
  if (status === 401 || status === 403) return loadError("forbidden", address, more);
  return loadError(status >= 500 ? "server" : "not-found", address, more);
}

/** Retry-After (RFC 9110) in seconds; its date form is left to the ordinary delays, since it needs a trusted clock. */
function retryAfterMs(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : null;
}

export function networkKind(cause: "reader" | "stalled" | null): LoadErrorKind {
  if (cause === "reader") return "cancelled";
  if (cause === "stalled") return "timeout";
  return globalThis.navigator?.onLine === false ? "offline" : "network";
}

const PARSE_KINDS: ReadonlyMap<string, LoadErrorKind> = new Map<string, LoadErrorKind>([
  ["empty-file", "empty-file"],
  ["html-not-json", "html"],
  ["truncated-json", "truncated-json"],
  ["bad-json", "bad-json"],
  ["newer-schema", "newer-schema"],
  ["all-dropped", "all-dropped"],
]);

function parseKind(code: string): LoadErrorKind {
  return PARSE_KINDS.get(code) ?? "not-a-dataset";
}
