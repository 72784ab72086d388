import type { ReactNode, Ref } from "react";
import { figure } from "../lib/figure.ts";
import type { Tongue } from "./eventWords.ts";
import "./EdgeNote.css";

export interface EdgeNoteProps {
  readonly side: "earlier" | "later";
  /** Events out of view on that side; with none there is no button. */
  readonly count: number;
  readonly tongue: Tongue;
  readonly button: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}

/** "← 6 earlier" at the canvas's foot: says what is out of view, and goes to the nearest of it. */
export function EdgeNote({ button, count, onPress, side, tongue }: EdgeNoteProps): ReactNode {
  if (count === 0) return null;
  const text = tongue.words.timeline;
  const shown = figure(count, tongue.lang);
  const isEarlier = side === "earlier";
  return (
    <button
      aria-label={isEarlier ? text.earlierName(shown, count) : text.laterName(shown, count)}
      className={`timeline__edge timeline__edge--${side}`}
      onClick={onPress}
      ref={button}
      type="button"
    >
      {isEarlier ? <span aria-hidden="true">← </span> : null}
      {isEarlier ? text.earlierCount(shown) : text.laterCount(shown)}
      {isEarlier ? null : <span aria-hidden="true"> →</span>}
    </button>
  );
}
