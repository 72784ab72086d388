import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { pickText } from "../model/text.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import { neighbours } from "../select/neighbours.ts";
import type { ViewState } from "../view/viewState.ts";
import { useLocale } from "./locale.tsx";
import { ShareButton } from "./ShareButton.tsx";
import "./DetailBar.css";

export interface DetailBarProps {
  readonly event: TimelineEvent;
  readonly matches: readonly Match[];
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
  readonly onClose: () => void;
}

/** Close, previous and next within the filter, sharing. Stays at the top of the panel while it scrolls. */
export function DetailBar({ event, matches, onView, onClose }: DetailBarProps): ReactNode {
  const { lang, words } = useLocale();
  const { previous, next, position, total } = neighbours(matches, event);
  const open = (other: TimelineEvent | null) => () => {
    if (other !== null) onView({ event: other.id }, "push");
  };
  const title = pickText(event.title, lang).value;
  return (
    <div className="detail-bar">
      <div className="detail-bar__steps" role="group" aria-label={detailOf(words).steps}>
        <StepButton
          label={detailOf(words).previous}
          arrow="‹"
          off={previous === null}
          onPress={open(previous)}
        />
        <span className="detail-bar__position" aria-hidden="true">
          {position === null ? detailOf(words).outside : detailOf(words).position(position, total)}
        </span>
        <StepButton label={detailOf(words).next} arrow="›" off={next === null} onPress={open(next)} />
        {/* The focus stays on the button that was pressed: what it brought has to be said. */}
        <span className="asof-hidden" role="status">
          {position === null ? detailOf(words).outside : detailOf(words).announce(position, total, title)}
        </span>
      </div>
      <ShareButton />
      <button
        type="button"
        className="asof-button asof-button--icon detail-bar__close"
        aria-label={detailOf(words).close}
        onClick={onClose}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly arrow: string;
  readonly off: boolean;
  readonly onPress: () => void;
}

/** At the ends it is off but keeps the focus: a disabled button would drop it. */
function StepButton({ label, arrow, off, onPress }: StepButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="asof-button asof-button--icon"
      aria-label={label}
      aria-disabled={off ? "true" : undefined}
      data-keeps-focus="true"
      onClick={onPress}
    >
      <span aria-hidden="true">{arrow}</span>
    </button>
  );
}
