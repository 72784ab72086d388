/** Whether an address leads to the reader's own machine and nowhere else. */
export function isLocal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "file:" ||
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname.startsWith("127.") ||
    hostname === "0.0.0.0" ||
    hostname === "[::1]"
  );
}

/** Address of the schema beside a workbench, for files that go elsewhere; null: nobody else could open it. */
export function schemaAddress(base: string): string | null {
  return isLocal(base) ? null : new URL("schema/dataset-1.schema.json", base).href;
}

/** The folder of a site as people type its address; null: it is none that others can open. */
export function siteAddress(given: string): string | null {
  const text = given.trim();
  const whole = /^https?:/i.test(text) ? text : `https://${text}`;
  if (text === "" || !URL.canParse(whole) || isLocal(whole)) return null;
  const url = new URL(whole);
  if (!url.hostname.includes(".")) return null;
  if (!/\.\w+$/.test(url.pathname) && !url.pathname.endsWith("/")) url.pathname += "/";
  return new URL(".", url.origin + url.pathname).href;
}
