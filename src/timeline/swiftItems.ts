// How vis-timeline's items come, change and go: past its data sets, as `LeanItem`.
import type { CanvasItem } from "./canvasItem.ts";
import type { LeanItem } from "./leanItem.ts";
import type { VisItem } from "./visTypes.ts";

interface Group {
  readonly orderedItems: { readonly byStart: readonly LeanItem[] };
  readonly height: number;
  isVisible: boolean;
}

export interface ItemSet {
  readonly constructor: { readonly types: Record<VisItem["type"], typeof LeanItem> };
  readonly groups: Readonly<Record<string, Group>>;
  readonly items: Record<string, LeanItem>;
  initialItemSetDrawn: boolean;
  redraw: () => boolean;
  readonly _addItem: (item: LeanItem) => void;
  readonly _removeItem: (item: LeanItem) => void;
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
  const free = new Map<CanvasItem["kind"], LeanItem[]>();
  for (const id of gone) {
    const item = itemSet.items[id];
    if (item === undefined) continue;
    const alike = free.get(item.data.item.kind);
    if (alike === undefined) free.set(item.data.item.kind, [item]);
    else alike.push(item);
  }
  for (const data of fresh) {
    const item = takeFrom(free, data);
    if (item === undefined) {
      const made = new itemSet.constructor.types[data.type](data);
      made.id = data.id;
      itemSet._addItem(made);
    } else rename(itemSet, item, data);
  }
  for (const left of free.values()) for (const item of left) itemSet._removeItem(item);
  itemSet._order();
}

/** One of the same kind, of which least has to be written; else a mark for a mark. */
function takeFrom(
  free: ReadonlyMap<CanvasItem["kind"], LeanItem[]>,
  { item, type }: VisItem,
): LeanItem | undefined {
  const alike = free.get(item.kind)?.pop();
  if (alike !== undefined) return alike;
  for (const others of free.values()) if (others.at(-1)?.data.type === type) return others.pop();
  return undefined;
}

function rename({ items }: ItemSet, item: LeanItem, data: VisItem): void {
  const there = item.parent?.items;
  for (const list of [items, there]) {
    if (list === undefined) continue;
    // oxlint-disable-next-line typescript/no-dynamic-delete -- vis-timeline keeps them by id in plain objects
    delete list[item.data.id];
    list[data.id] = item;
  }
  item.id = data.id;
  item.setData(data);
}
