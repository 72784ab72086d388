import type { ReactNode } from "react";
import type { Status } from "../model/types.ts";
import { CanvasMark } from "./CanvasMark.tsx";
import type { CanvasMarkKind } from "./CanvasMark.tsx";
import type { MarkShape } from "./dateMarks.ts";
import { useLocale } from "./locale.tsx";
import { StatusMark } from "./StatusMark.tsx";
import "./Legend.css";

/** What happened, and whether it did. */
const STATUSES = [
  ["main", "occurred", "point"],
  ["occurred", "occurred", "point"],
  ["planned", "planned", "point"],
  ["ongoing", "ongoing", "span"],
  ["postponed", "postponed", "point"],
  ["cancelled", "cancelled", "point"],
] as const satisfies readonly (readonly [string, Status, MarkShape])[];

/** When, and how surely. */
const DATES = [
  ["uncertain", "occurred", "faded"],
  ["several", "planned", "hatched"],
] as const satisfies readonly (readonly [string, Status, MarkShape])[];

const COMMON = ["bar", "count"] as const satisfies readonly CanvasMarkKind[];
const RARE = [
  "plannedCount",
  "start",
  "about",
  "possible",
  "era",
  "outside",
  "today",
] as const satisfies readonly CanvasMarkKind[];

/**
 * What the marks mean, as the list and the timeline draw them: those met at once, the others folded. Without the script
 * there is no timeline, and of its marks only the bar, which the list has too.
 */
export function Legend({ more }: { readonly more?: ReactNode }): ReactNode {
  const { words } = useLocale();
  const { marks } = words.page;
  const status = ([word, of, shape]: (typeof STATUSES | typeof DATES)[number]): ReactNode => (
    <li key={word} className="legend__row">
      <StatusMark status={of} shape={shape} featured={word === "main"} />
      {marks[word]}
    </li>
  );
  const canvas = (kind: CanvasMarkKind): ReactNode => (
    <li key={kind} className="legend__row" data-needs-script={kind === "bar" ? undefined : "true"}>
      <CanvasMark kind={kind} />
      {marks[kind]}
    </li>
  );
  return (
    <>
      <ul className="legend">
        {STATUSES.map(status)}
        {COMMON.map(canvas)}
        {DATES.map(status)}
      </ul>
      <details className="legend__more" data-needs-script="true">
        <summary>{words.page.moreMarks}</summary>
        <ul className="legend">
          {RARE.map(canvas)}
          {more}
        </ul>
      </details>
    </>
  );
}
