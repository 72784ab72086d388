import { useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode, Ref, RefObject } from "react";
import { figure } from "../lib/figure.ts";
import type { Tongue } from "./eventWords.ts";
import { passFocus } from "./passFocus.ts";
import "./EdgeNote.css";

/** What the canvas tells in each frame of a move: only from none to some and back it goes through React. */
export interface EdgeNoteHandle {
  /** Events out of view on its side; with none there is no button. */
  show(count: number): void;
}

export interface EdgeNoteProps {
  readonly ref: Ref<EdgeNoteHandle>;
  readonly side: "earlier" | "later";
  readonly tongue: Tongue;
  /** Where the focus goes when the button goes. */
  readonly home: RefObject<HTMLElement | null>;
  readonly onPress: () => void;
}

/** "← 6 earlier" at the canvas's foot: says what is out of view, and goes to the nearest of it. */
export function EdgeNote({ home, onPress, ref, side, tongue }: EdgeNoteProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const count = useRef(0);
  const [isThere, setThere] = useState(false);
  const isEarlier = side === "earlier";
  const write = (): void => {
    const text = tongue.words.timeline;
    const shown = figure(count.current, tongue.lang);
    const name = isEarlier ? text.earlierName(shown, count.current) : text.laterName(shown, count.current);
    button.current?.setAttribute("aria-label", name);
    if (words.current === null) return;
    const said = isEarlier ? text.earlierCount(shown) : text.laterCount(shown);
    words.current.textContent = said;
    // As wide as any number of so many digits, so that another one lays out nothing but itself.
    const room = said.replaceAll(/\d/g, "0");
    const box = words.current.parentElement;
    if (box !== null && box.dataset["room"] !== room) box.dataset["room"] = room;
  };
  useLayoutEffect(write);
  useImperativeHandle(ref, () => ({
    show: (next) => {
      if (next === 0) passFocus(button.current, home.current);
      count.current = next;
      setThere(next > 0);
      // The last number stays until it is gone.
      if (next > 0) write();
    },
  }));
  if (!isThere) return null;
  return (
    <button className={`timeline__edge timeline__edge--${side}`} onClick={onPress} ref={button} type="button">
      {isEarlier ? <span aria-hidden="true">← </span> : null}
      <span className="timeline__edge-words">
        <span ref={words} />
      </span>
      {isEarlier ? null : <span aria-hidden="true"> →</span>}
    </button>
  );
}
