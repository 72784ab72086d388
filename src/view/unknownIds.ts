import type { Dataset } from "../model/types.ts";
import type { ViewState } from "./viewState.ts";
import { viewNotice } from "./viewUrl.ts";
import type { ViewNotice } from "./viewUrl.ts";

/** A notice for each actor, topic and event that the view names and the dataset does not have. */
export function unknownIds(
  dataset: Dataset,
  view: Pick<ViewState, "actor" | "topic" | "event">,
): ViewNotice[] {
  const events = new Set(view.event === null ? [] : dataset.events.map((event) => event.id));
  const missing = (
    param: string,
    ids: readonly string[],
    known: { has(id: string): boolean },
  ): ViewNotice[] => ids.filter((id) => !known.has(id)).map((id) => viewNotice(param, id, "unknown"));
  return [
    ...missing("actor", view.actor, dataset.actors),
    ...missing("topic", view.topic, dataset.topics),
    ...missing("event", view.event === null ? [] : [view.event], events),
  ];
}
