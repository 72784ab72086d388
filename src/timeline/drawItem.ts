import type { CanvasItem } from "./canvasItem.ts";
import { breakable } from "./labelWidth.ts";

/** The elements of an item, and what they show. */
export interface DrawnItem {
  readonly box: HTMLElement;
  /** Null while it has no label: most of a crowded canvas have none. */
  content: HTMLElement | null;
  arrow: HTMLElement | null;
  item: CanvasItem | null;
}

export function emptyItem(): DrawnItem {
  return { box: document.createElement("div"), content: null, arrow: null, item: null };
}

/**
 * Brings the elements of an item to what it is now: name, marks, label. Only what differs is written, since whatever is
 * written has to be styled anew; they may have been another item's. Text of the dataset goes in as text and attribute values only.
 */
export function drawItem(item: CanvasItem, drawn: DrawnItem): void {
  const { box, item: last } = drawn;
  const write = (name: string, value: (of: CanvasItem) => string | null): void => {
    const now = value(item);
    if (now !== (last === null ? null : value(last))) setOrRemove(box, name, now);
  };
  const ifNamed = (value: (of: CanvasItem) => string | null) => (of: CanvasItem) =>
    of.name === "" ? null : value(of);
  write("data-event-id", ({ eventId }) => eventId);
  write("data-item", ({ id }) => id);
  write("data-count", ({ count }) => (count === null ? null : String(count)));
  write("data-match", ({ possible }) => (possible ? "possible" : null));
  write("aria-hidden", ({ name }) => (name === "" ? "true" : null));
  write(
    "id",
    ifNamed(({ id }) => domId(id)),
  );
  write(
    "role",
    ifNamed(() => "option"),
  );
  write(
    "aria-label",
    ifNamed(({ name }) => name),
  );
  write(
    "aria-posinset",
    ifNamed(({ place }) => (place === null ? null : String(place.at))),
  );
  write(
    "aria-setsize",
    ifNamed(({ place }) => (place === null ? null : String(place.of))),
  );
  write(
    "aria-selected",
    ifNamed(({ classes }) => String(classes.includes("timeline-item--selected"))),
  );
  drawSoftEdges(item, last, box);
  drawLabel(item, drawn);
  drawArrow(item, drawn);
  drawn.item = item;
}

function drawLabel(item: CanvasItem, drawn: DrawnItem): void {
  const { box, item: last } = drawn;
  // A sign of change stands in the label's place even without one.
  const isThere = item.label !== "" || item.classes.includes("timeline-item--change");
  if (!isThere) {
    drawn.content?.remove();
    drawn.content = null;
    return;
  }
  const isNew = drawn.content === null;
  const content = drawn.content ?? emptyContent();
  const label = content.firstElementChild as HTMLElement;
  const wraps = isWrapped(item);
  const before = isNew ? null : last;
  // The width was made for these breaks and no others.
  if (before === null || before.label !== item.label || isWrapped(before) !== wraps) {
    if (wraps)
      label.replaceChildren(
        ...breakable(item.label).flatMap((part) => [part, document.createElement("wbr")]),
      );
    else label.textContent = item.label;
  }
  if (label.lang !== item.labelLang)
    setOrRemove(label, "lang", item.labelLang === "" ? null : item.labelLang);
  const px = widthOf(item);
  if (before === null || widthOf(before) !== px || isWrapped(before) !== wraps) {
    label.style.inlineSize = wraps ? px : "";
    label.style.maxInlineSize = wraps ? "" : px;
  }
  if (isNew) box.append(content);
  drawn.content = content;
}

/** Where a tail goes on beyond the window. */
function drawArrow({ classes }: CanvasItem, drawn: DrawnItem): void {
  const goesOn = classes.includes("timeline-item--goes-on");
  if (goesOn === (drawn.arrow !== null)) return;
  drawn.arrow?.remove();
  drawn.arrow = goesOn ? document.createElement("i") : null;
  if (drawn.arrow === null) return;
  drawn.arrow.className = "timeline-item__arrow";
  drawn.box.append(drawn.arrow);
}

/** Over several lines the width makes the break; on one it is only a limit. */
const widthOf = ({ kind, label, labelPx }: CanvasItem): string =>
  kind === "event" && label !== "" ? `${labelPx}px` : "";

const isWrapped = ({ classes }: CanvasItem): boolean => classes.includes("timeline-item--lines");

function emptyContent(): HTMLElement {
  const content = document.createElement("div");
  content.className = "vis-item-content";
  const label = document.createElement("bdi");
  label.className = "timeline-item__label";
  content.append(label);
  return content;
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

function drawSoftEdges({ soft }: CanvasItem, last: CanvasItem | null, box: HTMLElement): void {
  if (soft === null && (last?.soft ?? null) === null) return;
  for (const side of ["in", "out", "end"] as const) {
    if (soft === null) box.style.removeProperty(`--soft-${side}`);
    else if (last?.soft?.[side] !== soft[side]) box.style.setProperty(`--soft-${side}`, `${soft[side]}%`);
  }
}

function setOrRemove(element: Element, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
