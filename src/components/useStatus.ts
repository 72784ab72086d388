import { useEffect, useRef } from "react";
import type { LoadError } from "../data/loadError.ts";
import { useLocale } from "./locale.tsx";
import type { DatasetRequest } from "./useDataset.ts";

/** What an embed tells its host about the dataset: it is shown, or nothing can be. */
export type PageStatus =
  | { readonly kind: "ready" }
  | {
      readonly kind: "error";
      /** A `LoadErrorKind`, or "fault" when drawing failed. */
      readonly code: string;
      /** One sentence, in the reader's language. */
      readonly message: string;
    };

/** Tells `onStatus` once for each dataset that is shown and each time that none can be. */
export function useStatus(
  { address, loaded, error }: DatasetRequest,
  onStatus: ((status: PageStatus) => void) | undefined,
): void {
  const { words } = useLocale();
  const shown = loaded !== null;
  const failed = shown ? null : error;
  const message = failed === null ? "" : errorTitle(words.load.errors[failed.kind].title, failed);
  const code = failed?.kind ?? null;
  const told = useRef("");
  useEffect(() => {
    // StrictMode comes here twice.
    const key = `${address.url} ${shown} ${code}`;
    if (told.current === key) return;
    told.current = key;
    if (shown) onStatus?.({ kind: "ready" });
    else if (code !== null) onStatus?.({ kind: "error", code, message });
  }, [onStatus, shown, code, message, address.url]);
}

/** A failure's title with its host's name in it. */
export function errorTitle(title: string, { host }: LoadError): string {
  return title.replace("{host}", () => host);
}
