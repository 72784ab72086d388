import { afterPaint } from "./afterPaint.ts";
import { warmUp } from "./warmUp.ts";

const html = document.documentElement;

/**
 * The prerendered story is readable without us: it is painted before our code is even asked for. The style
 * sheets that `start` needs are linked in the page's head by `scripts/prerender.mjs`.
 */
function load(): void {
  // Fetched at the same time; drawn, and missed if it can't be had, by the page itself.
  import("../timeline/Timeline.tsx").catch(() => undefined);
  import("./start.tsx").then(
    ({ start }) => start({ embed: false }),
    // The boot script says so, as it does of a script in the page that can't be had.
    () => document.querySelector("script")?.dispatchEvent(new Event("error")),
  );
  warmUp(html.lang);
}

function painted(): void {
  // From here on the whole list is laid out as it comes into sight (`Story.css`).
  delete html.dataset["painting"];
  load();
}

// Nothing to paint first when the address asks for something else than the prerendered story.
if (html.dataset["boot"] === "wait") painted();
else afterPaint(painted);
