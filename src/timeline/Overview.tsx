import { memo, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent, ReactNode, Ref, RefObject } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { columnCounts, overviewScale } from "../select/overview.ts";
import type { TimeIndex, TimeWindow } from "../select/timeIndex.ts";
import { brushOf, dragged, drawn, recentred, stepped } from "./brush.ts";
import type { BrushPart } from "./brush.ts";
import { overviewTicks } from "./overviewTicks.ts";
import { windowWords } from "./windowWords.ts";
import "./overview.css";

/** What the canvas tells the overview, many times a second: it must not go through React. */
export interface OverviewHandle {
  show(window: TimeWindow): void;
}

export interface OverviewProps {
  readonly ref: Ref<OverviewHandle>;
  /** Where the canvas looked last: it may have moved before the overview came. null: nowhere yet. */
  readonly looking: RefObject<TimeWindow | null>;
  readonly lang: string;
  readonly words: Catalogue;
  /** All dated events of the dataset, and what the filter leaves of them. */
  readonly all: TimeIndex;
  readonly shown: TimeIndex;
  /** Covered in any case; the window at the start too. */
  readonly opening: TimeWindow;
  /** The reader moves the window; `rest`: and let go of it. */
  readonly onMove: (window: TimeWindow, rest: boolean) => void;
}

const COLUMN_PX = 5;
/** Narrower, and the brush could not be taken hold of. */
const LEAST_PX = 10;
const DRAG_PX = 4;
/** After the canvas's last move. */
const TELL_MS = 120;

interface Grip {
  readonly part: BrushPart | "new";
  readonly x: number;
  readonly start: TimeWindow;
  /** Gone far enough to be a drag. */
  moved: boolean;
}

/** The whole story in a ribbon: how many events when, of all and of the filtered, and where the canvas looks. */
export const Overview = memo(function Overview(props: OverviewProps): ReactNode {
  const { ref, looking, lang, words, all, shown, opening, onMove } = props;
  const text = words.timeline.overview;
  const track = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const window = useRef(opening);
  const grip = useRef<Grip | null>(null);
  const told = useRef<{ readonly window: TimeWindow; readonly lang: string } | null>(null);
  const telling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const width = useWidth(track);
  const { from: opens, to: closes } = opening;
  const scale = useMemo(() => overviewScale(all, { from: opens, to: closes }), [all, opens, closes]);
  const columns = Math.max(20, Math.floor(width / COLUMN_PX));
  const whole = useMemo(() => {
    const counts = columnCounts(all, scale, columns);
    const most = Math.max(1, ...counts);
    return { most, bars: barPath(counts, most) };
  }, [all, scale, columns]);
  const shownBars = useMemo(
    () => barPath(columnCounts(shown, scale, columns), whole.most),
    [shown, scale, columns, whole],
  );
  const ticks = useMemo(() => overviewTicks(scale, width, lang), [scale, width, lang]);

  const tell = (): void => {
    const { current } = window;
    // Dates in words take their time, and a filter moves nothing.
    if (told.current?.window === current && told.current.lang === lang) return;
    told.current = { window: current, lang };
    brush.current?.setAttribute("aria-valuetext", windowWords(current, lang));
  };
  const draw = (): void => {
    const element = brush.current;
    if (element === null || width === 0) return;
    const { from, to } = brushOf(scale, window.current);
    const size = Math.max((to - from) * width, LEAST_PX);
    const left = Math.min(Math.max(((from + to) / 2) * width - size / 2, 0), width - size);
    element.style.inlineSize = `${size}px`;
    element.style.transform = `translateX(${left}px)`;
    element.setAttribute("aria-valuenow", String(Math.round(((from + to) / 2) * 100)));
  };
  useEffect(() => {
    window.current = looking.current ?? window.current;
  }, [looking]);
  useEffect(() => {
    draw();
    // Without words it is not shown (overview.css): before its place is known it would be seen to jump there.
    if (width > 0) tell();
  });
  useEffect(() => () => clearTimeout(telling.current), []);
  useImperativeHandle(ref, () => ({
    show: (next) => {
      window.current = next;
      draw();
      // Dates in words take longer than the frame of a pan has left.
      clearTimeout(telling.current);
      telling.current = setTimeout(tell, TELL_MS);
    },
  }));

  const fraction = (x: number): number => (x - (track.current?.getBoundingClientRect().left ?? 0)) / width;
  const move = (next: TimeWindow, rest: boolean): void => {
    window.current = next;
    draw();
    tell();
    onMove(next, rest);
  };
  const follow = ({ clientX }: PointerEvent, held: Grip): TimeWindow =>
    held.part === "new"
      ? drawn(scale, fraction(held.x), fraction(clientX))
      : dragged(scale, held.start, held.part, (clientX - held.x) / width);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || width === 0) return;
    // Two fingers hold nothing here: what the first began is taken back.
    if (grip.current !== null) {
      onPointerCancel();
      return;
    }
    const part = event.target instanceof Element ? event.target.getAttribute("data-brush") : null;
    event.currentTarget.setPointerCapture(event.pointerId);
    const held = part === "body" || part === "from" || part === "to" ? part : "new";
    grip.current = { part: held, x: event.clientX, start: window.current, moved: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const held = grip.current;
    if (held === null) return;
    held.moved ||= Math.abs(event.clientX - held.x) > DRAG_PX;
    if (held.moved) move(follow(event, held), false);
  };
  const onPointerUp = (event: PointerEvent): void => {
    const held = grip.current;
    grip.current = null;
    if (held === null) return;
    if (held.moved) move(follow(event, held), true);
    else if (held.part === "new") move(recentred(scale, held.start, fraction(event.clientX)), true);
  };
  const onPointerCancel = (): void => {
    if (grip.current?.moved === true) move(grip.current.start, true);
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepped(scale, window.current, event.key);
    if (next === null) return;
    event.preventDefault();
    move(next, true);
  };

  return (
    <div className="overview" data-part="overview" title={scale.bent > 0.1 ? text.bent : undefined}>
      <div
        className="overview__track"
        onPointerCancel={onPointerCancel}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        ref={track}
      >
        <svg
          aria-label={text.counts(shown.starts.length, all.starts.length)}
          className="overview__bars"
          data-count={shown.starts.length}
          data-total={all.starts.length}
          preserveAspectRatio="none"
          role="img"
          viewBox={`0 0 ${columns} 100`}
        >
          <path className="overview__bar overview__bar--all" d={whole.bars} />
          <path className="overview__bar" d={shownBars} />
        </svg>
        <div
          aria-label={text.brush}
          aria-valuemax={100}
          aria-valuemin={0}
          // Set with each move, past React; so is its text.
          aria-valuenow={50}
          className="overview__brush"
          data-brush="body"
          onKeyDown={onKeyDown}
          ref={brush}
          role="slider"
          tabIndex={0}
        >
          <span className="overview__edge overview__edge--from" data-brush="from" />
          <span className="overview__edge overview__edge--to" data-brush="to" />
        </div>
      </div>
      <div aria-hidden="true" className="overview__ticks">
        {ticks.map((tick) => (
          <span className="overview__tick" key={tick.ms} style={{ insetInlineStart: `${tick.at * 100}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
});

/** Bars one column wide and up to 100 high. The root makes a single event seen beside hundreds. */
function barPath(counts: readonly number[], most: number): string {
  return counts
    .map((count, at) => {
      if (count === 0) return "";
      const height = Math.max(8, Math.sqrt(count / most) * 100).toFixed(1);
      return `M${at + 0.1} 100v-${height}h.8v${height}z`;
    })
    .join("");
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
