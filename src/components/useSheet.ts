import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RefObject } from "react";
import { rootOf, useRoot } from "./root.ts";

/** Below this (rem) the panel is a sheet over the page; the same width stands in EventDetail.css. */
export const NARROW = 63.99;

/** What is modal would be printed on every page, over what is there; and paper is narrow. */
let printing = false;

function watchPrinting(changed: () => void): () => void {
  const begin = () => {
    printing = true;
    changed();
  };
  const end = () => {
    printing = false;
    changed();
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}

/**
 * Shows a `<dialog>` beside the page on wide screens and, on narrow ones, as a modal sheet over it (the browser
 * then keeps the focus inside and the page behind inert). Esc closes, from inside or with the focus on nothing.
 * In a frame as high as its content it is a sheet, but never modal: it would lay its veil over a part of somebody
 * else's article, and an embed that begins with an event could not be used before that is closed. Where another dialog
 * is open when the window becomes narrow, it waits for that to close: the later of two modal ones would cover the other.
 * Returns whether it is modal.
 */
export function useSheet(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): boolean {
  const { isAtMost, watchWidth } = useRoot();
  const subscribe = useCallback(
    (changed: () => void) => {
      const unwatchWidth = watchWidth(NARROW, changed);
      const unwatchPrinting = watchPrinting(changed);
      return () => {
        unwatchWidth();
        unwatchPrinting();
      };
    },
    [watchWidth],
  );
  const modal = useSyncExternalStore(
    subscribe,
    () => !printing && !("grown" in document.documentElement.dataset) && isAtMost(NARROW),
    () => false,
  );

  /** Counts the dialogs that were waited for. */
  const [turn, setTurn] = useState(0);
  /** What had the focus in it: as it becomes modal, or is no more, the browser moves that by itself. */
  const last = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const inside = () => {
      const { activeElement } = rootOf(element);
      return activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : null;
    };
    last.current ??= inside();
    const keepFocus = () => {
      last.current?.focus({ preventScroll: true });
      last.current = null;
    };
    if (!modal || typeof element.showModal !== "function") {
      // Not show(): it moves the focus, and here that is usePanelFocus's to decide.
      element.setAttribute("open", "");
      keepFocus();
      return () => element.removeAttribute("open");
    }
    const other = rootOf(element).querySelector("dialog:modal");
    if (other !== null) {
      element.setAttribute("open", "");
      const onOther = () => setTurn((before) => before + 1);
      other.addEventListener("close", onOther, { once: true });
      return () => {
        other.removeEventListener("close", onOther);
        element.removeAttribute("open");
      };
    }
    // The page behind is held, and loses its scroll bar: where that takes room, the stylesheet keeps it.
    element.toggleAttribute("data-scrollbar", window.innerWidth > document.documentElement.clientWidth);
    element.showModal();
    keepFocus();
    return () => {
      last.current = inside();
      element.close();
    };
  }, [dialog, modal, turn]);

  useLayoutEffect(() => {
    // In a shadow root only what is pressed in it: the host page's Esc is its own.
    const root = rootOf(dialog.current);
    const onKey = (key: Event) => {
      if (!(key instanceof KeyboardEvent)) return;
      if (key.key !== "Escape" || key.defaultPrevented || key.isComposing) return;
      const inside = dialog.current?.contains(key.target as Node | null) === true;
      if (!inside && key.target !== document.body) return;
      key.preventDefault();
      onClose();
    };
    root.addEventListener("keydown", onKey);
    return () => root.removeEventListener("keydown", onKey);
  }, [dialog, onClose]);

  useEffect(() => {
    const element = dialog.current;
    // The browser's own ways to close a modal (a back gesture): ours is the only one that keeps the address true.
    const onCancel = (cancel: Event) => {
      cancel.preventDefault();
      onClose();
    };
    element?.addEventListener("cancel", onCancel);
    return () => element?.removeEventListener("cancel", onCancel);
  }, [dialog, onClose]);
  return modal;
}
