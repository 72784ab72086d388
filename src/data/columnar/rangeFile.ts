import { DatasetLoadError } from "../loadError.ts";
import { loadError, networkKind, statusError } from "../loadDataset.ts";
import { eventsFault } from "./fault.ts";
import { stallWatch } from "../stallWatch.ts";

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly stallMs?: number | undefined;
}

/** A file on a host of which parts are read. */
export interface RangeFile {
  readonly address: string;
  readonly size: number;
  /** Parts told of two versions of the file. Two servers of one host may do so too: what fits is used all the same. */
  readonly replaced: boolean;
  /** The bytes from `start` to before `end`. */
  read(start: number, end: number, signal?: AbortSignal): Promise<ArrayBuffer>;
}

const STALL_MS = 60_000;
/** Hosts that answer no HEAD, or only to those who may write. */
const NO_HEAD: ReadonlySet<number> = new Set([403, 405, 501]);

/**
 * A file whose host answers range requests (RFC 9110). The length is asked for first: a range from the end
 * (`bytes=-100`) would cost another host's file a preflight.
 * @throws DatasetLoadError
 */
export async function openRangeFile(address: string, options: FetchOptions): Promise<RangeFile> {
  const head = await request(address, { method: "HEAD" }, options, async (response) => ({
    ok: response.ok || NO_HEAD.has(response.status) ? response.ok : refuse(address, response),
    // Of a file that is zipped on the way it is another length.
    size: response.headers.has("Content-Encoding") ? null : sizeIn(response.headers.get("Content-Length")),
  }));
  const size = (head.ok ? head.size : null) ?? (await sizeByRange(address, options));
  const version = new Version(address, size);
  return {
    address,
    size,
    get replaced() {
      return version.replaced;
    },
    read: (start, end, signal) =>
      request(
        address,
        range(start, end),
        { ...options, signal: signal ?? options.signal },
        async (response) => {
          partOnly(address, response);
          version.see(response);
          const bytes = await response.arrayBuffer();
          // A host that cuts a part off is a broken connection.
          if (bytes.byteLength !== end - start) throw loadError("network", address);
          return bytes;
        },
      ),
  };
}

/** A whole small file as text. */
export function readSmall(address: string, options: FetchOptions): Promise<string> {
  return request(address, {}, options, async (response) => {
    if (!response.ok) refuse(address, response);
    return await response.text();
  });
}

function sizeByRange(address: string, options: FetchOptions): Promise<number> {
  return request(address, range(0, 1), options, async (response) => {
    partOnly(address, response);
    const size = wholeSize(response);
    await response.arrayBuffer();
    if (size === null) throw loadError("no-ranges", address);
    return size;
  });
}

/** Length of the whole file, where a part tells it: of another host's that header is mostly not to be seen. */
function wholeSize({ headers }: Response): number | null {
  return sizeIn(/\/(\d+)$/.exec(headers.get("Content-Range") ?? "")?.[1] ?? null);
}

/** Whether all parts are of one version of a file. */
class Version {
  readonly #address: string;
  readonly #size: number;
  readonly #told = new Map<string, string>();
  replaced = false;

  constructor(address: string, size: number) {
    this.#address = address;
    this.#size = size;
  }

  /** @throws DatasetLoadError where the file has another length now: parts of it would be taken from wrong places */
  see(part: Response): void {
    if ((wholeSize(part) ?? this.#size) !== this.#size) throw eventsFault(this.#address, "parquet-changed");
    for (const name of ["ETag", "Last-Modified"]) {
      const told = part.headers.get(name);
      if (told === null) continue;
      const before = this.#told.get(name) ?? told;
      this.#told.set(name, before);
      if (before !== told) this.replaced = true;
    }
  }
}

function range(start: number, end: number): RequestInit {
  return { headers: { Range: `bytes=${start}-${end - 1}` } };
}

function sizeIn(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

/** A whole file in the place of a part is not read: it may be of any size. */
function partOnly(address: string, response: Response): void {
  if (response.status === 206) return;
  if (response.ok) throw loadError("no-ranges", address);
  if (response.status === 416) throw eventsFault(address, "parquet-no-part", hostIn(address));
  refuse(address, response);
}

/** The dataset is there: what is missing is a file that it names. */
function refuse(address: string, response: Response): never {
  const error = statusError(address, response);
  if (error.info.kind !== "not-found") throw error;
  throw eventsFault(address, "parquet-missing", { status: response.status, ...hostIn(address) });
}

function hostIn(address: string): { host: string } {
  return { host: new URL(address).host };
}

/** One request; whatever is left of its answer when `take` is done, or fails, is not fetched. */
async function request<T>(
  address: string,
  init: RequestInit,
  { signal, fetch: send = fetch, stallMs = STALL_MS }: FetchOptions,
  take: (response: Response) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const stop = (): void => over.abort();
  if (signal?.aborted === true) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const watch = stallWatch(over.signal, stallMs);
  try {
    return await take(await send(address, { ...init, signal: watch.signal, credentials: "omit" }));
  } catch (error) {
    const cause = watch.cause();
    stop();
    if (error instanceof DatasetLoadError) throw error;
    throw loadError(networkKind(cause), address);
  } finally {
    watch.stop();
    signal?.removeEventListener("abort", stop);
  }
}
