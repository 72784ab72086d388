import { memo, Suspense, useMemo } from "react";
import type { MouseEvent, ReactNode } from "react";
import { EARLIER, groupEvents } from "../select/groupEvents.ts";
import type { MonthGroup, YearGroup } from "../select/groupEvents.ts";
import type { Match } from "../select/eventFilter.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import { EventRow } from "./EventRow.tsx";
import { LazyLongList, useIsLong } from "./lazyLongList.ts";
import { eventHref, isPlainClick } from "./links.ts";
import type { EventHref } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { YearJumps, yearId } from "./YearJumps.tsx";
import "./EventList.css";

export interface EventListProps {
  readonly dataset: Dataset;
  /** Chronological, undated last, as `filterEvents` gives them. */
  readonly matches: readonly Match[];
  /** Where the period asked for begins: what began before it comes last. */
  readonly since?: CivilMs | undefined;
  /** Id of the opened event. */
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Level of the years' headings; months and titles follow. */
  readonly headingLevel?: 2 | 3;
  /** Addresses of events for clicks with a modifier. Keep its identity while they stay the same. */
  readonly hrefFor?: EventHref;
  /** What stands before an event that ends a long gap. */
  readonly gap?: ((event: string) => ReactNode) | undefined;
  /** Where only a part of the rows stands on the page: their places in the whole list. */
  readonly places?: ListPlaces | undefined;
}

export interface ListPlaces {
  readonly all: number;
  /** From 0. */
  readonly of: ReadonlyMap<Match, number>;
}

/**
 * The events in order of time, by year and month, undated ones last. This is what is prerendered, printed and
 * read aloud: everything essential is in its HTML, and links work without the script.
 */
export const EventList = memo(function EventList(props: EventListProps): ReactNode {
  const { matches, onSelect, since } = props;
  const { words } = useLocale();
  const years = useMemo(() => groupEvents(matches, since), [matches, since]);

  const jumps = useMemo(() => years.filter(({ key }) => key !== EARLIER), [years]);
  const long = useIsLong(matches);

  // One listener for all rows: rows stay free of closures, so that memoising them works.
  const open = (click: MouseEvent<HTMLElement>) => {
    if (!isPlainClick(click) || !(click.target instanceof Element)) return;
    const link = click.target.closest("a.event-row__link");
    const id = link?.closest<HTMLElement>("[data-event-id]")?.dataset["eventId"];
    if (id === undefined) return;
    click.preventDefault();
    onSelect(id);
  };

  return (
    <section
      id="asof-list"
      className="event-list"
      data-part="list"
      aria-label={words.list.heading}
      onClick={open}
    >
      {matches.length === 0 ? null : <p className="asof-hidden">{words.list.equal}</p>}
      {long ? (
        <Suspense fallback={<span hidden data-begun="true" />}>
          <LazyLongList {...props} jumps={jumps} years={years} />
        </Suspense>
      ) : (
        <>
          <YearJumps years={jumps} />
          {years.map((year) => (
            <ListYear key={year.key} {...props} year={year} />
          ))}
        </>
      )}
    </section>
  );
});

/** Sections without names: named ones would be landmarks, dozens of them. */
export function ListYear(props: EventListProps & { readonly year: YearGroup }): ReactNode {
  const { year, headingLevel = 2 } = props;
  const { words } = useLocale();
  const Heading = `h${headingLevel}` as const;
  const plain = year.year === null || year.months.every(({ month }) => month === null);
  return (
    <section className="event-list__year">
      {gapBefore(year.months[0], props)}
      <Heading className="event-list__year-title" id={yearId(year.key)} tabIndex={-1}>
        {year.key === EARLIER
          ? words.list.earlier(year.count)
          : year.year === null
            ? words.list.undated
            : words.list.year(year.year)}
      </Heading>
      {year.months.map((month) =>
        plain ? (
          <Rows key={month.key} {...props} month={month} level={headingLevel + 1} />
        ) : (
          <Month key={month.key} {...props} month={month} first={month === year.months[0]} />
        ),
      )}
    </section>
  );
}

function Month(
  props: EventListProps & { readonly month: MonthGroup; /** Of its year. */ readonly first: boolean },
): ReactNode {
  const { first, month, headingLevel = 2 } = props;
  const { lang, words } = useLocale();
  const Heading = headingLevel === 2 ? "h3" : "h4";
  return (
    <section className="event-list__month">
      {first ? null : gapBefore(month, props)}
      <Heading className="event-list__month-title">
        {month.month === null ? words.list.monthUnknown : monthName(month.month, lang)}
      </Heading>
      <Rows {...props} level={headingLevel + 2} />
    </section>
  );
}

function Rows(
  props: EventListProps & { readonly month: MonthGroup; /** Of the titles. */ readonly level: number },
): ReactNode {
  const { dataset, month, places, selected, level, hrefFor = eventHref } = props;
  return (
    <ol className="event-list__rows">
      {month.matches.map((match, place) => {
        const { event, certainty } = match;
        const at = places?.of.get(match);
        return (
          <li
            key={event.id}
            className="event-list__row"
            aria-posinset={at === undefined ? undefined : at + 1}
            aria-setsize={at === undefined ? undefined : places?.all}
          >
            {place === 0 ? null : props.gap?.(event.id)}
            <EventRow
              dataset={dataset}
              event={event}
              possible={certainty === "possible"}
              selected={event.id === selected}
              href={hrefFor(event.id)}
              heading={level === 3 ? "h3" : level === 4 ? "h4" : "h5"}
            />
          </li>
        );
      })}
    </ol>
  );
}

function gapBefore(month: MonthGroup | undefined, { gap }: EventListProps): ReactNode {
  const first = month?.matches[0];
  return first === undefined ? null : gap?.(first.event.id);
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthName(month: number, lang: string): string {
  let format = monthFormats.get(lang);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" });
    monthFormats.set(lang, format);
  }
  return format.format(Date.UTC(2000, month - 1, 1));
}
