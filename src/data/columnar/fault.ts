import { saySentence } from "../../model/sentences.ts";
import type { Saying, SentenceKey } from "../../model/sentences.ts";
import type { DatasetLoadError } from "../loadError.ts";
import { loadError } from "../loadDataset.ts";

type FaultKey = Extract<SentenceKey, `parquet-${string}` | `sidecar-${string}`>;

/** What may be mended by reading the file anew. */
const CHANGED: ReadonlySet<FaultKey> = new Set<FaultKey>(["parquet-changed", "parquet-no-part"]);

/** What is wrong with the file of the events, as the page's own kind of error. */
export function eventsFault(address: string, key: FaultKey, values: Saying["values"] = {}): DatasetLoadError {
  const file = decodeURIComponent(new URL(address).pathname.split("/").at(-1) ?? "");
  const saying: Saying = { key, values: { file, ...values }, place: null };
  const message = saySentence(saying) ?? "";
  return loadError(CHANGED.has(key) ? "events-changed" : "events-file", address, {
    detail: message,
    problems: [
      { code: "events-file", severity: "fatal", pointer: "/eventsFile", value: "", message, saying },
    ],
  });
}
