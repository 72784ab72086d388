import { useCallback, useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Whether something within an element has the focus for all to see, or had it until it was hidden: what a narrower window
 * hides loses the focus, and on a busy page before anybody is told of the width. What lost it is told of once.
 */
export function useLastFocus(element: RefObject<HTMLElement | null>): () => boolean {
  const had = useRef(false);
  useEffect(() => {
    const within = element.current;
    if (within === null) return undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      had.current = target instanceof Element && target.matches(":focus-visible");
    };
    const onBlur = (): void => {
      if (within.getClientRects().length > 0) had.current = false;
    };
    within.addEventListener("focusin", onFocus);
    within.addEventListener("focusout", onBlur);
    return () => {
      within.removeEventListener("focusin", onFocus);
      within.removeEventListener("focusout", onBlur);
    };
  }, [element]);
  return useCallback(() => {
    const has = element.current?.querySelector(":focus-visible") != null;
    const answer = has || had.current;
    had.current = has;
    return answer;
  }, [element]);
}
