import { useMemo } from "react";
import type { ReactNode } from "react";
import { PLACE_WORDS } from "../i18n/placeWords.ts";
import { figure } from "../lib/figure.ts";
import { LocatorMap } from "../map/LocatorMap.tsx";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { eventPlaces } from "../select/eventPlaces.ts";
import { useLocale } from "./locale.tsx";
import { mapPlaces } from "./mapPlaces.ts";

export interface EventMapProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** Where an opened event was, on a small map. */
export function EventMap({ dataset, event }: EventMapProps): ReactNode {
  const { lang } = useLocale();
  const words = PLACE_WORDS[lang];
  const places = useMemo(
    () => mapPlaces(eventPlaces(dataset, [{ event, certainty: "certain" }]).located, null, lang),
    [dataset, event, lang],
  );
  const names = places.map(({ name, verified }) => (verified ? name : `${name} (${words.unverified})`));
  return (
    <LocatorMap
      distance={(km) => words.km(figure(km, lang))}
      label={words.locator(names.join(words.and))}
      lang={lang}
      more={words.more}
      places={places}
    />
  );
}
