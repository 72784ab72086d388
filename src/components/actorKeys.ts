import type { KeyboardEvent } from "react";

/**
 * Keys of the actor panel beside the browser's own (Tab, Space): ↑ ↓ Home End between the boxes, ↑ from the first
 * one to the search field, → and ← unfold and fold (← on a folded one goes to what it is a member of), Enter from the
 * search field to the first of several found and on a box to choose it, and a letter goes on in the search field.
 */
export function moveInTree(
  event: KeyboardEvent<HTMLElement>,
  search: HTMLInputElement | null,
  expanded: ReadonlySet<string>,
  onExpand: (key: string, open: boolean) => void,
): void {
  const { altKey, ctrlKey, metaKey, key, currentTarget, target } = event;
  if (altKey || ctrlKey || metaKey || event.nativeEvent.isComposing) return;
  const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>("input[data-node]")];
  const at = boxes.findIndex((box) => box === target);
  const go = (next: HTMLElement | null | undefined) => {
    if (next === null || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  if (target === search) {
    if (key === "ArrowDown" || (key === "Enter" && search?.value.trim() !== "" && boxes.length > 1))
      go(boxes[0]);
    return;
  }
  if (at === -1) return;
  const node = boxes[at]?.dataset["node"] ?? "";
  const isBranch = boxes[at]?.closest(".actor-tree__row")?.querySelector("button") != null;

  if (key === "Enter") boxes[at]?.click();
  else if (key === "ArrowDown") go(boxes[at + 1]);
  else if (key === "ArrowUp") go(at === 0 ? search : boxes[at - 1]);
  else if (key === "Home") go(boxes[0]);
  else if (key === "End") go(boxes.at(-1));
  else if (key === "ArrowRight" && isBranch) {
    if (expanded.has(node)) go(boxes[at + 1]);
    else onExpand(node, true);
  } else if (key === "ArrowLeft") {
    if (isBranch && expanded.has(node)) onExpand(node, false);
    else go(boxes.find((box) => box.dataset["node"] === node.split(" ").slice(0, -1).join(" ")));
  } else if (key.length === 1 && key !== " ") search?.focus();
}
