import type { ReactNode } from "react";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { lagTo } from "../select/lag.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { Filled } from "./Filled.tsx";
import { lagWords } from "./lagWords.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import { NARROW } from "./useSheet.ts";
import "./RelativeTo.css";

export interface RelativeToProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly view: ViewState;
  readonly onView: SetView;
}

/** In the opened event: how far it is from the one that times are counted from, and the way to count from this one. */
export function RelativeTo({ dataset, event, view, onView }: RelativeToProps): ReactNode {
  const { lang } = useLocale();
  const { isAtMost } = useRoot();
  const words = TIME_WORDS[lang];
  const { when } = event.current;
  if (when === null) return null;
  const isAnchor = view.around === event.id;
  const anchor = isAnchor ? undefined : dataset.events.find(({ id }) => id === view.around);
  const start = anchor?.current.when ?? null;
  const toggle = (): void => {
    // On narrow screens this panel covers what it is about.
    const shut = isAtMost(NARROW) ? { event: null } : {};
    onView({ around: isAnchor ? null : event.id, span: null, win: null, ...shut }, "push");
  };
  return (
    <div className="relative-to">
      {anchor !== undefined && start !== null && (
        <p className="relative-to__lag">
          <Filled
            text={words.relative.from}
            values={{ event: <Foreign text={anchor.title} />, lag: lagWords(lagTo(start, when), words) }}
          />
        </p>
      )}
      <button className="relative-to__button" onClick={toggle} type="button">
        {isAnchor ? words.relative.leave : words.relative.enter}
      </button>
    </div>
  );
}
