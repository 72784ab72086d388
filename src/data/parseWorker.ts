import { createParseHost } from "./parseHost.ts";
import type { ParseAnswer, ParseRequest } from "./parseProtocol.ts";

/** The parser off the main thread: `parseClient.ts` starts this file as a worker, one for each file. */
const host = createParseHost(tell);

/** To the page that started this. Options, and no target as between windows: a worker has one owner. */
function tell(answer: ParseAnswer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}

addEventListener("message", ({ data }: MessageEvent<ParseRequest>) => host(data));
// It has started: where it can't, the page parses by itself.
tell({ kind: "ready" });
