/** A worker that has not started by then never will. */
const LONGEST_START_MS = 10_000;

/**
 * A worker once it has said that it runs (its first message). Rejects where none can be had: an opaque origin,
 * somebody else's page, a policy that forbids it.
 * @param make makes it: `new Worker(new URL(…), { type: "module" })` has to stand where it is bundled
 * @param onMessage called for what comes after the first message
 * @param onFault called when it has stopped for good after it had started
 */
export async function startWorker(
  make: () => Worker,
  onMessage: (message: MessageEvent) => void,
  onFault: () => void,
): Promise<Worker> {
  const worker = make();
  let started = false;
  return await new Promise((resolve, reject) => {
    const give = (): void => {
      worker.terminate();
      if (started) onFault();
      else reject(new Error("The worker did not start."));
    };
    const timer = setTimeout(give, LONGEST_START_MS);
    worker.addEventListener("error", (event) => {
      // Said by what follows, not by the browser.
      event.preventDefault();
      clearTimeout(timer);
      give();
    });
    worker.addEventListener("message", (message) => {
      if (started) return onMessage(message);
      started = true;
      clearTimeout(timer);
      resolve(worker);
    });
  });
}
