// How vis-timeline's items come, change, go and are drawn: its own classes, past its data sets.
import type { VisItem } from "./visTypes.ts";

/** An item of vis-timeline, which its types leave out. */
export interface DrawnItem {
  id: string;
  data: VisItem;
  dom: { readonly box: HTMLElement; readonly frame: HTMLElement; readonly content: HTMLElement } | null;
  readonly options: { readonly template: (data: VisItem, content: HTMLElement) => HTMLElement };
  readonly conversion: { readonly toScreen: (ms: number) => number };
  readonly baseClassName: string;
  readonly parent: Group | null;
  displayed: boolean;
  dirty: boolean;
  overflow: boolean;
  whiteSpace: boolean;
  top: number | null;
  height: number | null;
  left: number | null;
  width: number | null;
  /** Ours: what its box was given last. */
  placed?: string;
  setData: (data: VisItem) => void;
  _createDomElement: () => void;
  _appendDomElement: () => void;
  redraw: () => void;
  repositionX: () => void;
  repositionY: () => void;
}

interface Kind {
  readonly prototype: DrawnItem;
  new (data: VisItem, conversion: unknown, options: unknown): DrawnItem;
}

interface Group {
  readonly items: Record<string, DrawnItem>;
  readonly orderedItems: { readonly byStart: readonly DrawnItem[] };
  isVisible: boolean;
  visibleItems: readonly DrawnItem[];
}

export interface ItemSet {
  readonly constructor: { readonly types: Readonly<Record<VisItem["type"], Kind>> };
  readonly groups: Readonly<Record<string, Group>>;
  readonly items: Record<string, DrawnItem>;
  readonly conversion: unknown;
  readonly options: unknown;
  initialItemSetDrawn: boolean;
  redraw: () => boolean;
  readonly _addItem: (item: DrawnItem) => void;
  readonly _removeItem: (item: DrawnItem) => void;
  readonly _order: () => void;
}

/** What a layout differs by from the one before. */
export interface ItemChanges {
  readonly gone: readonly string[];
  /** What is there already. */
  readonly changed: readonly VisItem[];
  readonly fresh: readonly VisItem[];
}

/**
 * Puts changes onto the canvas. What is gone gives its element to what comes: a filter brings a hundred other items, and
 * to take as many elements out of the page and put others in costs several times what it takes to write into them.
 */
export function changeItems(itemSet: ItemSet, { changed, fresh, gone }: ItemChanges): void {
  for (const data of changed) itemSet.items[data.id]?.setData(data);
  const free: Record<VisItem["type"], DrawnItem[]> = { range: [], background: [] };
  for (const id of gone) {
    const item = itemSet.items[id];
    if (item !== undefined) free[item.data.type].push(item);
  }
  for (const data of fresh) {
    const item = free[data.type].pop();
    if (item === undefined) {
      const made = new itemSet.constructor.types[data.type](data, itemSet.conversion, itemSet.options);
      made.id = data.id;
      itemSet._addItem(made);
    } else rename(itemSet, item, data);
  }
  for (const item of [...free.range, ...free.background]) itemSet._removeItem(item);
  itemSet._order();
}

function rename({ items }: ItemSet, item: DrawnItem, data: VisItem): void {
  const there = item.parent?.items;
  for (const list of [items, there]) {
    if (list === undefined) continue;
    // oxlint-disable-next-line typescript/no-dynamic-delete -- vis-timeline keeps them by id in plain objects
    delete list[item.id];
    list[data.id] = item;
  }
  item.id = data.id;
  item.setData(data);
}

/** Lets all items be drawn without a look at the page, and without writing what stands there already. */
export function drawItemsSwiftly({ constructor: { types } }: ItemSet): void {
  for (const kind of ["range", "background"] as const) {
    const { prototype } = types[kind];
    prototype.redraw = redraw;
    prototype.repositionX = repositionX;
  }
  types.range.prototype.repositionY = () => undefined;
}

/** As our style sheet has it: labels run over their boxes, and take one line. Only what is dirty is written. */
function redraw(this: DrawnItem): void {
  this._createDomElement();
  this._appendDomElement();
  const { baseClassName, data, dom, options } = this;
  if (!this.dirty || dom === null) return;
  this.dirty = false;
  this.overflow = true;
  this.whiteSpace = false;
  this.height = 0;
  const label = options.template(data, dom.content);
  if (dom.content.firstChild !== label) dom.content.replaceChildren(label);
  const classes = `${baseClassName} ${data.className}${data.type === "range" ? " vis-readonly" : ""}`;
  if (dom.box.className !== classes) dom.box.className = classes;
}

function repositionX(this: DrawnItem): void {
  const { conversion, data, dom } = this;
  if (dom === null) return;
  const left = conversion.toScreen(data.start);
  const right = conversion.toScreen(data.end);
  const width = Math.max(Math.round((right - left) * 1_000) / 1_000, 1);
  // The label of what began before the window stands at the window's edge.
  const inset = right > 0 ? Math.max(-left, 0) : 0;
  this.left = left;
  this.width = width;
  const placed = `${left} ${width} ${inset}`;
  if (this.placed === placed) return;
  this.placed = placed;
  const { style } = dom.box;
  style.transform = `translateX(${left}px)`;
  style.width = `${width}px`;
  style.top = "0px";
  const shift = `translateX(${inset}px)`;
  if (dom.content.style.transform !== shift) dom.content.style.transform = shift;
}
