import { useEffect, useRef } from "react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { pickText } from "../model/text.ts";
import { markKind } from "../select/timeIndex.ts";
import type { Bunch } from "./controllerProps.ts";
import { aggregateDays, dateWords } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import type { FanPlace } from "./fanPlace.ts";
import { ToolbarButton } from "./Toolbar.tsx";
import "./AggregateList.css";

export interface AggregateListProps {
  readonly bunch: Bunch;
  readonly place: FanPlace;
  readonly tongue: Tongue;
  readonly onSelect: (id: string) => void;
  /** `back`: the reader closed it and goes back to the canvas; else something else was pressed. */
  readonly onClose: (back: boolean) => void;
}

const STEPS = new Map([
  ["ArrowDown", 1],
  ["ArrowRight", 1],
  ["ArrowUp", -1],
  ["ArrowLeft", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/**
 * The events of an aggregate that zooming can't take apart, fanned out where it stands: one row each on a common
 * bracket with a stem to the aggregate. The arrows walk it, Enter opens, Esc goes back.
 */
export function AggregateList({ bunch, onClose, onSelect, place, tongue }: AggregateListProps): ReactNode {
  const { lang, words } = tongue;
  const { aggregate, matches } = bunch;
  const { count } = aggregate;
  const title = words.timeline.aggregateTitle(count);
  const days = aggregateDays(aggregate, tongue);
  const fan = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    fan.current?.querySelector<HTMLElement>("li button")?.focus({ preventScroll: true });
    // By path: inside another page the target is its whole element.
    const onPress = (event: PointerEvent): void => {
      if (fan.current !== null && !event.composedPath().includes(fan.current)) close.current(false);
    };
    document.addEventListener("pointerdown", onPress, true);
    return () => document.removeEventListener("pointerdown", onPress, true);
  }, [bunch]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose(true);
      return;
    }
    const step = STEPS.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    const rows = [...(fan.current?.querySelectorAll<HTMLElement>("li button") ?? [])];
    const at = rows.findIndex((row) => row === event.target) + step;
    rows[Math.max(0, Math.min(at, rows.length - 1))]?.focus();
  };
  const lengths: Readonly<Record<`--${string}`, string>> = {
    "--fan-stem": `${place.stem}px`,
    "--fan-most": `${place.most}px`,
  };
  const style: CSSProperties = {
    ...lengths,
    insetInlineStart: place.left,
    inlineSize: place.width,
    ...(place.below ? { insetBlockStart: place.edge } : { insetBlockEnd: place.edge }),
  };
  return (
    <div
      aria-label={`${title}, ${days}`}
      className={`timeline__fan timeline__fan--${place.below ? "below" : "above"}`}
      onKeyDown={onKeyDown}
      ref={fan}
      role="dialog"
      style={style}
    >
      <div className="timeline__fan-box">
        <div className="timeline__fan-head">
          <strong>{days}</strong>
          <span>{title}</span>
          <ToolbarButton label={words.timeline.close} onPress={() => onClose(true)} sign="×" />
        </div>
        <ul className="timeline__fan-events">
          {matches.map(({ event }) => {
            const date = dateWords(event, words.dates);
            const kind = markKind(event.current.status);
            return (
              <li className={`timeline__fan-row timeline__fan-row--${kind}`} key={event.id}>
                <button
                  className={
                    event.featured ? "timeline__fan-event timeline__fan-event--main" : "timeline__fan-event"
                  }
                  onClick={() => onSelect(event.id)}
                  type="button"
                >
                  <bdi>{pickText(event.title, lang).value}</bdi>
                  {date === days ? null : <span className="timeline__fan-date">{date}</span>}
                </button>
              </li>
            );
          })}
        </ul>
        {count > matches.length ? <p>{words.timeline.more(count - matches.length)}</p> : null}
      </div>
    </div>
  );
}
