import { useEffect } from "react";
import type { RefObject } from "react";
import { getSeen, subscribeSeen } from "../view/seen.ts";

/**
 * Tells the stylesheet how far below the top of the window the panel begins (`--asof-panel-top`), so that it ends at
 * the window's lower edge wherever the page is scrolled to: a sticky box of the window's whole height would
 * have its end out of reach until the page is scrolled. CSS alone can't know this.
 */
export function usePanelRoom(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    const column = element?.parentElement ?? null;
    if (element === null || column === null) return;
    let told = -1;
    const tell = () => {
      shift(element, column);
      const top = Math.max(0, Math.round(column.getBoundingClientRect().top));
      if (top === told) return;
      told = top;
      element.style.setProperty("--asof-panel-top", `${top}px`);
    };
    tell();
    // Notices above the story come and go without any scrolling.
    const observer = typeof ResizeObserver === "function" ? new ResizeObserver(tell) : null;
    observer?.observe(document.body);
    // Also of a part of the page that scrolls by itself: such scrolling does not bubble.
    window.addEventListener("scroll", tell, { capture: true, passive: true });
    window.addEventListener("resize", tell);
    const stop = subscribeSeen(tell);
    return () => {
      observer?.disconnect();
      window.removeEventListener("scroll", tell, { capture: true });
      window.removeEventListener("resize", tell);
      stop();
    };
  }, [panel]);
}

/** Room above the panel, in px: `--asof-space-4`. */
const ABOVE = 16;

/**
 * In a frame as high as its content the panel can't stick to a window: it is moved down its column to where the reader
 * is, never beyond the column's end, which would make the frame higher.
 */
function shift(panel: HTMLElement, column: HTMLElement): void {
  const seen = getSeen();
  if (seen === null) return;
  const { top, height } = column.getBoundingClientRect();
  const wanted = seen.top + ABOVE - top;
  const most = height - panel.offsetHeight;
  panel.style.setProperty("--asof-panel-shift", `${Math.round(Math.max(0, Math.min(wanted, most)))}px`);
}
