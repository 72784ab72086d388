/** Where the preview of a mark stands, in px from the left and top of the stage. */
export interface PreviewPlace {
  /** Id of the item, as in `data-item`. */
  readonly item: string;
  /** Id of the event; null: an aggregate. */
  readonly event: string | null;
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

/** The place of an item's preview beside it; null for what is neither an event nor an aggregate. */
export function previewPlace(item: Element, stage: Element): PreviewPlace | null {
  const event = item.getAttribute("data-event-id");
  const id = item.getAttribute("data-item");
  if (id === null || (event === null && !item.hasAttribute("data-count"))) return null;
  const mark = item.getBoundingClientRect();
  const box = stage.getBoundingClientRect();
  // A long bar may reach far beyond the canvas.
  const left = Math.max(mark.left - box.left, 0);
  return {
    item: id,
    event,
    at: { left, top: mark.top - box.top, width: mark.width, height: mark.height },
    room: { width: box.width, height: box.height },
  };
}
