import { useRef } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";

export interface WayBack {
  /** The part that problems are told in: where none is left, the focus is given to it. */
  readonly problems: RefObject<HTMLElement | null>;
  /** Before a problem's place is gone to: what has the focus is come back to. */
  readonly leave: () => void;
  /** Of the editors. What they take Esc for themselves, to leave a draft, does not come here. */
  readonly onKeyDown: (key: KeyboardEvent) => void;
}

/** Esc leads from the place of a problem back to where it was told. `onBack` brings that part into sight. */
export function useWayBack(onBack: () => void): WayBack {
  const problems = useRef<HTMLElement>(null);
  const from = useRef<Element | null>(null);
  return {
    problems,
    leave: () => {
      from.current = document.activeElement;
    },
    onKeyDown: (key) => {
      if (key.key !== "Escape" || key.nativeEvent.isComposing || from.current === null) return;
      key.preventDefault();
      flushSync(onBack);
      const there = problems.current?.contains(from.current) === true ? from.current : problems.current;
      if (there instanceof HTMLElement) there.focus();
      from.current = null;
    },
  };
}
