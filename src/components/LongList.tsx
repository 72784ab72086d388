import { useMemo, useRef, useState } from "react";
import type { MouseEvent, ReactNode, RefObject } from "react";
import { flushSync } from "react-dom";
import { longListWords } from "../i18n/longListWords.ts";
import type { YearGroup } from "../select/groupEvents.ts";
import { countRows, placeOfEvent, placeOfYear, placesIn, rowsIn } from "../select/listWindow.ts";
import type { ListWindow } from "../select/listWindow.ts";
import { isFramed } from "../view/address.ts";
import { ListYear } from "./EventList.tsx";
import type { EventListProps } from "./EventList.tsx";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import { useFollow } from "./useFollow.ts";
import { YearJumps, yearOfJump } from "./YearJumps.tsx";
import "./LongList.css";

export interface LongListProps extends EventListProps {
  readonly years: readonly YearGroup[];
  /** Those that can be gone to by year. */
  readonly jumps: readonly YearGroup[];
}

/** Rows on the page at a time, and how many come when the reader goes on. */
const SHOWN = 60;
const STEP = 30;
/** A new result begins with as many as can be in sight, hardly a row being lower: with all of them a filter took twice as long. */
const LEAST_ROW_PX = 110;
const firstRows = (): number => Math.min(SHOWN, Math.ceil(globalThis.innerHeight / LEAST_ROW_PX));
/** Rows before an opened event. */
const BEFORE = 10;

/**
 * A list of which only a part stands on the page: the rows around the place that the reader has come to, wherever the
 * list scrolls. It goes along as the page is scrolled; in an embed, which can't scroll its host's page, by its buttons.
 */
export function LongList(props: LongListProps): ReactNode {
  const { years, jumps, selected } = props;
  const { lang } = useLocale();
  const { embedded } = useRoot();
  const text = longListWords(lang);
  const list = useRef<HTMLDivElement>(null);
  const all = useMemo(() => countRows(years), [years]);
  const follows = !embedded && !isFramed() && typeof IntersectionObserver !== "undefined";
  const [window, setWindow] = useWindow(years, all, selected, follows ? firstRows() : SHOWN);
  const { from, to } = window;
  const shown = useMemo(() => rowsIn(years, { from, to }), [years, from, to]);
  const places = useMemo(() => ({ all, of: placesIn(shown, from) }), [all, shown, from]);
  const go = (by: number): void => setWindow(windowAfter(window, by, all));
  const ends = useFollow(list, follows, window, go, { all, step: STEP });
  const figure = useMemo(() => new Intl.NumberFormat(lang), [lang]);

  const jump = (click: MouseEvent): void => {
    const place = placeOfYear(years, yearOfJump(click.target) ?? "");
    // The row is there before the browser, or the frame, follows the link.
    if (place >= 0) flushSync(() => setWindow(windowFrom(place, all)));
  };
  const turn = (by: number): void => {
    flushSync(() => go(by));
    focusFirst(list, by > 0 ? to - windowAfter(window, by, all).from : 0);
  };

  return (
    <div
      className="long-list"
      data-slid={from > 0 ? "true" : undefined}
      onClickCapture={jump}
      ref={list}
      tabIndex={-1}
    >
      <YearJumps years={jumps} />
      <p className="long-list__place">
        {text.shown(figure.format(from + 1), figure.format(to), figure.format(all))}{" "}
        <small className="long-list__note">{text.note}</small>
      </p>
      {from === 0 ? null : (
        <div className="long-list__more" ref={ends.before}>
          <button className="asof-button" onClick={() => turn(-STEP)} type="button">
            {text.earlier(figure.format(from))}
          </button>
        </div>
      )}
      {shown.map((year) => (
        <ListYear key={year.key} {...props} places={places} year={year} />
      ))}
      {to === all ? null : (
        <div className="long-list__more" ref={ends.after}>
          <button className="asof-button" onClick={() => turn(STEP)} type="button">
            {text.later(figure.format(all - to))}
          </button>
        </div>
      )}
    </div>
  );
}

/** Which rows are shown: the first ones of each result, or those around the opened event. */
function useWindow(
  years: readonly YearGroup[],
  all: number,
  selected: string | null,
  first: number,
): [ListWindow, (window: ListWindow) => void] {
  const [kept, setKept] = useState({ years, selected: null as string | null, from: 0, to: first });
  let { from, to } = kept.years === years ? kept : { from: 0, to: first };
  if (kept.years !== years || kept.selected !== selected) {
    const place = selected === null ? -1 : placeOfEvent(years, selected);
    if (place >= 0 && (place < from || place >= to)) ({ from, to } = windowFrom(place - BEFORE, all));
    setKept({ years, selected, from, to });
  }
  return [{ from, to: Math.min(all, to) }, (next) => setKept({ years, selected, ...next })];
}

/** All the rows that may stand on the page, from one of them on, or the last ones. */
function windowFrom(place: number, all: number): ListWindow {
  const from = Math.min(Math.max(0, place), Math.max(0, all - SHOWN));
  return { from, to: Math.min(all, from + SHOWN) };
}

/** The window with so many rows more at one end; what is then too much goes at the other. */
function windowAfter({ from, to }: ListWindow, by: number, all: number): ListWindow {
  if (by < 0) {
    const first = Math.max(0, from + by);
    return { from: first, to: Math.min(to, first + SHOWN) };
  }
  const last = Math.min(all, to + by);
  return { from: Math.max(from, last - SHOWN), to: last };
}

/** The focus goes on with the row at that place of those shown, which comes to the top. */
function focusFirst(list: RefObject<HTMLElement | null>, place: number): void {
  const row = list.current?.querySelectorAll<HTMLElement>(".event-list__row")[place];
  row?.querySelector<HTMLElement>("a.event-row__link")?.focus({ preventScroll: true });
  row?.scrollIntoView?.({ block: "start" });
}
