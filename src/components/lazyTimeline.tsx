import { lazy } from "react";

const RELOADED = "asof:reloaded-for-timeline";

/**
 * The canvas, loaded when first drawn. After a deploy the chunk that an open page knows may be gone: then the
 * page is reloaded once; if that does not help, the error boundary says so and the list stays.
 */
export const LazyTimeline = lazy(async () => {
  try {
    const { Timeline } = await import("../timeline/Timeline.tsx");
    remember(false);
    return { default: Timeline };
  } catch (error) {
    if (remember(true)) window.location.reload();
    throw error;
  }
});

/** Notes in the session whether the page was reloaded for this. True: it was not yet, and now it is noted. */
function remember(reloaded: boolean): boolean {
  try {
    const before = sessionStorage.getItem(RELOADED) !== null;
    if (reloaded) sessionStorage.setItem(RELOADED, "1");
    else sessionStorage.removeItem(RELOADED);
    return !before;
  } catch {
    // No storage (opaque origin, blocked): a reload could repeat for ever, so there is none.
    return false;
  }
}
