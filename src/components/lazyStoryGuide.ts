import { lazyPart } from "./lazyPart.ts";

/** The card of a guided story, drawn only while one is followed. */
export const LazyStoryGuide = lazyPart(async () => (await import("./StoryGuide.tsx")).StoryGuide);
