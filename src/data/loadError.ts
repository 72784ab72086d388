import type { Problem } from "../model/problems.ts";

export const LOAD_ERROR_KINDS = [
  "not-found",
  "forbidden",
  "server",
  "rate-limited",
  "network",
  "offline",
  "timeout",
  "html",
  "empty-file",
  "bad-json",
  "truncated-json",
  "not-a-dataset",
  "newer-schema",
  "all-dropped",
  "too-large",
  "no-ranges",
  "events-file",
  "events-changed",
  "cancelled",
] as const;
export type LoadErrorKind = (typeof LOAD_ERROR_KINDS)[number];

/** Why a dataset could not be shown. Every way to fail has its own kind, so that the page can say what to do. */
export interface LoadError {
  readonly kind: LoadErrorKind;
  /** The address as asked. */
  readonly address: string;
  readonly host: string;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** One English sentence more, or "". */
  readonly detail: string;
  readonly problems: readonly Problem[];
  /** Milliseconds that the server asked to wait (Retry-After), or null. */
  readonly retryAfter: number | null;
  /** Bytes of a file that are still read, where it has more; or null. */
  readonly limit: number | null;
}

/** Carries a LoadError through promises and TanStack Query. */
export class DatasetLoadError extends Error {
  override readonly name = "DatasetLoadError";
  readonly info: LoadError;

  constructor(info: LoadError) {
    super(`${info.kind}: ${info.address} ${info.detail}`.trim());
    this.info = info;
  }
}

const RETRYABLE: ReadonlySet<LoadErrorKind> = new Set<LoadErrorKind>(["network", "server", "rate-limited"]);

/** Only what may pass by itself is tried again: network, 5xx, 429. */
export function isRetryable(error: unknown): boolean {
  return error instanceof DatasetLoadError && RETRYABLE.has(error.info.kind);
}
