/** As far as the middle of a finger lands beside what it means, in px: half of 44. */
const REACH = [8, 15, 22];
const WAYS = [0, 4, 2, 6, 1, 3, 5, 7];

interface Press {
  readonly clientX: number;
  readonly clientY: number;
  readonly target: EventTarget | null;
  readonly nativeEvent: object;
}

/** The mark that is pressed; of a finger, that is wider than a dot, the nearest one. */
export function markAt({ clientX, clientY, nativeEvent, target }: Press): Element | null {
  if (!(target instanceof Element)) return null;
  const mark = (element: Element | null): Element | null => element?.closest("[data-item][role]") ?? null;
  const own = mark(target);
  if (own !== null || (nativeEvent as Partial<PointerEvent>).pointerType !== "touch") return own;
  const root = target.getRootNode() as Document | ShadowRoot;
  for (const reach of REACH)
    for (const way of WAYS) {
      const [x, y] = [Math.cos((way * Math.PI) / 4), Math.sin((way * Math.PI) / 4)];
      const near = mark(root.elementFromPoint(clientX + reach * x, clientY + reach * y));
      if (near !== null) return near;
    }
  return null;
}
