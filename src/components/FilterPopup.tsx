import { Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { sightOf } from "../view/seen.ts";
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
  /** Brings the panel's code before it is needed: when the button is pointed at or reached. */
  readonly preload?: () => void;
}

/**
 * A button that opens a panel below itself. Not the popover API: a popover needs script to stand at its button
 * (anchor positioning is not in all browsers of the last two years) and can't unfold in place on narrow pages.
 * Closed by Esc (focus goes back to the button), by a click elsewhere and by tabbing out. In the sheet of narrow pages,
 * where it unfolds in place, by its button and Esc alone: what is pressed below it would move from under the finger.
 */
export function FilterPopup({ name, chosen, label, children, preload }: FilterPopupProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();

  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      const box = root.current;
      if (box !== null && !unfoldsInPlace(box) && !event.composedPath().includes(box)) setOpen(false);
    };
    // A window that is turned or made narrower leaves the panel where it would reach beyond its edge.
    const onResize = () => fitIn(root.current);
    document.addEventListener("pointerdown", onPress);
    window.addEventListener("resize", onResize);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      window.removeEventListener("resize", onResize);
    };
  }, [open]);

  const arrive = () => {
    const box = fitIn(root.current);
    // The reader's next key is for what has opened. Not on touch screens: there the keyboard would cover it.
    if (!globalThis.matchMedia?.("(pointer: coarse)").matches) {
      box?.querySelector<HTMLElement>("input, button, a")?.focus({ preventScroll: true });
    }
  };

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    // In a sheet the browser would close that as well.
    event.preventDefault();
    close();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget;
    if (next !== null && !unfoldsInPlace(event.currentTarget) && !event.currentTarget.contains(next))
      setOpen(false);
  };

  return (
    <div className="filter-popup" ref={root} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        aria-controls={open ? panel : undefined}
        aria-expanded={open}
        className="filter-popup__button"
        data-chosen={chosen > 0}
        onClick={() => setOpen(!open)}
        onFocus={preload}
        onPointerEnter={preload}
        ref={button}
        type="button"
      >
        {label}
      </button>
      {open && (
        <div aria-label={name} className="filter-popup__panel" id={panel} role="group">
          <Suspense fallback={null}>
            {children(close)}
            <Arrival onArrive={arrive} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

function unfoldsInPlace(popup: HTMLElement): boolean {
  return popup.closest("dialog") !== null;
}

/** Stands behind something whose code may still be on its way, and tells once it is there. */
function Arrival({ onArrive }: { readonly onArrive: () => void }): ReactNode {
  const arrived = useRef(false);
  useLayoutEffect(() => {
    if (!arrived.current) onArrive();
    arrived.current = true;
  });
  return null;
}

/** Lower than this a list is no list. */
const LEAST_ROOM = 208;

/**
 * A panel that would reach beyond the bar's end is moved back by as much; one that would reach below the window is as
 * high as there is room, and scrolls. One that unfolds in place needs neither.
 */
function fitIn(root: HTMLElement | null): HTMLElement | null {
  const box = root?.querySelector<HTMLElement>(".filter-popup__panel") ?? null;
  if (box === null) return null;
  box.style.marginInlineStart = "";
  box.style.minInlineSize = "";
  box.style.minBlockSize = "";
  if (getComputedStyle(box).position !== "absolute") return box;
  const bar = root?.closest(".filter-bar");
  const { left, right, top } = box.getBoundingClientRect();
  const edges = bar?.getBoundingClientRect();
  const beyond = edges === undefined ? 0 : Math.max(right - edges.right, edges.left - left);
  if (beyond > 0) box.style.marginInlineStart = `${-beyond}px`;
  box.style.setProperty("--filter-popup-room", `${Math.max(LEAST_ROOM, sightOf().bottom - top - 12)}px`);
  coverSlivers(box, Math.max(beyond, 0));
  return box;
}

/** What is smaller can't be hit well (WCAG 2.5.8). */
const LEAST_TARGET = 24;

/** A button of which the panel would leave a sliver is covered whole: the panel grows by as much. */
function coverSlivers(box: HTMLElement, moved: number): void {
  const { bottom, left, right, top } = box.getBoundingClientRect();
  const grown = { bottom, left, right };
  const isSliver = (px: number): boolean => px > 0 && px < LEAST_TARGET;
  for (const each of (box.getRootNode() as ParentNode).querySelectorAll("button")) {
    const its = each.getBoundingClientRect();
    const meets = its.right > left && its.left < right && its.bottom > top && its.top < bottom;
    if (!meets || box.contains(each)) continue;
    if (isSliver(its.right - right)) grown.right = Math.max(grown.right, its.right);
    if (isSliver(left - its.left)) grown.left = Math.min(grown.left, its.left);
    if (isSliver(its.bottom - bottom)) grown.bottom = Math.max(grown.bottom, its.bottom);
  }
  const before = getComputedStyle(box).direction === "rtl" ? grown.right - right : left - grown.left;
  box.style.marginInlineStart = `${-moved - before}px`;
  box.style.minInlineSize = `${grown.right - grown.left}px`;
  box.style.minBlockSize = `${grown.bottom - top}px`;
}
