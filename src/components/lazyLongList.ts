import { useEffect, useState } from "react";
import type { Match } from "../select/eventFilter.ts";
import { lazyPart } from "./lazyPart.ts";
import { useLive } from "./useLive.ts";

/** A list of more events than that does not stand on the page as a whole: a row has twenty elements. */
export const LONG_LIST = 100;
/** The one that the page came with in its HTML may be longer, as long as nothing is filtered. */
const LONG_FIRST = 500;

export const LazyLongList = lazyPart(async () => (await import("./LongList.tsx")).LongList);

/**
 * Whether only a part of a list is to stand on the page. A list that was there before the script stays as it is, under
 * the reader's eyes, until another takes its place.
 */
export function useIsLong(matches: readonly Match[]): boolean {
  const live = useLive();
  const [before, setBefore] = useState(live ? null : matches);
  if (live && before !== null && before !== matches) setBefore(null);
  const most = before === matches ? LONG_FIRST : LONG_LIST;
  useEffect(() => {
    if (matches.length > LONG_LIST) LazyLongList.preload();
  }, [matches]);
  return live && matches.length > most;
}
