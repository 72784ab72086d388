import { memo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { LaneMode } from "../select/lanes.ts";
import type { Tongue } from "./eventWords.ts";
import type { Act } from "./keyboard.ts";

export interface ToolbarButtonProps {
  readonly label: string;
  readonly sign: string;
  /** In a toolbar only one button is a stop for Tab, and the keys lead from one to the next. */
  readonly stop?: boolean;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (key: KeyboardEvent<HTMLButtonElement>) => void;
  readonly wide?: boolean;
  readonly onPress: () => void;
}

export function ToolbarButton(props: ToolbarButtonProps): ReactNode {
  const { label, onFocus, onKeyDown, onPress, sign, stop = true, wide = false } = props;
  return (
    <button
      aria-label={label}
      className={wide ? "timeline__button timeline__button--wide" : "timeline__button"}
      onClick={onPress}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      tabIndex={stop ? 0 : -1}
      title={label}
      type="button"
    >
      {sign}
    </button>
  );
}

export interface ToolbarProps {
  /** What the lanes are, and what they could be in this dataset. */
  readonly lanes: LaneMode;
  readonly modes: readonly LaneMode[];
  readonly onLanes: (lanes: LaneMode) => void;
  readonly tongue: Tongue;
  readonly onAct: (act: Act) => void;
  readonly onFit: () => void;
  readonly onHome: () => void;
}

/** The buttons above the canvas: for those without a wheel, a second finger or the keys. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps): ReactNode {
  const { lanes, modes, onAct, onFit, onHome, onLanes, tongue } = props;
  const text = tongue.words.timeline;
  const act = (kind: "pan" | "zoom", by: 1 | -1) => () => onAct({ kind, by });
  const buttons: readonly ToolbarButtonProps[] = [
    { label: text.earlier, onPress: act("pan", -1), sign: "←" },
    { label: text.later, onPress: act("pan", 1), sign: "→" },
    { label: text.zoomOut, onPress: act("zoom", -1), sign: "−" },
    { label: text.zoomIn, onPress: act("zoom", 1), sign: "+" },
    { label: text.fit, onPress: onFit, sign: text.fitShort, wide: true },
    { label: text.opening, onPress: onHome, sign: text.openingShort, wide: true },
  ];
  const [stop, setStop] = useState(0);
  // Keys and roles are those of the ARIA toolbar pattern; a list of choices has keys of its own, and stands beside it.
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (key: KeyboardEvent): void => {
    const to = nextStop(key.key, stop, buttons.length);
    if (to === null || key.ctrlKey || key.metaKey || key.altKey) return;
    key.preventDefault();
    bar.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <div className="timeline__toolbar">
      <div aria-label={text.toolbar} className="timeline__buttons" ref={bar} role="toolbar">
        {buttons.map((button, at) => (
          <ToolbarButton
            key={button.label}
            {...button}
            onFocus={() => setStop(at)}
            onKeyDown={onKeyDown}
            stop={at === stop}
          />
        ))}
      </div>
      {modes.length < 2 ? null : (
        <label className="timeline__choice">
          {text.lanes}{" "}
          <select
            className="timeline__select"
            onChange={({ target }) => {
              const chosen = modes.find((mode) => mode === target.value);
              if (chosen !== undefined) onLanes(chosen);
            }}
            value={lanes}
          >
            {modes.map((mode) => (
              <option key={mode} value={mode}>
                {text.laneMode[mode]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
});

/** Where a key of the toolbar leads, around its ends; null: none of its keys. */
function nextStop(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
