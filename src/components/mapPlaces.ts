import type { MapPlace } from "../map/mapLayout.ts";
import { pickText } from "../model/text.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { PlaceEvents } from "../select/eventPlaces.ts";

/** Places as a map draws them: names in the reader's language, what was not verified, and where the opened event was. */
export function mapPlaces(
  located: readonly PlaceEvents[],
  opened: Pick<TimelineEvent, "id"> | null,
  lang: string,
): MapPlace[] {
  return located.map(({ at, events, place }) => {
    const name = pickText(place.name, lang);
    const ids = events.map(({ id }) => id);
    return {
      id: place.id,
      at,
      name: name.value,
      lang: name.lang === "" || name.lang === lang ? null : name.lang,
      events: ids,
      verified: place.basis === "seen",
      opened: opened !== null && ids.includes(opened.id),
    };
  });
}
