import type { CanvasItem } from "./canvasItem.ts";
import { breakable } from "./labelWidth.ts";

/** What a box was last drawn as. */
const drawn = new WeakMap<HTMLElement, CanvasItem>();

/**
 * The label of an item, and everything that belongs on its box: place, role, name, marks. Text of the dataset goes
 * in as text and attribute values only. The box is the canvas's own element; it keeps its place in the page while the
 * item is updated, and may become another item's. Only what differs is written.
 * @param content what holds the label
 */
export function drawItem(item: CanvasItem, box: HTMLElement, content: HTMLElement): HTMLElement {
  const last = drawn.get(box);
  drawn.set(box, item);
  if (last?.top !== item.top) box.style.setProperty("--item-top", `${item.top}px`);
  const write = (attribute: string, of: (item: CanvasItem) => string | null): void => {
    const value = of(item);
    if (last === undefined ? value !== null : of(last) !== value) setOrRemove(box, attribute, value);
  };
  write("data-event-id", ({ eventId }) => eventId);
  write("data-count", ({ count }) => (count === null ? null : String(count)));
  write("data-match", ({ possible }) => (possible ? "possible" : null));
  write("data-item", ({ id }) => id);
  if (last === undefined ? item.soft !== null : last.soft !== item.soft) drawSoftEdges(item, box);
  const ifNamed = (value: string | null, { name }: CanvasItem): string | null => (name === "" ? null : value);
  write("aria-hidden", ({ name }) => (name === "" ? "true" : null));
  write("id", (each) => ifNamed(each.name === "" ? null : domId(each.id), each));
  write("role", (each) => ifNamed("option", each));
  write("aria-label", (each) => ifNamed(each.name, each));
  write("aria-posinset", (each) => ifNamed(each.place === null ? null : String(each.place.at), each));
  write("aria-setsize", (each) => ifNamed(each.place === null ? null : String(each.place.of), each));
  write("aria-selected", (each) => ifNamed(String(each.classes.includes(SELECTED)), each));
  const label = content.firstElementChild;
  if (last !== undefined && label instanceof HTMLElement && sameLabel(last, item)) return label;
  return drawLabel(item, label instanceof HTMLElement ? label : document.createElement("bdi"));
}

const SELECTED = "timeline-item--selected";

/** Over several lines the width makes the break; on one it is only a limit. */
const isWrapped = ({ classes }: CanvasItem): boolean => classes.includes("timeline-item--lines");

function sameLabel(a: CanvasItem, b: CanvasItem): boolean {
  return (
    a.label === b.label &&
    a.labelLang === b.labelLang &&
    a.labelPx === b.labelPx &&
    a.kind === b.kind &&
    isWrapped(a) === isWrapped(b)
  );
}

function drawLabel(item: CanvasItem, label: HTMLElement): HTMLElement {
  const wraps = isWrapped(item);
  const px = item.kind === "event" && item.label !== "" ? `${item.labelPx}px` : "";
  if (label.className === "") label.className = "timeline-item__label";
  if (label.lang !== item.labelLang)
    setOrRemove(label, "lang", item.labelLang === "" ? null : item.labelLang);
  label.style.inlineSize = wraps ? px : "";
  label.style.maxInlineSize = wraps ? "" : px;
  // The width was made for these breaks and no others.
  if (wraps && px !== "")
    label.replaceChildren(...breakable(item.label).flatMap((part) => [part, document.createElement("wbr")]));
  else if (label.textContent !== item.label || label.childElementCount > 0) label.textContent = item.label;
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
