import { createCheckHost } from "./checkHost.ts";
import type { CheckAnswer, CheckRequest } from "./checkProtocol.ts";

/** The checker off the main thread: `checkClient.ts` starts this file as a worker. */
const host = createCheckHost(Date.now);

function tell(answer: CheckAnswer | "ready"): void {
  self.postMessage(answer, { transfer: [] });
}

addEventListener("message", ({ data, ports }: MessageEvent<CheckRequest>) => {
  void host(data, ports[0]).then(tell);
});
// It has started: where it can't, the page checks by itself.
tell("ready");
