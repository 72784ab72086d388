import { useCallback, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import { timelineStands } from "./afterTimeline.ts";

/**
 * The mark that the canvas shows its first items, and the list its own (contract: `main[data-timeline]`), which tests
 * and host pages wait for.
 * Set by hand: as state it would have the whole page drawn once more for it.
 * @param address of the dataset: another one's canvas has not been drawn yet
 */
export function useTimelineMark(address: string): [main: RefObject<HTMLElement | null>, mark: () => void] {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(address);
  useLayoutEffect(() => {
    const element = main.current;
    shown.current = address;
    return () => {
      delete element?.dataset["timeline"];
    };
  }, [address]);
  const mark = useCallback(() => {
    timelineStands();
    const drawn = shown.current;
    const whenWhole = (): void => {
      const element = main.current;
      if (element === null || shown.current !== drawn) return;
      // Whoever waits for the mark reads the list too: a long one's code may still be on its way.
      if (element.querySelector("[data-part=list] [data-begun]") !== null) requestAnimationFrame(whenWhole);
      else element.dataset["timeline"] = "ready";
    };
    whenWhole();
  }, []);
  return [main, mark];
}
