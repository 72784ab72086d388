import type { Catalogue } from "../i18n/en.ts";
import { isHeldBack } from "../model/heldBack.ts";
import type { TimelineEvent } from "../model/types.ts";

/** What stands in the place of an event's sources: on a day of knowledge there may be some that were not public yet. */
export function noSourcesOf({ accounts }: TimelineEvent, { list }: Catalogue): string {
  return accounts.some(isHeldBack) ? list.noSourcesYet : list.noSources;
}
