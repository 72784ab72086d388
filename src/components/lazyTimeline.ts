import { lazyPart } from "./lazyPart.ts";

/** The canvas with vis-timeline, loaded when first drawn. */
export const LazyTimeline = lazyPart(async () => (await import("../timeline/Timeline.tsx")).Timeline);
