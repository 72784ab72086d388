/**
 * The browser has taken a finger to scroll the page. vis-timeline's recognition of gestures would not hear the next finger
 * after that, and is told that this one was lifted. It listens on the window: in a shadow root what is not composed never gets there.
 */
export function endTouch({ pointerId, pointerType, target }: PointerEvent): void {
  target?.dispatchEvent(
    new PointerEvent("pointerup", { bubbles: true, composed: true, pointerId, pointerType }),
  );
}
