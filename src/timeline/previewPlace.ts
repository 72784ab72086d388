/** Where the preview of a mark stands, in px from the left and top of the stage. */
export interface PreviewPlace {
  /** Id of the event. */
  readonly event: string;
  /** The mark's box. */
  readonly at: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** The stage's size. */
  readonly room: { readonly width: number; readonly height: number };
}

/** The place of an item's preview beside it; null for what is no single event. */
export function previewPlace(item: Element, stage: Element): PreviewPlace | null {
  const event = item.getAttribute("data-event-id");
  if (event === null) return null;
  const mark = item.getBoundingClientRect();
  const box = stage.getBoundingClientRect();
  // A long bar may reach far beyond the canvas.
  const left = Math.max(mark.left - box.left, 0);
  return {
    event,
    at: { left, top: mark.top - box.top, width: mark.width, height: mark.height },
    room: { width: box.width, height: box.height },
  };
}
