import type { ReactNode } from "react";
import type { LaneMode } from "../select/lanes.ts";
import type { Tongue } from "./eventWords.ts";
import type { Act } from "./keyboard.ts";

export interface ToolbarButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly wide?: boolean;
  readonly onPress: () => void;
}

export function ToolbarButton({ label, onPress, sign, wide = false }: ToolbarButtonProps): ReactNode {
  return (
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
export function Toolbar({ lanes, modes, onAct, onFit, onHome, onLanes, tongue }: ToolbarProps): ReactNode {
  const text = tongue.words.timeline;
  const act = (kind: "pan" | "zoom", by: 1 | -1) => () => onAct({ kind, by });
  return (
    <div aria-label={text.toolbar} className="timeline__toolbar" role="group">
      <ToolbarButton label={text.earlier} onPress={act("pan", -1)} sign="←" />
      <ToolbarButton label={text.later} onPress={act("pan", 1)} sign="→" />
      <ToolbarButton label={text.zoomOut} onPress={act("zoom", -1)} sign="−" />
      <ToolbarButton label={text.zoomIn} onPress={act("zoom", 1)} sign="+" />
      <ToolbarButton label={text.fit} onPress={onFit} sign={text.fitShort} wide />
      <ToolbarButton label={text.opening} onPress={onHome} sign={text.openingShort} wide />
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
}
