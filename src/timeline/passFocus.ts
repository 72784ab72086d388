/** Gives the focus on from an element that is about to go, if it has it. */
export function passFocus(from: HTMLElement | null, to: HTMLElement | null): void {
  // Of the document, or of the shadow root that it stands in.
  if (from?.matches(":focus") === true) to?.focus({ preventScroll: true });
}
