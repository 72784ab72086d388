import { useEffect, useLayoutEffect } from "react";
import type { KeyboardEvent, RefObject } from "react";

/**
 * Shows a `<dialog>` over everything while it is mounted. The browser keeps the focus inside and the page behind
 * inert. Give the result to the dialog as `onKeyDown`: Esc closes it, and nothing behind it.
 */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  onClose: () => void,
): (key: KeyboardEvent) => void {
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    // The page behind is held, and loses its scroll bar: where that takes room, the stylesheet keeps it.
    element.toggleAttribute("data-scrollbar", window.innerWidth > document.documentElement.clientWidth);
    element.showModal();
    return () => element.close();
  }, [dialog]);

  useEffect(() => {
    const element = dialog.current;
    // The browser's own ways to close it (a back gesture), and a press beside it.
    const onCancel = (cancel: Event) => {
      cancel.preventDefault();
      onClose();
    };
    const onPress = (press: MouseEvent) => {
      if (press.target === element) onClose();
    };
    element?.addEventListener("cancel", onCancel);
    element?.addEventListener("pointerdown", onPress);
    return () => {
      element?.removeEventListener("cancel", onCancel);
      element?.removeEventListener("pointerdown", onPress);
    };
  }, [dialog, onClose]);

  return (key) => {
    if (key.key !== "Escape" || key.nativeEvent.isComposing) return;
    key.preventDefault();
    key.stopPropagation();
    onClose();
  };
}
