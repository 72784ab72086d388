import type { CanvasItem } from "./canvasItem.ts";
import { breakable } from "./labelWidth.ts";

/**
 * The label of an item, and everything that belongs on its box: place, role, name, marks. Text of the dataset goes
 * in as text and attribute values only. The box is the canvas's own element; it keeps its place in the page while
 * the item is updated.
 */
export function drawItem(item: CanvasItem, box: HTMLElement): HTMLElement {
  box.style.setProperty("--item-top", `${item.top}px`);
  setOrRemove(box, "data-event-id", item.eventId);
  setOrRemove(box, "data-count", item.count === null ? null : String(item.count));
  setOrRemove(box, "data-match", item.possible ? "possible" : null);
  setOrRemove(box, "data-item", item.id);
  drawSoftEdges(item, box);
  if (item.name === "") box.setAttribute("aria-hidden", "true");
  else {
    box.id = domId(item.id);
    box.setAttribute("role", "option");
    box.setAttribute("aria-label", item.name);
    setOrRemove(box, "aria-posinset", item.place === null ? null : String(item.place.at));
    setOrRemove(box, "aria-setsize", item.place === null ? null : String(item.place.of));
    box.setAttribute("aria-selected", String(item.classes.includes("timeline-item--selected")));
  }
  const label = document.createElement("bdi");
  label.className = "timeline-item__label";
  label.textContent = item.label;
  if (item.labelLang !== "") label.lang = item.labelLang;
  if (item.kind === "event" && item.label !== "") {
    // Over several lines the width makes the break; on one it is only a limit.
    const isWrapped = item.classes.includes("timeline-item--lines");
    label.style[isWrapped ? "inlineSize" : "maxInlineSize"] = `${item.labelPx}px`;
    // The width was made for these breaks and no others.
    if (isWrapped)
      label.replaceChildren(
        ...breakable(item.label).flatMap((part) => [part, document.createElement("wbr")]),
      );
  }
  return label;
}

const ids = new Map<string, string>();

/** An element id for an item; the item's own id is foreign text and may hold anything. */
export function domId(itemId: string): string {
  let id = ids.get(itemId);
  if (id === undefined) {
    id = `timeline-item-${ids.size + 1}`;
    ids.set(itemId, id);
  }
  return id;
}

function drawSoftEdges({ soft }: CanvasItem, box: HTMLElement): void {
  for (const side of ["in", "out", "end"] as const) {
    if (soft === null) box.style.removeProperty(`--soft-${side}`);
    else box.style.setProperty(`--soft-${side}`, `${soft[side]}%`);
  }
}

function setOrRemove(element: Element, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
