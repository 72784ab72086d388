import type { ReactNode } from "react";
import type { Status } from "../model/types.ts";
import type { MarkShape } from "./dateMarks.ts";

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
      {status === "postponed" && (
        <path className="status-mark__strike" d="M7 4.5 9.5 7 7 9.5M11.5 4.5 14 7l-2.5 2.5" />
      )}
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
      return (
        <>
          <rect className={`${fill} status-mark__edge`} x="0.5" width="4" y="3.5" height="7" />
          <rect className={`${fill} status-mark__near`} x="4.5" width="4" y="3.5" height="7" />
          <rect className={fill} x="8.5" width="5" y="3.5" height="7" />
          <rect className={`${fill} status-mark__near`} x="13.5" width="4" y="3.5" height="7" />
          <rect className={`${fill} status-mark__edge`} x="17.5" width="4" y="3.5" height="7" />
        </>
      );
  }
}
