import { useEffect } from "react";
import type { RefObject } from "react";

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
    return () => {
      observer?.disconnect();
      window.removeEventListener("scroll", tell, { capture: true });
      window.removeEventListener("resize", tell);
    };
  }, [panel]);
}
