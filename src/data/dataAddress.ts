const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

export interface DataAddress {
  readonly url: string;
  /** Host with port, as shown to the reader. */
  readonly host: string;
  /** Not of the page's own origin: announced on the page, and never indexed. */
  readonly foreign: boolean;
}

/**
 * Resolves the `data` parameter against the page (contract: same origin, https, or http on loopback).
 * null: not an address that may be loaded.
 */
export function resolveDataAddress(raw: string, base: string): DataAddress | null {
  if (!URL.canParse(raw, base)) return null;
  const url = new URL(raw, base);
  const page = new URL(base);
  const foreign = url.origin !== page.origin;
  const secure = url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname));
  const sameHttp = !foreign && (url.protocol === "http:" || url.protocol === "https:");
  // Credentials in an address would be sent to, or shown with, somebody's data.
  if ((!secure && !sameHttp) || url.username !== "" || url.password !== "") return null;
  return { url: url.href, host: url.host, foreign };
}
