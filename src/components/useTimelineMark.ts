import { useCallback, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import { timelineStands } from "./afterTimeline.ts";

/**
 * The mark that the canvas shows its first items (contract: `main[data-timeline]`), which tests and host pages wait for.
 * Set by hand: as state it would have the whole page drawn once more for it.
 * @param address of the dataset: another one's canvas has not been drawn yet
 */
export function useTimelineMark(address: string): [main: RefObject<HTMLElement | null>, mark: () => void] {
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = main.current;
    return () => {
      delete element?.dataset["timeline"];
    };
  }, [address]);
  const mark = useCallback(() => {
    if (main.current !== null) main.current.dataset["timeline"] = "ready";
    timelineStands();
  }, []);
  return [main, mark];
}
