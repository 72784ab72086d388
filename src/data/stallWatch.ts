export interface StallWatch {
  readonly signal: AbortSignal;
  /** Something arrived: the wait starts anew. */
  readonly alive: () => void;
  /** Why the signal was aborted, null when it was not. */
  readonly cause: () => "reader" | "stalled" | null;
  readonly stop: () => void;
}

/** A signal that aborts when the reader's does, or when nothing has arrived for `stallMs` milliseconds. */
export function stallWatch(reader: AbortSignal | undefined, stallMs: number): StallWatch {
  const controller = new AbortController();
  let cause: "reader" | "stalled" | null = null;
  const abort = (why: "reader" | "stalled") => {
    cause ??= why;
    controller.abort();
  };
  const onReader = () => abort("reader");
  if (reader?.aborted === true) onReader();
  reader?.addEventListener("abort", onReader, { once: true });
  let timer = setTimeout(abort, stallMs, "stalled");
  return {
    signal: controller.signal,
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(abort, stallMs, "stalled");
    },
    cause: () => cause,
    stop: () => {
      clearTimeout(timer);
      reader?.removeEventListener("abort", onReader);
    },
  };
}
