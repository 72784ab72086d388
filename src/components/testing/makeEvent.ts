import { parseDataset } from "../../model/parseDataset.ts";
import type { Dataset, TimelineEvent } from "../../model/types.ts";

/** A dataset of a file's objects as the app would read it; throws when it can't. */
export function makeDataset(file: Readonly<Record<string, unknown>>): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "test", title: "Test", ...file });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** One event, with an id and a title unless it brings its own. */
export function makeEvent(event: Readonly<Record<string, unknown>>): TimelineEvent {
  const [made] = makeDataset({ events: [{ id: "e", title: "Event", ...event }] }).events;
  if (made === undefined) throw new Error("The event was dropped");
  return made;
}
