/** What vis-timeline draws with, which its types leave out. */
interface Drawn {
  readonly dom: { readonly box: HTMLElement };
  readonly data: object;
  readonly options: { readonly template: (data: object, content: HTMLElement) => HTMLElement };
  overflow: boolean;
  whiteSpace: boolean;
  top: number | null;
  repositionY: () => void;
}

interface DrawnKind {
  readonly prototype: {
    _getDomComponentsSizes: (this: Drawn) => object;
    _updateContents: (this: Drawn, content: HTMLElement) => void;
  };
}

interface Group {
  readonly orderedItems: unknown;
  isVisible: boolean;
  stackDirty: boolean;
  visibleItems: readonly Drawn[];
  _updateItemsInRange: (ordered: unknown, last: readonly Drawn[], range: unknown) => readonly Drawn[];
}

interface Whole {
  readonly itemSet: {
    readonly constructor: { readonly types: Readonly<Record<"range" | "background", DrawnKind>> };
    readonly body: { readonly range: unknown };
    readonly groups: Readonly<Record<string, Group>>;
    initialItemSetDrawn: boolean;
    redraw: () => boolean;
  };
}

const NO_SIZE = { content: { width: 0 }, box: { height: 0 } };

/**
 * Lets vis-timeline draw without measuring. It asks the page for the sizes of each item that it has just changed, and of
 * the whole set several times a frame, to stack items and to grow with them: a layout of the page for each, a second in
 * one go when a hundred change. Our rows and our height are known before, so that it only needs to write.
 * @param timeline a `Timeline` that doesn't stack, with a `template`
 */
export function drawSwiftly(timeline: unknown): void {
  const { itemSet } = timeline as Whole;
  for (const kind of ["range", "background"] as const) {
    const { prototype } = itemSet.constructor.types[kind];
    prototype._getDomComponentsSizes = measureNothing;
    prototype._updateContents = updateContents;
  }
  itemSet.initialItemSetDrawn = true;
  itemSet.redraw = () => {
    for (const group of Object.values(itemSet.groups)) {
      group.isVisible = true;
      group.stackDirty = false;
      group.visibleItems = group._updateItemsInRange(
        group.orderedItems,
        group.visibleItems,
        itemSet.body.range,
      );
      for (const item of group.visibleItems) {
        item.top = 0;
        item.repositionY();
      }
    }
    // Never grows.
    return false;
  };
}

/** As our style sheet has it: labels run over their boxes, and take one line. */
function measureNothing(this: Drawn): object {
  this.overflow = true;
  this.whiteSpace = false;
  return NO_SIZE;
}

/** Its own copies the item and compares texts of HTML. */
function updateContents(this: Drawn, content: HTMLElement): void {
  const label = this.options.template(this.data, content);
  if (content.firstChild?.isEqualNode(label) !== true) content.replaceChildren(label);
}
