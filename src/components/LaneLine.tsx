import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { laneTable } from "../select/lanes.ts";
import type { LaneMode } from "../select/lanes.ts";
import { laneName } from "../timeline/eventWords.ts";
import { useLocale } from "./locale.tsx";

export interface LaneLineProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly mode: LaneMode;
}

/** Whether an event could stand in more lanes than the one that it stands in: then the panel names the rule. */
export function hasLaneRule({ actors, current, topics }: TimelineEvent, mode: LaneMode): boolean {
  if (current.when === null || mode === "none" || mode === "status") return false;
  return mode === "topic" ? topics.length > 1 : new Set(actors.map(({ actor }) => actor)).size > 1;
}

/** In which lane of the timeline an event stands, once, and by which rule: "Several states: …". */
export function LaneLine({ dataset, event, mode }: LaneLineProps): ReactNode {
  const { lang, words } = useLocale();
  const { laneOf, lanes } = laneTable(dataset, mode);
  const lane = lanes[laneOf[event.index] ?? 0];
  if (lane === undefined || mode === "none" || mode === "status") return null;
  const rule = detailOf(words).laneRule[mode];
  return (
    <>
      <bdi>{laneName(lane, dataset, { lang, words })}</bdi> <span className="event-facts__note">{rule}</span>
    </>
  );
}
