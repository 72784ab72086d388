import { sameValue } from "../lib/sameValue.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";

/** What a newer state of a dataset has that an older one had not. */
export interface ChangesSince {
  /** By event. */
  readonly events: ReadonlyMap<string, "new" | "changed">;
  /** Ids of events that are not there any more. */
  readonly gone: readonly string[];
}

/** An event has changed when anything of it has; where it stands in the file is nothing of it. */
export function changesSince(before: Dataset, now: Dataset): ChangesSince {
  const old = new Map(before.events.map((event) => [event.id, event]));
  const events = new Map<string, "new" | "changed">();
  for (const event of now.events) {
    const then = old.get(event.id);
    old.delete(event.id);
    if (then === undefined) events.set(event.id, "new");
    else if (!sameEvent(then, event)) events.set(event.id, "changed");
  }
  return { events, gone: [...old.keys()] };
}

function sameEvent(a: TimelineEvent, b: TimelineEvent): boolean {
  return a === b || sameValue({ ...a, index: 0 }, { ...b, index: 0 });
}
