/** As far as the middle of a finger lands beside what it means, in px: half of 44. In steps that tell which is nearer. */
const REACH = [3, 6, 9, 12, 15, 18, 20, 22];
/** A dot is broader than what lies between two of these at the farthest. */
const WAYS = 16;

interface Press {
  readonly clientX: number;
  readonly clientY: number;
  readonly target: EventTarget | null;
  readonly nativeEvent: object;
}

/**
 * The mark that is pressed; of a finger, that is wider than a dot, the nearest one. `finger`: where it came down. Its click
 * may be somewhere else: browsers move it to what they think was meant, and a pill is larger than a dot nearer by.
 */
export function markAt(
  { nativeEvent, target, ...press }: Press,
  finger: { readonly x: number; readonly y: number } | null = null,
): Element | null {
  if (!(target instanceof Element)) return null;
  const mark = (element: Element | null): Element | null => element?.closest("[data-item][role]") ?? null;
  const root = target.getRootNode() as Document | ShadowRoot;
  const clientX = finger?.x ?? press.clientX;
  const clientY = finger?.y ?? press.clientY;
  const own = mark(finger === null ? target : root.elementFromPoint(clientX, clientY));
  if (own !== null || (nativeEvent as Partial<PointerEvent>).pointerType !== "touch") return own;
  for (const reach of REACH)
    for (let way = 0; way < WAYS; way++) {
      const angle = (2 * Math.PI * way) / WAYS;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const near = mark(root.elementFromPoint(clientX + reach * x, clientY + reach * y));
      if (near !== null) return near;
    }
  return null;
}
