import { HIGHEST } from "./messages.ts";

/** Acts after which something may stand open that makes no room for itself, such as a filter's panel. */
const ACTS = ["click", "keyup", "input", "focusin"] as const;

/**
 * Tells the content's true height, in px, whenever it is another: never the window's, so that a frame as high as its
 * content does not grow by itself. Panels that lie over the page count, since the frame would cut them off.
 */
export function tellHeight(tell: (height: number) => void): void {
  let told = 0;
  let asked = 0;
  const measure = (): void => {
    asked = 0;
    // A frame that is not shown has no width to lay anything out in.
    if (window.innerWidth === 0) return;
    const { body, documentElement } = document;
    const content = Math.max(documentElement.getBoundingClientRect().height, body.scrollHeight);
    const height = Math.min(Math.ceil(content), HIGHEST);
    if (height === told || height === 0) return;
    told = height;
    tell(height);
  };
  const soon = (): void => {
    asked ||= requestAnimationFrame(() => {
      // Drawn in this frame, measured in the next: no layout only for the measure.
      asked = requestAnimationFrame(measure);
    });
  };
  // A frame of another origin that is out of sight is not drawn, and observes nothing: measured at once.
  measure();
  new ResizeObserver(measure).observe(document.body);
  window.addEventListener("resize", soon);
  for (const act of ACTS) document.addEventListener(act, soon);
}
