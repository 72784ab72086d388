import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { ViewState } from "./viewState.ts";
import { viewNotice } from "./viewUrl.ts";
import type { ViewNotice } from "./viewUrl.ts";

/**
 * A notice for each actor, topic, event, speaker and source that the view names and the dataset does not have. One
 * without an entry of its own still counts when an event names it: filtering by it finds that event.
 * @param inParts the events are of a file that is read in parts: nobody can say that it does not have one
 */
export function unknownIds(
  dataset: Dataset,
  view: Pick<ViewState, "actor" | "topic" | "event" | "around" | "says" | "source" | "story">,
  inParts = false,
): ViewNotice[] {
  const missing = (
    param: string,
    ids: readonly string[],
    known: (id: string) => boolean,
    reason: "unknown" | "unread" = "unknown",
  ): ViewNotice[] => ids.filter((id) => !known(id)).map((id) => viewNotice(param, id, reason));
  const { actors, topics, sources, events } = dataset;
  return [
    ...missing(
      "actor",
      view.actor,
      (id) => actors.has(id) || events.some((event) => event.actors.some(({ actor }) => actor === id)),
    ),
    ...missing(
      "topic",
      view.topic,
      (id) => topics.has(id) || events.some((event) => event.topics.includes(id)),
    ),
    ...missing(
      "says",
      view.says,
      (id) => actors.has(id) || events.some(({ claims }) => claims.some((claim) => claim.says === id)),
    ),
    ...missing(
      "source",
      view.source,
      (id) => sources.has(id) || events.some((event) => eventNames(event, id)),
    ),
    ...missing("story", view.story === null ? [] : [view.story], (id) =>
      dataset.stories.some((story) => story.id === id),
    ),
    ...(["event", "around"] as const).flatMap((param) =>
      missing(
        param,
        view[param] === null ? [] : [view[param]],
        (id) => events.some((event) => event.id === id),
        inParts ? "unread" : "unknown",
      ),
    ),
  ];
}

function eventNames({ accounts, claims }: TimelineEvent, source: string): boolean {
  return (
    claims.some((claim) => claim.source === source) ||
    accounts.some((account) => account.sources.includes(source))
  );
}
