import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import "./FilterPopup.css";

export interface FilterPopupProps {
  /** The words on the button, also the name of the panel. */
  readonly name: string;
  /** How many of its values are chosen; shown on the button. */
  readonly chosen: number;
  /** The words on the button with that number. */
  readonly label: string;
  /** Rendered only while open, so that its counts cost nothing otherwise. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button that opens a panel below itself. Not the popover API: a popover needs script to stand at its button
 * (anchor positioning is not in all browsers of the last two years) and can't unfold in place on narrow pages.
 * Closed by Esc (focus goes back to the button), by a click elsewhere and by tabbing out.
 */
export function FilterPopup({ name, chosen, label, children }: FilterPopupProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();

  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (root.current !== null && !event.composedPath().includes(root.current)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open]);

  // A panel that would reach beyond the bar's end is moved back by as much.
  useLayoutEffect(() => {
    const panelBox = root.current?.querySelector<HTMLElement>(".filter-popup__panel");
    const bar = root.current?.closest(".filter-bar");
    if (!open || panelBox == null || bar == null) return;
    const beyond = panelBox.getBoundingClientRect().right - bar.getBoundingClientRect().right;
    if (beyond > 0) panelBox.style.marginLeft = `${-beyond}px`;
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget;
    if (next !== null && !event.currentTarget.contains(next)) setOpen(false);
  };

  return (
    <div className="filter-popup" ref={root} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        aria-controls={open ? panel : undefined}
        aria-expanded={open}
        className="filter-popup__button"
        data-chosen={chosen > 0}
        onClick={() => setOpen(!open)}
        ref={button}
        type="button"
      >
        {label}
      </button>
      {open && (
        <div aria-label={name} className="filter-popup__panel" id={panel} role="group">
          {children(close)}
        </div>
      )}
    </div>
  );
}
