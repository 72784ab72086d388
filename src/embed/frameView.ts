import { readFrameMessage, SOURCE } from "./messages.ts";
import type { TimelineMessage } from "./messages.ts";
import { searchToParams, wholeView } from "./params.ts";
import type { Params } from "./params.ts";

/** A timeline that is shown, in a frame or inline. */
export interface Shown {
  readonly set: (params: Params) => void;
  /** Nothing is left of it then: no element, no listener, no timer. */
  readonly destroy: () => void;
}

export interface ShownOptions {
  /** Folder of the timeline's files, ends with "/". */
  readonly base: string;
  /** The view as it stands, "" or "?…". */
  readonly search: () => string;
  readonly onMessage: (message: TimelineMessage) => void;
  /** There is no hearing of it: nothing can be shown, or not in this way. */
  readonly onFailure: () => void;
}

let count = 0;

/**
 * A sandboxed frame that fills `parent` and gives it its content's height, once it is known.
 * It is told where in it the window is, so that what it opens stands there, and how the host page wants it to look.
 */
export function openFrame(parent: HTMLElement, { base, search, onMessage, onFailure }: ShownOptions): Shown {
  const id = `event-timeline-${++count}`;
  const frame = document.createElement("iframe");
  const first = search();
  const ended = new AbortController();
  const { signal } = ended;
  let alive = false;
  let drawing = 0;
  // In a sandboxed host page the frame has no origin either.
  const target = origin === "null" ? "*" : new URL(base).origin;

  const post = (message: object): void => {
    if (alive)
      frame.contentWindow?.postMessage({ source: SOURCE, v: 1, id, type: "set", ...message }, target);
  };
  const tellPlace = (): void => {
    drawing = 0;
    post({
      visible: { top: -frame.getBoundingClientRect().top, height: innerHeight },
      look: getComputedStyle(frame).getPropertyValue("--l").split("|"),
    });
  };
  const later = (): void => {
    drawing ||= requestAnimationFrame(tellPlace);
  };

  addEventListener(
    "message",
    ({ data, source, origin: from }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow || (from !== target && target !== "*")) return;
      const said = readFrameMessage(data, id);
      if (!said) return;
      const missed = !alive && search() !== first;
      alive = true;
      // What changed while it was loading.
      if (missed) post({ set: wholeView(searchToParams(search())) });
      if (said.type === "height") parent.style.height = `${said.height}px`;
      else if (said.type === "scroll") scrollBy(0, frame.getBoundingClientRect().top + said.top);
      else onMessage(said);
      later();
    },
    { signal },
  );
  // Captured: the frame may stand in a box that scrolls.
  const captured = { signal, capture: true };
  addEventListener("scroll", later, captured);
  addEventListener("resize", later, captured);

  Object.assign(frame, {
    name: id,
    loading: "lazy",
    allow: "clipboard-write; fullscreen",
    sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
    src: `${base}embed.html${first}`,
    // Of `--l`, in the element's own sheet: the host page's look has changed.
    ontransitionend: later,
    // A loaded frame may be silent for eight seconds.
    onload: () => setTimeout(() => alive || signal.aborted || onFailure(), 8000),
  });
  parent.append(frame);

  return {
    set: (params) => post({ set: params }),
    destroy: () => {
      ended.abort();
      // What was still to be told is not.
      alive = false;
      frame.remove();
    },
  };
}
