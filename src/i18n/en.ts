/** Interface words, English. Functions take the values that a sentence needs; plurals go through `plural`. */
import { plural } from "./plural.ts";

export const en = {
  page: {
    count: (shown: number, total: number): string =>
      shown === total ? `${total} ${plural("en", total, { one: "event", other: "events" })}` : `${shown} of ${total} events`,
  },
  filters: {},
  list: {},
  detail: {},
  timeline: {},
  problems: {},
  load: {},
  status: {
    rumoured: "Rumoured",
    arranging: "Being arranged",
    planned: "Planned",
    announced: "Announced",
    ongoing: "Ongoing",
    occurred: "Occurred",
    postponed: "Postponed",
    cancelled: "Not held",
  },
};

/** Every language has the same keys; a missing one fails the type check. */
export type Catalogue = typeof en;
