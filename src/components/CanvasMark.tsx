import type { ReactNode } from "react";
import "./CanvasMark.css";

/** Marks that only the timeline has. */
export type CanvasMarkKind =
  "bar" | "count" | "plannedCount" | "start" | "about" | "possible" | "era" | "outside" | "today";

/** A mark of the timeline as its sheets draw it, for the legend. The words stand beside it. */
export function CanvasMark({ kind }: { readonly kind: CanvasMarkKind }): ReactNode {
  return (
    <svg className={`canvas-mark canvas-mark--${kind}`} viewBox="0 0 22 14" aria-hidden="true">
      {body(kind)}
    </svg>
  );
}

function body(kind: CanvasMarkKind): ReactNode {
  switch (kind) {
    case "bar":
      return <rect className="canvas-mark__box" x="1" y="2" width="20" height="10" rx="1.5" />;
    case "count":
    case "plannedCount":
      return (
        <>
          <rect className="canvas-mark__box" x="1" y="1.5" width="20" height="11" rx="5.5" />
          <text className="canvas-mark__number" x="11" y="10.2" textAnchor="middle">
            4
          </text>
        </>
      );
    case "start":
      return (
        <>
          <path className="canvas-mark__fill" d="M6.5 1.5v8h-2a4 4 0 0 1 0-8z" />
          <path className="canvas-mark__line" d="M6.5 9.500v3H21v-3" />
        </>
      );
    case "about":
    case "possible":
      return <circle className="canvas-mark__ring" cx="11" cy="7" r="5" />;
    case "era":
      return <path className="canvas-mark__band" d="M1 0h20v14H1z" />;
    case "outside":
      return (
        <>
          <path
            className="canvas-mark__hatch"
            d="m1 6 5-6M1 13 12 0M6 14 18 0m-6 14 9-10.500M18 14l3-3.500"
          />
          <path className="canvas-mark__edge" d="M21 0v14" />
        </>
      );
    case "today":
      return <path className="canvas-mark__today" d="M11 0v14" />;
  }
}
