import { lazyPart } from "./lazyPart.ts";

/** What stands on the page only with words searched for, or only when nothing is left. */
export const LazyBestMatches = lazyPart(async () => (await import("./BestMatches.tsx")).BestMatches);

const loadEmptyResult = async () => (await import("./EmptyResult.tsx")).EmptyResult;
export const LazyEmptyResult = lazyPart(loadEmptyResult);
