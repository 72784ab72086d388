import { lazyPart } from "./lazyPart.ts";

/** How plans moved, sources and corrections: drawn only when asked for. */
export const LazyOtherView = lazyPart(async () => (await import("./OtherView.tsx")).OtherView);
