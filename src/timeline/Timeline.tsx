/**
 * The canvas and its buttons. Load it lazily (`lazy(async () => ({default: (await import("../timeline/Timeline.tsx")).Timeline}))`):
 * it brings vis-timeline and moment. It fills the width it is given and sets its own height (CSS).
 */
import { memo, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from "react";
import type { Match } from "../select/filterEvents.ts";
import { drawnMode, laneModes, laneTable } from "../select/lanes.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { AggregateList } from "./AggregateList.tsx";
import type { Bunch, Planned } from "./controllerProps.ts";
import { datedIn } from "./canvasModel.ts";
import { canvasClass } from "./canvasHeight.ts";
import { EdgeNote } from "./EdgeNote.tsx";
import type { EdgeNoteHandle } from "./EdgeNote.tsx";
import { markAt } from "./markAt.ts";
import { fanPlace } from "./fanPlace.ts";
import type { FanPlace } from "./fanPlace.ts";
import { actOf } from "./keyboard.ts";
import { LaneNames } from "./LaneNames.tsx";
import { Overview } from "./Overview.tsx";
import type { OverviewHandle } from "./Overview.tsx";
import { Preview } from "./Preview.tsx";
import { TimelineController } from "./TimelineController.ts";
import { rehearse } from "./rehearse.ts";
import { canvasActs, controllerProps } from "./timelineProps.ts";
import type { TimelineProps } from "./timelineProps.ts";
import { Toolbar } from "./Toolbar.tsx";
import { eraWords } from "./toTimelineItems.ts";
import { Typeahead } from "./typeahead.ts";
import { usePreview } from "./usePreview.ts";
import "./timeline.css";
import "./timelineItem.css";
import "./timelineAggregate.css";
import "./timelineStub.css";
import "./timelineBackdrop.css";
import "./timelineLens.css";

interface Listed {
  /** The result that it belongs to; with another one it is gone. */
  readonly of: readonly Match[];
  readonly bunch: Bunch;
  readonly place: FanPlace;
}

/** One set: another would have the canvas shared out anew. */
const NOTHING_FOLDED: ReadonlySet<string> = new Set();
/** A pointer that went further than this was a drag, not a click. */
const DRAG_PX = 6;

/** Memoised: it is told of each step of the page, and most are none of its own. */
export const Timeline = memo(function Timeline(props: TimelineProps): ReactNode {
  const { dataset, lang, matches, words } = props;
  const text = words.timeline;
  const tongue = useMemo(() => ({ lang, words }), [lang, words]);
  const host = useRef<HTMLDivElement>(null);
  const controller = useRef<TimelineController | null>(null);
  const latest = useRef(props);
  const pressed = useRef<{ readonly x: number; readonly y: number; readonly byFinger: boolean } | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const overview = useRef<OverviewHandle>(null);
  const looking = useRef<TimeWindow>(null);
  const [shown, setShown] = useState<Planned | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(NOTHING_FOLDED);
  const { place, hide, showFor } = usePreview(stage);
  /** The keys were used last: what they reach is previewed. */
  const keyed = useRef(false);
  const [opened, setListed] = useState<Listed | null>(null);
  const listed = opened?.of === matches ? opened : null;
  const canvas = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const earlier = useRef<EdgeNoteHandle>(null);
  const later = useRef<EdgeNoteHandle>(null);
  const help = useId();
  const [typed] = useState(() => new Typeahead());
  const [acts] = useState(() => canvasActs(controller));
  // Known before the canvas is measured, so that it gets its width once.
  const hasLanes = laneTable(dataset, drawnMode(dataset, props.lanes ?? "state")).lanes.length > 1;

  // Before the page is drawn: what the canvas tells of it is drawn in the same frame, not in one after it.
  useLayoutEffect(() => {
    latest.current = props;
    controller.current?.setProps(controllerProps(props, folded));
  });

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const own = new TimelineController(element, controllerProps(latest.current, NOTHING_FOLDED), {
      onSelect: (id) => latest.current.onSelect(id),
      onWindow: (window) => latest.current.onWindow(window),
      onReady: () => latest.current.onReady?.(),
      onPlan: setShown,
      onView: (window) => {
        looking.current = window;
        overview.current?.show(window);
        // It hangs on a mark that moves away.
        setListed(null);
      },
      onList: (bunch, id) => {
        const mark = element.querySelector(`#${CSS.escape(id)}`)?.getBoundingClientRect();
        const box = stage.current?.getBoundingClientRect();
        if (mark === undefined || box === undefined) return;
        hide();
        const at = fanPlace(mark, box, globalThis.innerHeight, bunch.matches.length);
        setListed({ of: latest.current.matches, bunch, place: at });
      },
      onOutOfView: (counts) => {
        earlier.current?.show(counts.earlier);
        later.current?.show(counts.later);
      },
      onActive: setActive,
    });
    controller.current = own;
    return () => {
      controller.current = null;
      own.destroy();
    };
  }, [hide]);

  useEffect(() => {
    if (keyed.current) showFor(active);
  }, [active, showFor]);
  useEffect(hide, [hide, props.selected]);
  useEffect(() => rehearse(dataset), [dataset]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const act = actOf(event.key, modified) ?? typed.act(event.key, modified, event.timeStamp);
    if (act === null) return;
    event.preventDefault();
    hide();
    keyed.current = true;
    controller.current?.act(act);
  };
  const onPointerDown = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    keyed.current = false;
    pressed.current = { x: clientX, y: clientY, byFinger: pointerType === "touch" };
  };
  const onClick = (event: MouseEvent): void => {
    const start = pressed.current;
    pressed.current = null;
    // A finger that drags clicks nothing, and its click may be moved to what the browser thinks was meant.
    const finger = start?.byFinger === true ? start : null;
    const path =
      start === null || finger !== null ? 0 : Math.hypot(event.clientX - start.x, event.clientY - start.y);
    const target = markAt(event, finger);
    if (path > DRAG_PX || target === null) return;
    controller.current?.open(target.getAttribute("data-item"));
    // The canvas keeps the browser from it; who closes what this opened comes back here.
    canvas.current?.focus({ preventScroll: true });
  };
  const closeList = (back: boolean): void => {
    setListed(null);
    if (back) canvas.current?.focus({ preventScroll: true });
  };
  const choose = (id: string): void => {
    closeList(true);
    controller.current?.choose(id);
  };
  const dated = useMemo(() => datedIn(matches, dataset), [matches, dataset]);
  const modes = useMemo(() => laneModes(dataset), [dataset]);
  const previewed =
    place === null || listed !== null
      ? null
      : (dataset.events.find(({ id }) => id === place.event) ?? controller.current?.peek(place.item) ?? null);

  return (
    <div className={canvasClass(dataset, hasLanes && props.lanes !== null)}>
      <Toolbar
        {...acts}
        lanes={shown?.mode ?? props.lanes ?? "state"}
        modes={modes}
        onLanes={props.onLanes}
        tongue={tongue}
      />
      <div className="timeline__stage" ref={stage}>
        <EdgeNote
          home={canvas}
          onPress={() => controller.current?.goBeyond(-1)}
          ref={earlier}
          side="earlier"
          tongue={tongue}
        />
        <div
          aria-activedescendant={active ?? undefined}
          aria-describedby={help}
          aria-label={text.canvas(dated)}
          className={
            hasLanes && shown?.lanes[0]?.kind !== "all"
              ? "timeline__canvas"
              : "timeline__canvas timeline__canvas--one-lane"
          }
          onClick={onClick}
          onBlur={hide}
          onFocus={() => controller.current?.focus()}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          ref={canvas}
          // Where the link past the settings leads: with the focus on the marks, not only the page at them.
          id="asof-timeline"
          role="listbox"
          tabIndex={0}
        >
          <div className="timeline__host" ref={host} />
        </div>
        {shown === null || !hasLanes ? null : (
          <LaneNames dataset={dataset} folded={folded} onFold={setFolded} tongue={tongue} {...shown} />
        )}
        <EdgeNote
          home={canvas}
          onPress={() => controller.current?.goBeyond(1)}
          ref={later}
          side="later"
          tongue={tongue}
        />
        <span aria-hidden="true" className="timeline__hint timeline__hint--mouse">
          {text.hint}
        </span>
        <span aria-hidden="true" className="timeline__hint timeline__hint--touch">
          {text.hintTouch}
        </span>
        {dated === 0 ? <p className="timeline__empty">{text.empty}</p> : null}
        {previewed === null || place === null ? null : (
          <Preview dataset={dataset} note={props.lens?.note} of={previewed} place={place} tongue={tongue} />
        )}
        {listed === null ? null : (
          <AggregateList
            bunch={listed.bunch}
            onClose={closeList}
            onSelect={choose}
            place={listed.place}
            tongue={tongue}
          />
        )}
      </div>
      {shown === null ? null : (
        <Overview
          {...shown}
          lang={words.dates}
          looking={looking}
          onMove={acts.onMove}
          ref={overview}
          words={words}
        />
      )}
      <p hidden id={help}>
        {text.help}
      </p>
      {dataset.eras.length === 0 ? null : (
        <ul aria-label={text.eras} className="timeline__unseen">
          {eraWords(dataset, tongue).map((era) => (
            <li key={era}>{era}</li>
          ))}
        </ul>
      )}
    </div>
  );
});
