import type { ReactNode } from "react";
import type { Status } from "../model/types.ts";
import type { MarkShape } from "./dateMarks.ts";
import "./StatusMark.css";

export interface StatusMarkProps {
  readonly status: Status;
  readonly shape: MarkShape;
}

const BAR = { y: 3, height: 8, rx: 1.5 };

/**
 * The mark of an event as the timeline draws it: filled when it took place, outlined when planned, struck when
 * not held; faded edges for a date that is not exact, hatched for one of several days. The words stand beside it,
 * so it is hidden from screen readers.
 */
export function StatusMark({ status, shape }: StatusMarkProps): ReactNode {
  return (
    <svg className={`status-mark status-mark--${tone(status)}`} viewBox="0 0 22 14" aria-hidden="true">
      {body(status, shape)}
      {status === "cancelled" && <path className="status-mark__strike" d="M3 12.5 19 1.5" />}
    </svg>
  );
}

/** Colour only underlines what shape and words say. */
function tone(status: Status): "done" | "plan" | "off" {
  if (status === "occurred" || status === "ongoing") return "done";
  return status === "cancelled" ? "off" : "plan";
}

function body(status: Status, shape: MarkShape): ReactNode {
  const fill = tone(status) === "done" ? "status-mark__fill" : "status-mark__line";
  if (status === "postponed") {
    return (
      <>
        <circle className={fill} cx="5.5" cy="7" r="3.75" />
        <path className="status-mark__line" d="M11.5 7h8m-3-3 3 3-3 3" />
      </>
    );
  }
  if (status === "ongoing" && shape !== "hatched") return <path className={fill} d="M2 3h12l6 4-6 4H2z" />;
  switch (shape) {
    case "point":
      return <circle className={fill} cx="11" cy="7" r="4.25" />;
    case "span":
      return <rect className={fill} x="2" width="18" {...BAR} />;
    case "hatched":
      return (
        <>
          <rect className="status-mark__line" x="2" width="18" {...BAR} />
          <path className="status-mark__line" d="m3 10.5 5-7m-.5 7 5-7m-.5 7 5-7m-.5 7 3-4.5" />
        </>
      );
    case "faded":
      return tone(status) === "done" ? (
        <>
          <path className="status-mark__fill status-mark__edge" d="M.5 3.5h4v7h-4zm17 0h4v7h-4z" />
          <path className="status-mark__fill status-mark__near" d="M4.5 3.5h4v7h-4zm9 0h4v7h-4z" />
          <path className="status-mark__fill" d="M8.5 3.5h5v7h-5z" />
        </>
      ) : (
        <>
          <path className="status-mark__line status-mark__edge" d="M.5 3.5h3m-3 7h3m15-7h3m-3 7h3" />
          <path className="status-mark__line status-mark__near" d="M4 3.5h3m-3 7h3m8-7h3m-3 7h3" />
          <path className="status-mark__line" d="M7.5 3.5h7m-7 7h7" />
        </>
      );
  }
}
