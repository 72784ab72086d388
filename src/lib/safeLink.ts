export interface SafeLink {
  readonly href: string;
  /** Host as the reader may know it, without "www."; the address itself for mailto. */
  readonly host: string;
}

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/**
 * An address of the dataset as a link that is safe to put on the page: absolute, and http, https or mailto.
 * null for everything else (`javascript:`, `data:`, relative, unreadable), which then shows as plain text.
 */
export function safeLink(address: string | null): SafeLink | null {
  if (address === null) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!SCHEMES.has(url.protocol)) return null;
  return { href: url.href, host: url.protocol === "mailto:" ? url.pathname : url.host.replace(/^www\./, "") };
}
