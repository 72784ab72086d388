import { useEffect, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import { getSeen, sightOf } from "../view/seen.ts";
import { rootOf } from "./root.ts";
import { useSheet } from "./useSheet.ts";

interface Opener {
  readonly element: HTMLElement | null;
  /** The list or the timeline the element stands in: drawn anew, it has another element for the same event. */
  readonly part: string | null;
  readonly event: string;
  readonly root: Document | ShadowRoot;
}

/**
 * Takes the focus to the panel's heading when the reader opened it, and back to where it came from when the
 * panel goes. A control marked `data-keeps-focus` (previous and next in the panel, the steps of a guided story) keeps
 * it across events, and Esc leads back to the story from what its step opened.
 * Nothing is focused for an event that was open when the page came up: the reader had not asked for it.
 *
 * It opens the panel too (`useSheet`), between noting where the focus was and moving it, as a modal dialog moves it by
 * itself; and all before the panel is seen, as a key pressed at the first sight of it is meant for it.
 */
export function usePanelFocus(
  panel: RefObject<HTMLDialogElement | null>,
  heading: RefObject<HTMLElement | null>,
  event: string,
  onClose: () => void,
  atStart: boolean,
): void {
  const opener = useRef<Opener | null>(null);
  const stays = useRef(false);
  const within = useRef(false);
  const entered = useRef(false);

  useLayoutEffect(() => {
    const root = rootOf(panel.current);
    const active = focused(root);
    const led = active === null && opener.current === null && storyCard(root) !== null;
    // A link in such a part is the reader's own wish to go there.
    stays.current = led || (active?.closest("[data-keeps-focus]") != null && !active.matches("a"));
    const inside = active !== null && panel.current?.contains(active) === true;
    if (!inside && (active !== null || opener.current === null)) {
      // A link inside the panel is gone by now, with the focus on nothing: then the first opener stays.
      opener.current = { element: active, part: partOf(active), event, root };
    }
  }, [panel, event]);

  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      const active = focused(rootOf(element));
      within.current = active === null ? entered.current : element?.contains(active) === true;
    };
  }, [panel]);

  useSheet(panel, onClose);

  useLayoutEffect(() => {
    panel.current?.scrollTo?.(0, 0);
    if (stays.current || !(entered.current || readerAsked(panel.current, atStart))) return;
    reveal(panel.current);
    heading.current?.focus({ preventScroll: true });
    entered.current = true;
  }, [panel, heading, event, atStart]);

  // Passive, so that it runs when the panel is out of the document and nothing takes the focus again.
  useEffect(
    () => () => {
      if (!within.current || opener.current === null) return;
      const { element, part, root } = opener.current;
      const card = part === "story" || part === null ? storyCard(root) : null;
      const back = element?.isConnected === true && element.dataset["part"] !== "story" ? element : card;
      // The whole canvas of the timeline may be the opener: on a low window it is in sight but in part.
      if (back !== null) back.focus({ preventScroll: isInSight(back) });
      // Somewhere else for the same event, perhaps far down the page: the page stays where the reader has it.
      else returnTarget(opener.current)?.focus({ preventScroll: true });
    },
    [],
  );
}

/** What has the focus; null when nothing has (then the browser says "body"). */
function focused(root: Document | ShadowRoot): HTMLElement | null {
  const active = root.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

function partOf(element: HTMLElement | null): string | null {
  return element?.closest<HTMLElement>("[data-part]")?.dataset["part"] ?? null;
}

function readerAsked(panel: HTMLElement | null, atStart: boolean): boolean {
  const root = rootOf(panel);
  if (panel?.contains(focused(root)) === true) return true;
  // What the reader did while it was on its way was done elsewhere.
  if (atStart) return false;
  // What was done elsewhere in a host page was not asked of the embed.
  if (root instanceof ShadowRoot) return focused(root) !== null;
  // Older browsers do not tell whether the reader has done anything yet.
  const { userActivation } = navigator as { userActivation?: UserActivation };
  return userActivation?.hasBeenActive ?? focused(root) !== null;
}

/**
 * The page keeps still, but for a panel that begins in the lower part of the window (a low window, or notices above)
 * and would show hardly more than its title: then the page is moved so that it begins a little above the middle.
 */
function reveal(panel: HTMLElement | null): void {
  if (panel === null || panel.matches(":modal")) return;
  const { top } = panel.getBoundingClientRect();
  // In a frame as high as its content the panel comes to where the reader is (`usePanelRoom`).
  if (getSeen() !== null) return;
  if (top > 0.6 * window.innerHeight) window.scrollBy(0, top - 0.4 * window.innerHeight);
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const sight = sightOf();
  return bottom > sight.top && top < sight.bottom;
}

/** What has the focus where a guided story leads: its card's heading. */
function storyCard(root: Document | ShadowRoot): HTMLElement | null {
  return root.querySelector<HTMLElement>("[data-part=story] [data-lead]");
}

/** Where the focus goes when the element that opened the panel is gone. */
function returnTarget({ part, event, root }: Opener): HTMLElement | null {
  const intro = [...root.querySelectorAll<HTMLElement>("[data-part=intro] [data-opens]")];
  if (part === "intro") return intro.find((link) => link.dataset["opens"] === event) ?? null;
  const marks = [...root.querySelectorAll<HTMLElement>("[data-event-id]")].filter(
    (mark) => mark.dataset["eventId"] === event,
  );
  const mark = marks.find((each) => partOf(each) === part) ?? marks.find((each) => partOf(each) === "list");
  return mark === undefined || mark.tabIndex >= 0 ? (mark ?? null) : mark.querySelector("a");
}
