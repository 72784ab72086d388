import { lazyPart } from "./lazyPart.ts";

/** The map of the filtered events, with d3-geo: drawn only when asked for. */
export const LazyPlacesView = lazyPart(async () => (await import("./PlacesView.tsx")).PlacesView);

/** The small map of an opened event. */
export const LazyEventMap = lazyPart(async () => (await import("./EventMap.tsx")).EventMap);
