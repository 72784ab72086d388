import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Status, TimelineEvent } from "../model/types.ts";
import { markKind } from "../select/timeIndex.ts";
import { CanvasMark } from "./CanvasMark.tsx";
import type { CanvasMarkKind } from "./CanvasMark.tsx";
import { markShape } from "./dateMarks.ts";
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

interface LegendProps {
  readonly events: readonly TimelineEvent[];
  readonly more?: ReactNode;
}

/** Among more events than these any mark may be met, and all stand at once. */
const MANY = 1000;
/** So few are hardly ever drawn as one. */
const FEW = 12;

/** The marks that stand for some of these events. */
function marksOf(events: readonly TimelineEvent[]): ReadonlySet<string> {
  if (events.length > MANY)
    return new Set([...STATUSES, ...DATES].map(([word]): string => word).concat(COMMON));
  const used = new Set<string>(events.length > FEW ? ["count"] : []);
  for (const { current, featured } of events) {
    const kind = markKind(current.status);
    const exact =
      current.status === "cancelled" || current.status === "postponed" || current.status === "ongoing";
    used.add(exact ? current.status : kind === "planned" ? "planned" : featured ? "main" : "occurred");
    const shape = markShape(current.when);
    if (shape === "span") used.add("bar");
    if (shape === "faded") used.add("uncertain");
    if (shape === "hatched") used.add("several");
  }
  return used;
}

/**
 * What the marks mean, as the list and the timeline draw them: those of these events at once, the others folded. Without the script
 * there is no timeline, and of its marks only the bar, which the list has too.
 */
export function Legend({ events, more }: LegendProps): ReactNode {
  const { words } = useLocale();
  const { marks } = words.page;
  const used = useMemo(() => marksOf(events), [events]);
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
        {STATUSES.filter(([word]) => used.has(word)).map(status)}
        {COMMON.filter((kind) => used.has(kind)).map(canvas)}
        {DATES.filter(([word]) => used.has(word)).map(status)}
      </ul>
      <details className="legend__more" data-needs-script="true">
        <summary>{words.page.moreMarks}</summary>
        <ul className="legend">
          {STATUSES.filter(([word]) => !used.has(word)).map(status)}
          {COMMON.filter((kind) => !used.has(kind)).map(canvas)}
          {DATES.filter(([word]) => !used.has(word)).map(status)}
          {RARE.map(canvas)}
          {more}
        </ul>
      </details>
    </>
  );
}
