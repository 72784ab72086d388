/** What `public/boot.js` has asked for before any code of ours was there. */
interface Asked {
  /** As the address names it, relative to the page. */
  readonly file: string;
  readonly answer: Promise<Response>;
  readonly stop: AbortController;
}

declare global {
  // eslint-disable-next-line no-var
  var asked: Asked | undefined;
}

/**
 * Asks for a file at once, or takes over the answer that the boot script has asked for.
 * @param url absolute URL that may be loaded (`resolveDataAddress`)
 * @returns `fetch` for its one reader, who gets that answer at the first call, and may stop it; whatever else it asks
 *   for (the files that a dataset names, a part of one) is asked for then
 */
export function askNow(url: string): typeof fetch {
  const before = globalThis.asked;
  globalThis.asked = undefined;
  const known = before !== undefined && new URL(before.file, document.baseURI).href === url;
  const { answer, stop } = known ? before : ask(url);
  // Said by who reads it.
  answer.catch(() => undefined);
  let taken = false;
  return (input, init) => {
    if (taken) return fetch(input, init);
    taken = true;
    const { signal } = init ?? {};
    if (signal?.aborted === true) stop.abort();
    signal?.addEventListener("abort", () => stop.abort(), { once: true });
    return answer;
  };
}

function ask(url: string): Pick<Asked, "answer" | "stop"> {
  const stop = new AbortController();
  return { stop, answer: fetch(url, { signal: stop.signal, credentials: "omit" }) };
}
