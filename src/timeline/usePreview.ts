import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { previewPlace } from "./previewPlace.ts";
import type { PreviewPlace } from "./previewPlace.ts";

/** Long enough not to flicker under a pointer that only passes by. */
const SHOW_MS = 250;
/** Long enough to cross the gap between mark and preview. */
const HIDE_MS = 200;

/**
 * The preview to be shown: of the mark that the mouse rests on, or of the one that the keys have reached. It stays
 * while the pointer is on it, goes with Esc (`hide`), and does not come for touch, which opens at once.
 * @param stage the element that holds marks and preview
 */
export function usePreview(stage: RefObject<HTMLElement | null>): {
  readonly place: PreviewPlace | null;
  readonly hide: () => void;
  /** Shows it for the mark with this element id, once the canvas has come to rest. */
  readonly showFor: (elementId: string | null) => void;
} {
  const [place, setPlace] = useState<PreviewPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback(
    (mark: Element | string | null): void => {
      clearTimeout(timer.current);
      const id = typeof mark === "string" ? mark : (mark?.id ?? "");
      timer.current = setTimeout(
        () => {
          const box = stage.current;
          // By its id: its element may have been drawn anew meanwhile, or be another mark's.
          const item = id === "" ? null : (box?.querySelector(`#${CSS.escape(id)}`) ?? null);
          setPlace(item === null || box === null ? null : previewPlace(item, box));
        },
        mark === null ? HIDE_MS : SHOW_MS,
      );
    },
    [stage],
  );
  const hide = useCallback((): void => {
    clearTimeout(timer.current);
    setPlace(null);
  }, []);

  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const onOver = (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
      if (event.target.closest("[data-preview]") === null) later(event.target.closest("[data-item]"));
      else clearTimeout(timer.current);
    };
    const onLeave = (event: PointerEvent): void => {
      if (event.pointerType === "mouse") later(null);
    };
    // A drag moves the mark away from under its preview.
    const onMove = (): void => hide();
    element.addEventListener("pointerover", onOver);
    element.addEventListener("pointerleave", onLeave);
    element.addEventListener("pointerdown", onMove);
    element.addEventListener("wheel", onMove, { passive: true });
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("pointerover", onOver);
      element.removeEventListener("pointerleave", onLeave);
      element.removeEventListener("pointerdown", onMove);
      element.removeEventListener("wheel", onMove);
    };
  }, [stage, later, hide]);

  // Wherever the focus is, Esc takes the preview away, and does nothing else then: as soon as it is seen.
  useLayoutEffect(() => {
    if (place === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      hide();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [place, hide]);

  const showFor = useCallback(
    (elementId: string | null): void => {
      hide();
      if (elementId !== null) later(elementId);
    },
    [hide, later],
  );
  return { place, hide, showFor };
}
