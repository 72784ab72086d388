/**
 * Goes to a place in the timeline (`#asof-2025`) as the browser goes to a fragment: it is scrolled to, and the next Tab
 * starts from it. The place; null where there is none.
 */
export function goTo(root: Document | ShadowRoot, fragment: string): HTMLElement | null {
  const target = root.getElementById(idOf(fragment));
  if (target === null) return null;
  target.scrollIntoView();
  // What takes the focus by itself stays where it is in the order of Tab.
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return target;
}

function idOf(fragment: string): string {
  const id = fragment.replace(/^#/, "");
  try {
    return decodeURIComponent(id);
  } catch {
    // "%" alone is a letter of an id like any other.
    return id;
  }
}
