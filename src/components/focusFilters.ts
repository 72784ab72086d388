/**
 * Moves the focus to the first filter button that can take it: the one that unfolds the row on narrow pages, else
 * the first of the row (a button that CSS hides refuses the focus).
 */
export function focusFilters(page: Node): void {
  if (!(page instanceof Document || page instanceof DocumentFragment)) return;
  for (const button of page.querySelectorAll<HTMLElement>('[data-part="filters"] button')) {
    button.focus();
    if (button.matches(":focus")) return;
  }
}
