import type { ReactNode } from "react";
import type { Status } from "../model/types.ts";
import type { MarkShape } from "./dateMarks.ts";
import "./StatusMark.css";

export interface StatusMarkProps {
  readonly status: Status;
  readonly shape: MarkShape;
  /** A main event: larger, in the accent colour. */
  readonly featured?: boolean;
}

/**
 * The mark of an event as the timeline draws it: filled when it took place, outlined when planned, struck when
 * not held; faded edges for a date that is not exact, hatched for one of several days. The words stand beside it,
 * so it is hidden from screen readers.
 */
export function StatusMark({ status, shape, featured = false }: StatusMarkProps): ReactNode {
  const tone = featured && toneOf(status) === "done" ? "main" : toneOf(status);
  const off = status === "cancelled" || status === "postponed";
  return (
    <svg className={`status-mark status-mark--${tone}`} viewBox="0 0 22 14" aria-hidden="true">
      {body(status, shape, featured ? 5.5 : 4.25)}
      {off && <path className={`status-mark__strike status-mark__strike--${status}`} d="M1.5 7h19" />}
    </svg>
  );
}

/** Colour only underlines what shape and words say. */
function toneOf(status: Status): "done" | "plan" | "off" {
  if (status === "occurred" || status === "ongoing") return "done";
  return status === "cancelled" || status === "postponed" ? "off" : "plan";
}

function body(status: Status, shape: MarkShape, radius: number): ReactNode {
  const done = toneOf(status) === "done";
  const bar = done ? "status-mark__bar" : "status-mark__line";
  if (status === "ongoing" && shape !== "hatched") return <path className={bar} d="M2 3h12l6 4-6 4H2z" />;
  switch (shape) {
    case "point":
      return (
        <circle className={done ? "status-mark__fill" : "status-mark__line"} cx="11" cy="7" r={radius} />
      );
    case "span":
      return <rect className={bar} x="2" y="3" width="18" height="8" rx="1.5" />;
    case "hatched":
      return (
        <>
          <rect className="status-mark__line" x="2" y="3" width="18" height="8" rx="1.5" />
          <path className="status-mark__line" d="m3 10.5 5-7m-.5 7 5-7m-.5 7 5-7m-.5 7 3-4.5" />
        </>
      );
    case "faded":
      return done ? <FadedFill /> : <FadedLine />;
  }
}

/** In steps and not as a gradient: a gradient needs an id, unique on the page for each of a thousand marks. */
function FadedFill(): ReactNode {
  return (
    <>
      <path className="status-mark__fill status-mark__edge" d="M.5 3.5h4v7h-4zm17 0h4v7h-4z" />
      <path className="status-mark__fill status-mark__near" d="M4.5 3.5h4v7h-4zm9 0h4v7h-4z" />
      <path className="status-mark__fill" d="M8.5 3.5h5v7h-5z" />
    </>
  );
}

function FadedLine(): ReactNode {
  return (
    <>
      <path className="status-mark__line status-mark__edge" d="M.5 3.5h3m-3 7h3m15-7h3m-3 7h3" />
      <path className="status-mark__line status-mark__near" d="M4 3.5h3m-3 7h3m8-7h3m-3 7h3" />
      <path className="status-mark__line" d="M7.5 3.5h7m-7 7h7" />
    </>
  );
}
