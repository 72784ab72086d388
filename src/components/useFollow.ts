import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { ListWindow } from "../select/listWindow.ts";
import { rootOf } from "./root.ts";

/** Rows come while they are still so far out of sight, in pixels. */
const AHEAD = 900;

interface Ends {
  /** For what stands where earlier and later rows would go on. */
  readonly before: RefObject<HTMLDivElement | null>;
  readonly after: RefObject<HTMLDivElement | null>;
}

/**
 * Lets a list's window go along with the scrolling page: rows come at one end and go at the other, and what is in sight
 * keeps still. The focus is not lost with a row that goes: it stays with the list.
 * @param follows false: the window stays where it is put
 * @param go lets so many rows more come at its end, or at its beginning where that is less than 0
 */
export function useFollow(
  list: RefObject<HTMLElement | null>,
  follows: boolean,
  { from, to }: ListWindow,
  go: (by: number) => void,
  { all, step }: { readonly all: number; readonly step: number },
): Ends {
  const before = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly row: Element; readonly top: number; readonly focused: boolean } | null>(
    null,
  );

  const slide = useCallback(
    (by: number): void => {
      held.current = rowInSight(list.current);
      go(by);
    },
    [list, go],
  );

  useLayoutEffect(() => {
    const { row, top, focused } = held.current ?? {};
    held.current = null;
    if (row?.isConnected === true && top !== undefined)
      window.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
    if (
      focused === true &&
      list.current !== null &&
      !list.current.contains(rootOf(list.current).activeElement)
    )
      list.current.focus({ preventScroll: true });
  }, [from, to, list]);

  useEffect(() => {
    if (!follows) return undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        const near = (end: HTMLElement | null): boolean =>
          entries.some(({ isIntersecting, target }) => isIntersecting && target === end);
        if (near(after.current) && to < all) slide(step);
        else if (near(before.current) && from > 0) slide(-step);
      },
      { rootMargin: `${AHEAD}px 0px` },
    );
    for (const end of [before.current, after.current]) if (end !== null) seen.observe(end);
    return () => seen.disconnect();
  }, [follows, from, to, all, step, slide]);

  return { before, after };
}

/** The first row that is in sight, and where; the one that has the focus if it is. */
function rowInSight(
  list: HTMLElement | null,
): { readonly row: Element; readonly top: number; readonly focused: boolean } | null {
  if (list === null) return null;
  const focused = list.contains(rootOf(list).activeElement);
  for (const row of list.querySelectorAll(".event-list__row")) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) return { row, top, focused };
  }
  return null;
}
