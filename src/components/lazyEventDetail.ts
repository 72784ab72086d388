import { lazyPart } from "./lazyPart.ts";

const load = async () => (await import("./EventDetail.tsx")).EventDetail;

/** The panel, drawn only once an event is opened. */
export const LazyEventDetail = lazyPart(load);

/** Brings the panel's code before it is needed, so that the first opening does not wait. A failure shows when it is. */
export function preloadEventDetail(): void {
  load().catch(() => undefined);
}
