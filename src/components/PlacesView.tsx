import { useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { PLACE_WORDS } from "../i18n/placeWords.ts";
import type { PlaceWords } from "../i18n/placeWords.ts";
import { MapCanvas } from "../map/MapCanvas.tsx";
import { pickText } from "../model/text.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { eventPlaces } from "../select/eventPlaces.ts";
import type { OffMap, PlaceEvents } from "../select/eventPlaces.ts";
import type { Match } from "../select/eventFilter.ts";
import { EventLink } from "./EventLink.tsx";
import type { EventLinkProps } from "./EventLink.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { mapPlaces } from "./mapPlaces.ts";
import "./PlacesView.css";

type Links = Pick<EventLinkProps, "hrefFor" | "onSelect">;

export interface PlacesViewProps extends Links {
  /** As it stood on the day asked for. */
  readonly dataset: Dataset;
  /** What the filters leave: the same as in timeline and list. */
  readonly matches: readonly Match[];
  readonly opened: TimelineEvent | null;
}

/** The map of what the filters leave, with the list of its places: all that the map says, in words. */
export function PlacesView({ dataset, matches, opened, ...links }: PlacesViewProps): ReactNode {
  const { lang } = useLocale();
  const words = PLACE_WORDS[lang];
  const { located, offMap } = useMemo(() => eventPlaces(dataset, matches), [dataset, matches]);
  const places = useMemo(() => mapPlaces(located, opened, lang), [lang, located, opened]);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = located.filter(({ place }) => picked.includes(place.id));
  if (located.length === 0)
    return (
      <>
        <p className="other-view__note">{words.none}</p>
        <OffMapList {...links} offMap={offMap} opened={opened} words={words} />
      </>
    );
  const onChoose = (ids: readonly string[], byKey: boolean): void => {
    setPicked(ids);
    // After what is chosen has been drawn.
    requestAnimationFrame(() => {
      if (byKey) heading.current?.focus();
      heading.current?.scrollIntoView({ block: "nearest" });
    });
  };
  return (
    <>
      <p className="other-view__note">
        {words.intro(located.length, matches.length - offMap.length, matches.length)}
      </p>
      <div className="places">
        <div className="places__map">
          <MapCanvas
            chosen={chosen.map(({ place }) => place.id)}
            lang={lang}
            renderLegend={(groups) => <MapLegend groups={groups} words={words} />}
            onChoose={onChoose}
            places={places}
            texts={words}
          />
        </div>
        <div className="places__side">
          <div className="places__head">
            <h3 className="places__title" ref={heading} tabIndex={-1}>
              {chosen.length === 0 ? words.list : words.chosen(chosen.length)}
            </h3>
            {chosen.length > 0 && (
              <button className="asof-button asof-button--quiet" onClick={() => setPicked([])} type="button">
                {words.all}
              </button>
            )}
          </div>
          <p className="asof-hidden" role="status">
            {chosen
              .map(({ events, place }) => words.mark(pickText(place.name, lang).value, 0, events.length))
              .join(words.and)}
          </p>
          <ul className="places__list">
            {(chosen.length === 0 ? located : chosen).map((each) => (
              <PlaceItem
                {...links}
                key={`${each.place.id} ${chosen.length > 0 ? "chosen" : ""}`}
                of={each}
                opened={opened}
                unfolded={chosen.length > 0}
                words={words}
              />
            ))}
          </ul>
          <OffMapList {...links} offMap={offMap} opened={opened} words={words} />
        </div>
      </div>
    </>
  );
}

interface ItemProps extends Links {
  readonly opened: TimelineEvent | null;
  readonly words: PlaceWords;
}

/** A place: folded with the number of its events, unfolded with the events. */
function PlaceItem({
  of: { events, place },
  opened,
  unfolded,
  words,
  ...links
}: ItemProps & { readonly of: PlaceEvents; readonly unfolded: boolean }): ReactNode {
  return (
    <li>
      <details className="places__place" open={unfolded}>
        <summary>
          <strong className="places__name">
            <Foreign text={place.name} />
          </strong>{" "}
          <span className="places__meta">
            {words.events(events.length)}
            {place.basis !== "seen" && ` · ${words.basis[place.basis]}`}
          </span>
        </summary>
        <ul className="places__events">
          {events.map((event) => (
            <EventItem {...links} event={event} key={event.id} opened={opened} words={words} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function EventItem({
  children,
  event,
  opened,
  words,
  ...links
}: ItemProps & { readonly event: TimelineEvent; readonly children?: ReactNode }): ReactNode {
  const { words: page } = useLocale();
  const { when } = event.current;
  const current = opened?.id === event.id;
  return (
    <li aria-current={current ? "true" : undefined} className="places__event" data-event-id={event.id}>
      <span className="places__when">
        {when === null ? page.list.noDate : <FuzzyTime date={when} short />}
      </span>
      <span>
        <EventLink {...links} event={event} />
        {current && <span className="places__opened"> · {words.open}</span>}
        {children}
      </span>
    </li>
  );
}

/** Events that no map shows, and why. */
function OffMapList({ offMap, ...item }: ItemProps & { readonly offMap: readonly OffMap[] }): ReactNode {
  if (offMap.length === 0) return null;
  return (
    <details className="places__off">
      <summary>{item.words.offMap(offMap.length)}</summary>
      <ul className="places__events">
        {offMap.map(({ event, places }) => (
          <EventItem {...item} event={event} key={event.id}>
            <span className="places__why">
              <Why places={places} words={item.words} />
            </span>
          </EventItem>
        ))}
      </ul>
    </details>
  );
}

function Why({ places, words }: Pick<OffMap, "places"> & Pick<ItemProps, "words">): ReactNode {
  const { lang } = useLocale();
  if (places.length === 0) return words.noPlace;
  const reasons = places.map(([id, place]) => {
    if (place === null) return words.unknown(id);
    const name = pickText(place.name, lang).value;
    return place.lat === null ? words.noPosition(name) : words.zero(name);
  });
  return <bdi>{reasons.join(words.and)}</bdi>;
}
