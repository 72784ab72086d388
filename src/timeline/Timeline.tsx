/**
 * The canvas and its buttons. Load it lazily (`lazy(async () => ({default: (await import("../timeline/Timeline.tsx")).Timeline}))`):
 * it brings vis-timeline and moment. It fills the width it is given and sets its own height (CSS).
 */
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import type { Match } from "../select/filterEvents.ts";
import { laneTable } from "../select/lanes.ts";
import type { Lane, LaneMode } from "../select/lanes.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { dateWords, laneName } from "./eventWords.ts";
import type { Geometry } from "./geometry.ts";
import { actOf } from "./keyboard.ts";
import { TimelineController } from "./TimelineController.ts";
import type { ControllerProps } from "./controllerProps.ts";
import { eraWords } from "./toTimelineItems.ts";
import "./timeline.css";
import "./timelineItem.css";

export interface TimelineProps {
  readonly dataset: Dataset;
  /** What the filter leaves, in chronological order; undated ones are ignored here. Keep the array's identity while nothing changed. */
  readonly matches: readonly Match[];
  /** Interface language and its words (`useLocale()`; components import this folder, so it can't ask for them itself). */
  readonly lang: string;
  readonly words: Catalogue;
  /** null: the default, by state (on narrow canvases one lane). */
  readonly lanes: LaneMode | null;
  /**
   * The visible window asked for (the address's `win`), in civil time; null: the opening window
   * (`dataset.opening`, else all matches). A change by the page moves the canvas and is not reported back.
   */
  readonly window: TimeWindow | null;
  /** Id of the opened event; drawn highlighted. */
  readonly selected: string | null;
  /** Now as the reader's wall clock, encoded like every civil time (`Date.UTC(local year, …)`). */
  readonly now: CivilMs;
  /** The reader chose an event (click, Enter, Space) or, with null, pressed Esc to close it. */
  readonly onSelect: (id: string | null) => void;
  /** The reader panned or zoomed, after it came to rest. null: back at the opening window. */
  readonly onWindow: (window: TimeWindow | null) => void;
  /** Once for each mounted canvas, when its first items are drawn (or when there are none to draw). */
  readonly onReady?: () => void;
}

interface Shown {
  readonly lanes: readonly Lane[];
  readonly geometry: Geometry;
}

interface Listed {
  /** The result that it belongs to; with another one it is gone. */
  readonly of: readonly Match[];
  readonly matches: readonly Match[];
  readonly count: number;
}

/** A pointer that went further than this was a drag, not a click. */
const DRAG_PX = 6;

export function Timeline(props: TimelineProps): ReactNode {
  const { dataset, lang, matches, words } = props;
  const text = words.timeline;
  const tongue = { lang, words };
  const host = useRef<HTMLDivElement>(null);
  const controller = useRef<TimelineController | null>(null);
  const latest = useRef(props);
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [opened, setListed] = useState<Listed | null>(null);
  const listed = opened?.of === matches ? opened : null;
  const canvas = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const help = useId();
  // Known before the canvas is measured, so that it gets its width once.
  const hasLanes = laneTable(dataset, props.lanes ?? "state").lanes.length > 1;

  useEffect(() => {
    latest.current = props;
    controller.current?.setProps(controllerProps(props));
  });

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const own = new TimelineController(element, controllerProps(latest.current), {
      onSelect: (id) => latest.current.onSelect(id),
      onWindow: (window) => latest.current.onWindow(window),
      onReady: () => latest.current.onReady?.(),
      onLanes: (lanes, geometry) => setShown({ lanes, geometry }),
      onList: (aggregate, events) =>
        setListed({ of: latest.current.matches, matches: events, count: aggregate.count }),
      onActive: setActive,
    });
    controller.current = own;
    return () => {
      controller.current = null;
      own.destroy();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actOf(event.key, event.ctrlKey || event.metaKey || event.altKey);
    if (act === null) return;
    event.preventDefault();
    if (act.kind === "close" && listed !== null) setListed(null);
    else controller.current?.act(act);
  };
  const onPointerDown = ({ clientX, clientY }: PointerEvent): void => {
    pressed.current = { x: clientX, y: clientY };
  };
  const onClick = (event: MouseEvent): void => {
    const start = pressed.current;
    pressed.current = null;
    const dragged = start !== null && Math.hypot(event.clientX - start.x, event.clientY - start.y) > DRAG_PX;
    const target = event.target instanceof Element ? event.target.closest("[data-item]") : null;
    if (dragged || target === null) return;
    controller.current?.open(target.getAttribute("data-item"));
    // The canvas keeps the browser from it; who closes what this opened comes back here.
    canvas.current?.focus({ preventScroll: true });
  };
  const closeList = (): void => {
    setListed(null);
    canvas.current?.focus();
  };
  const dated = matches.filter(({ event }) => event.current.when !== null).length;
  const button = (label: string, sign: string, onPress: () => void, wide = false): ReactNode => (
    <button
      aria-label={label}
      className={wide ? "timeline__button timeline__button--wide" : "timeline__button"}
      onClick={onPress}
      title={label}
      type="button"
    >
      {sign}
    </button>
  );

  return (
    <div className="timeline">
      <div aria-label={text.toolbar} className="timeline__toolbar" role="group">
        {button(text.earlier, "←", () => controller.current?.act({ kind: "pan", by: -1 }))}
        {button(text.later, "→", () => controller.current?.act({ kind: "pan", by: 1 }))}
        {button(text.zoomOut, "−", () => controller.current?.act({ kind: "zoom", by: -1 }))}
        {button(text.zoomIn, "+", () => controller.current?.act({ kind: "zoom", by: 1 }))}
        {button(text.fit, text.fitShort, () => controller.current?.fit(), true)}
        {button(text.opening, text.openingShort, () => controller.current?.goHome(), true)}
        <span className="timeline__hint timeline__hint--mouse">{text.hint}</span>
        <span className="timeline__hint timeline__hint--touch">{text.hintTouch}</span>
      </div>
      <div className="timeline__stage">
        <div aria-hidden="true" className="timeline__lanes">
          {shown !== null && shown.lanes.length > 1
            ? shown.lanes.map((lane, place) => (
                <LaneName
                  key={`${lane.kind} ${lane.id}`}
                  name={lane.kind === "all" ? "" : laneName(lane, dataset, tongue)}
                  stretch={shown.geometry.lanes[place]}
                />
              ))
            : null}
        </div>
        <div
          aria-activedescendant={active ?? undefined}
          aria-describedby={help}
          aria-label={text.canvas(dated)}
          className={
            (shown === null ? hasLanes : shown.lanes.length > 1)
              ? "timeline__canvas"
              : "timeline__canvas timeline__canvas--one-lane"
          }
          onClick={onClick}
          onFocus={() => controller.current?.focus()}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          ref={canvas}
          role="listbox"
          tabIndex={0}
        >
          <div className="timeline__host" ref={host} />
        </div>
        {dated === 0 ? <p className="timeline__empty">{text.empty}</p> : null}
      </div>
      {listed === null ? null : (
        <div
          aria-label={text.aggregateTitle(listed.count)}
          className="timeline__list"
          onKeyDown={({ key }) => {
            if (key === "Escape") closeList();
          }}
          ref={focusOnce}
          role="dialog"
          tabIndex={-1}
        >
          <div className="timeline__list-head">
            <strong>{text.aggregateTitle(listed.count)}</strong>
            {button(text.close, "×", closeList)}
          </div>
          <ul className="timeline__list-events">
            {listed.matches.map(({ event }) => (
              <li key={event.id}>
                <button
                  className="timeline__list-event"
                  onClick={() => props.onSelect(event.id)}
                  type="button"
                >
                  <bdi>{pickText(event.title, lang).value}</bdi>
                  <span className="timeline__list-date">{dateWords(event, lang)}</span>
                </button>
              </li>
            ))}
          </ul>
          {listed.count > listed.matches.length ? (
            <p>{text.more(listed.count - listed.matches.length)}</p>
          ) : null}
        </div>
      )}
      <p className="timeline__unseen" id={help}>
        {text.help}
      </p>
      {dataset.eras.length === 0 ? null : (
        <ul className="timeline__unseen">
          {eraWords(dataset, tongue).map((era) => (
            <li key={era}>{era}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

function controllerProps({ lang, words, ...rest }: TimelineProps): ControllerProps {
  const { dataset, matches, lanes, window, selected, now } = rest;
  return { dataset, matches, lanes, window, selected, now, tongue: { lang, words } };
}

interface LaneNameProps {
  readonly name: string;
  readonly stretch: { readonly top: number; readonly height: number } | undefined;
}

function LaneName({ name, stretch }: LaneNameProps): ReactNode {
  if (stretch === undefined) return null;
  return (
    <div className="timeline__lane" style={{ insetBlockStart: stretch.top, blockSize: stretch.height }}>
      <bdi className="timeline__lane-name">{name}</bdi>
    </div>
  );
}
