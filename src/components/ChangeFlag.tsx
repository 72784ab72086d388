import type { ReactNode } from "react";
import type { ChangeKind } from "../timeline/canvasLens.ts";

/** The signs of changes, as timelineLens.css has them before labels. */
const SIGNS: Readonly<Record<ChangeKind, string>> = { new: "+", moved: "↔", status: "≠", gone: "×" };

/** What changed about an event: a sign, as on the timeline, and words. */
export function ChangeFlag({
  kind,
  words,
}: {
  readonly kind: ChangeKind;
  readonly words: string;
}): ReactNode {
  return (
    <span className="change-flag" data-change={kind}>
      <span aria-hidden="true" className="change-flag__sign">
        {SIGNS[kind]}
      </span>
      {words}
    </span>
  );
}
