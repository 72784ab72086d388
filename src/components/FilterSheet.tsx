import { useEffect, useId, useLayoutEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { NO_FILTERS } from "../select/eventFilter.ts";
import type { ViewState } from "../view/viewState.ts";
import { activeFilters } from "./activeFilters.ts";
import { FOLDED } from "./foldedFilters.ts";
import { focusFilters } from "./focusFilters.ts";
import { useLocale } from "./locale.tsx";
import { rootOf, useRoot } from "./root.ts";
import { useSheet } from "./useSheet.ts";
import "./FilterSheet.css";

export interface FilterSheetProps {
  /** The filters, as they stand on wide pages. */
  readonly row: RefObject<HTMLElement | null>;
  /** What opened it: the filters' place is behind it, and the focus goes back there. */
  readonly opener: RefObject<HTMLElement | null>;
  /** How many events the filters leave, and of how many; null where nobody counted all. */
  readonly shown: number;
  readonly total: number | null;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
  /** Keep its identity. */
  readonly onClose: () => void;
}

/**
 * The filters over a narrow page, shown like the panel of an event (`useSheet`). The row itself is brought here, and
 * taken back: drawn a second time, it would have lost what is unfolded and half typed when the window is turned.
 */
export function FilterSheet(props: FilterSheetProps): ReactNode {
  const { row, opener, shown, total, view, onView, onClose } = props;
  const { words } = useLocale();
  const { isAtMost, watchWidth } = useRoot();
  const sheet = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const set = activeFilters(view).length;
  const back = useFilters(row, place, opener);
  const modal = useSheet(sheet, onClose);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return back;
  }, [back]);
  useEffect(
    () =>
      watchWidth(FOLDED, () => {
        if (!isAtMost(FOLDED)) onClose();
      }),
    [isAtMost, onClose, watchWidth],
  );

  return (
    // Esc closes as well, and so does the button: a press beside it is the short way for a pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      aria-labelledby={id}
      className="filter-sheet"
      onClick={({ currentTarget, target }) => {
        if (target === currentTarget) onClose();
      }}
      ref={sheet}
    >
      <div className="filter-sheet__bar">
        <h2 className="filter-sheet__title" id={id} ref={heading} tabIndex={-1}>
          {words.filters.toggle(set)}
        </h2>
        <button
          aria-label={words.filters.done(0)}
          className="asof-button asof-button--icon filter-sheet__close"
          onClick={onClose}
          type="button"
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="filter-sheet__body" ref={place} />
      <div className="filter-sheet__foot">
        {/* Where the page behind is not out of reach, its own count is heard. */}
        <p className="filter-sheet__count" role={modal ? "status" : undefined}>
          {total === null ? null : words.page.count(shown, total)}
        </p>
        <button
          aria-disabled={set === 0 ? "true" : undefined}
          className="asof-button asof-button--quiet"
          onClick={() => {
            if (set > 0) onView(NO_FILTERS, "push");
          }}
          type="button"
        >
          {words.filters.clearAll}
        </button>
        <button className="asof-button asof-button--primary" onClick={onClose} type="button">
          {words.filters.done(shown)}
        </button>
      </div>
    </dialog>
  );
}

/**
 * Brings the filters into the sheet, and behind their button again when it goes. Give the result to the effect that
 * ends after the sheet is closed: the focus goes back to that button; or, where the window has become too wide for one,
 * stays with the filter that had it.
 */
function useFilters(
  row: FilterSheetProps["row"],
  place: RefObject<HTMLElement | null>,
  opener: FilterSheetProps["opener"],
): () => void {
  const last = useRef<Element | null>(null);
  // Before `useSheet`: closing, the browser moves the focus by itself.
  useLayoutEffect(() => {
    const [filters, button] = [row.current, opener.current];
    if (filters === null || button === null) return;
    place.current?.append(filters);
    return () => {
      const { activeElement } = rootOf(filters);
      last.current = filters.contains(activeElement) ? activeElement : null;
      button.after(filters);
    };
  }, [row, place, opener]);

  const back = useRef(() => {
    const root = rootOf(opener.current);
    opener.current?.focus({ preventScroll: true });
    if (root.activeElement === opener.current) return;
    // Beside one another only one panel is open.
    for (const button of row.current?.querySelectorAll<HTMLElement>(".filter-popup__button") ?? []) {
      const open = button.getAttribute("aria-expanded") === "true";
      // A little later: React hears nothing while it takes the sheet away.
      if (open && button.parentElement?.contains(last.current) !== true) queueMicrotask(() => button.click());
    }
    if (last.current instanceof HTMLElement) last.current.focus({ preventScroll: true });
    else focusFilters(root);
  });
  return back.current;
}
