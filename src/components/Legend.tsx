import type { ReactNode } from "react";
import type { Status } from "../model/types.ts";
import type { MarkShape } from "./dateMarks.ts";
import { useLocale } from "./locale.tsx";
import { StatusMark } from "./StatusMark.tsx";
import "./Legend.css";

const ROWS = [
  ["main", "occurred", "point"],
  ["occurred", "occurred", "point"],
  ["planned", "planned", "point"],
  ["ongoing", "ongoing", "span"],
  ["uncertain", "occurred", "faded"],
  ["several", "planned", "hatched"],
  ["postponed", "postponed", "point"],
  ["cancelled", "cancelled", "point"],
] as const satisfies readonly (readonly [string, Status, MarkShape])[];

/** What the marks mean, as the list and the timeline draw them. */
export function Legend(): ReactNode {
  const { words } = useLocale();
  return (
    <ul className="legend" aria-label={words.page.legend}>
      {ROWS.map(([word, status, shape]) => (
        <li key={word} className="legend__row">
          <StatusMark status={status} shape={shape} featured={word === "main"} />
          {words.page.marks[word]}
        </li>
      ))}
    </ul>
  );
}
