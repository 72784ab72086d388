import type { PageStatus } from "../components/useStatus.ts";
import type { Address } from "../view/address.ts";
import { getSeen, setSeen } from "../view/seen.ts";
import type { Seen } from "../view/seen.ts";
import { currentView } from "../view/viewStore.ts";
import { goTo } from "./goTo.ts";
import { showLook } from "./look.ts";
import { HIGHEST, readHostMessage, wrap } from "./messages.ts";
import type { FrameMessage } from "./messages.ts";
import { applyParams } from "./params.ts";
import { tellHeight } from "./tellHeight.ts";

export interface HostLink {
  /** Told first when there is something to be seen, or a sentence that says why not: from then on its height counts. */
  readonly tellStatus: (status: PageStatus) => void;
}

/** Less than this is never taken for what the reader sees, in px: a panel needs room to be read. */
const LEAST_SEEN = 320;
/** How long the host page keeps still before what is open follows it, in ms. */
const SETTLED = 120;

/**
 * The frame's end of the talk with the page around it: takes `set`, tells view, selection and height. A frame that the
 * element has opened carries its id in its name; any other has the id "".
 */
export function connectHost(address: Address): HostLink {
  const { parent } = window;
  const id = /^event-timeline-\d+$/.test(window.name) ? window.name : "";
  const tell = (message: FrameMessage): void => parent.postMessage(wrap(id, message), "*");
  // The first host page that says something sound is the only one that is heard from then on.
  let origin: string | null = null;

  window.addEventListener("message", (message: MessageEvent<unknown>) => {
    if (message.source !== parent || (origin !== null && message.origin !== origin)) return;
    const said = readHostMessage(message.data, id);
    if (said === null) return;
    origin = message.origin;
    applyParams(address, said.params);
    showLook(said.look);
    const { visible } = said;
    // Not while it is below the window, or above it: there it stays as it was last seen.
    if (visible !== null && visible.top + visible.height > 0 && visible.top < window.innerHeight)
      follow(visible);
  });

  let told = currentView(address).view;
  const tellView = (): void => {
    const { view } = currentView(address);
    if (view.event !== told.event) tell({ type: "select", event: view.event });
    told = view;
    tell({ type: "view", search: address.read(), view });
  };
  address.subscribe(tellView);
  tellView();
  if (id !== "") {
    // Before the first word of the host page: its reserved room, which need not grow with the content.
    document.documentElement.dataset["grown"] = "true";
    markSeen({ top: 0, height: window.innerHeight });
  }
  stayInside(tell);
  let begun = false;
  return {
    tellStatus: ({ kind: type, ...why }) => {
      tell({ type, ...why } as FrameMessage);
      if (!begun)
        tellHeight((height) => {
          // No frame is made that high: from there on it scrolls.
          if (height >= HIGHEST) delete document.documentElement.dataset["grown"];
          tell({ type: "height", height });
        });
      begun = true;
    },
  };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** The first time at once; while the host page is scrolled, what is open stays where it is. */
function follow(visible: Seen): void {
  const { seen } = document.documentElement.dataset;
  clearTimeout(timer);
  timer = setTimeout(() => markSeen(visible), seen === "told" ? SETTLED : 0);
  document.documentElement.dataset["seen"] = "told";
}

/** For style sheets (`--asof-seen-top`, `--asof-seen-height`) and for code that places things. */
function markSeen({ top, height }: Seen): void {
  const html = document.documentElement;
  const room = Math.max(window.innerHeight, LEAST_SEEN);
  const from = Math.max(0, top);
  const shown = Math.min(Math.max(Math.min(top + height, room) - from, LEAST_SEEN), room);
  const seen = { top: Math.min(from, room - shown), height: shown };
  html.style.setProperty("--asof-seen-top", `${seen.top}px`);
  html.style.setProperty("--asof-seen-height", `${seen.height}px`);
  setSeen(seen);
}

/**
 * Links that lead out of the timeline open outside the frame. Links to a place in it (years, "skip to the list") would
 * make a step in the host page's history: here they move the focus, and where the frame is as high as its content, and
 * can scroll nothing, the host page is asked to follow.
 */
function stayInside(tell: (message: FrameMessage) => void): void {
  const base = document.createElement("base");
  base.target = "_blank";
  document.head.append(base);
  document.addEventListener("click", (click) => {
    if (click.defaultPrevented || !(click.target instanceof Element)) return;
    const href = click.target.closest("a")?.getAttribute("href");
    if (href == null || !href.startsWith("#")) return;
    click.preventDefault();
    const target = goTo(document, href);
    if (target !== null && getSeen() !== null)
      tell({ type: "scroll", top: Math.max(0, target.getBoundingClientRect().top) });
  });
}
